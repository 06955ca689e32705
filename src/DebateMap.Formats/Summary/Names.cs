using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>How people and claims are called in running text, escaped.</summary>
internal sealed class Names(Debate debate)
{
    private const int PathLength = 60;
    private const int ShortHeadlineLength = 90;

    /// <summary>Names that are roles read better with an article: "says the Author".</summary>
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Author", "Questioner", "Moderator", "Interviewer", "Interviewee", "Host", "Guest", "Speaker", "Respondent", "Chair",
    };

    /// <summary>Words that lose their capital within a sentence; any other first word may be a name.</summary>
    private static readonly HashSet<string> CommonFirstWords = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "Such", "This", "That", "These", "Those", "If", "In", "On", "Over", "At", "As", "It", "There", "More", "Most", "Many", "Much", "Some", "All",
        "No", "People", "Humans", "We", "They", "You", "When", "Where", "Only", "Any", "Every", "Each", "Our", "Their", "Its", "By", "For", "From", "With", "Without",
    };

    /// <summary>Within a sentence.</summary>
    public string Of(ParticipantId person) => IsRole(person) ? "the " + Bare(person) : Bare(person);

    /// <summary>At the beginning of a sentence.</summary>
    public string Start(ParticipantId person) => IsRole(person) ? "The " + Bare(person) : Bare(person);

    /// <summary>Without an article, as at the head of a row.</summary>
    public string Bare(ParticipantId person) => MarkdownText.Escape(debate.Participants[person].Name);

    /// <summary>"Ann", "Ann and Ben", "Ann, Ben and Carol".</summary>
    public string List(IEnumerable<ParticipantId> people) => Join(people.Select(Of));

    /// <summary>A claim within a sentence.</summary>
    public string Of(ClaimId claim) => $"*{WithoutStop(WithinSentence(MarkdownText.OneLine(debate.Claims[claim].Text)))}*";

    /// <summary>A claim at the beginning of a sentence.</summary>
    public string Start(ClaimId claim) => $"*{WithoutStop(MarkdownText.OneLine(debate.Claims[claim].Text))}*";

    /// <summary>A claim within a sentence where there is little room.</summary>
    public string Short(ClaimId claim) => $"*{WithoutStop(WithinSentence(MarkdownText.Shorten(debate.Claims[claim].Text, PathLength)))}*";

    /// <summary>A claim in a heading.</summary>
    public string Headline(ClaimId claim) => WithoutStop(MarkdownText.Shorten(debate.Claims[claim].Text, 2 * MarkdownText.ShortLength));

    /// <summary>A claim in a heading that holds more than one.</summary>
    public string ShortHeadline(ClaimId claim) => WithoutStop(MarkdownText.Shorten(debate.Claims[claim].Text, ShortHeadlineLength));

    /// <summary>Claims that hold together.</summary>
    public string Together(IEnumerable<ClaimId> claims) => string.Join(", together with ", claims.Select(Of));

    /// <summary>Claims that hold together, where there is little room.</summary>
    public string ShortTogether(IEnumerable<ClaimId> claims) => string.Join(" with ", claims.Select(Short));

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IEnumerable<string> parts, string and = "and")
    {
        var all = parts.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} {and} {all[^1]}";
    }

    private static string WithinSentence(string text) =>
        CommonFirstWords.Contains(text.Split(' ', 2)[0]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private bool IsRole(ParticipantId person) => Roles.Contains(debate.Participants[person].Name.Trim());

    private static string WithoutStop(string text) =>
        MarkdownText.Escape(text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) && text.Length > 1 ? text[..^1] : text);
}
