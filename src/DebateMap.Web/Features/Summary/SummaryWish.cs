using DebateMap.Domain;
using DebateMap.Formats.Summary;

namespace DebateMap.Web.Features.Summary;

/// <summary>What somebody wants a summary to hold, as it stands in an address.</summary>
public static class SummaryWish
{
    /// <summary>What the parameters of an address ask for: the full report where they say nothing.</summary>
    /// <param name="audience">The word for an <see cref="Audience"/>.</param>
    /// <param name="sections">Words for <see cref="SummarySection"/>s, with commas between; none is a wish, too.</param>
    /// <param name="frontMatter">What to say before the text.</param>
    /// <returns>The options, or a fault for each word that means nothing.</returns>
    public static Result<SummaryOptions> Read(string? audience, string? sections, FrontMatter? frontMatter)
    {
        var faults = new List<Fault>();
        if (audience is not null && Words.Parse<Audience>(audience) is null)
            faults.Add(new("for", $"no audience \"{audience}\": it is one of {string.Join(", ", Words.All<Audience>())}"));
        var named = sections?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        faults.AddRange((named ?? []).Where(s => Words.Parse<SummarySection>(s) is null)
            .Select(s => new Fault("sections", $"no section \"{s}\": they are {string.Join(", ", Words.All<SummarySection>())}")));
        if (faults.Count > 0)
            return new Result<SummaryOptions>.Faulty(faults.ToItems());
        var options = SummaryOptions.For(audience is null ? Audience.Full : Words.Parse<Audience>(audience)!.Value) with { FrontMatter = frontMatter };
        return new Result<SummaryOptions>.Ok(named is null ? options : options with { Sections = named.Select(s => Words.Parse<SummarySection>(s)!.Value).ToItems() });
    }

    /// <summary>The same as parameters of an address.</summary>
    public static string Write(SummaryOptions options) =>
        $"sections={string.Join(',', options.Sections.Select(Words.Of))}{(options.FrontMatter is null ? "" : "&frontMatter=true")}";

    /// <summary>An audience in words.</summary>
    public static string Name(Audience audience) => audience switch
    {
        Audience.Brief => "Brief answer",
        Audience.Full => "Full report",
        _ => "Minutes",
    };

    /// <summary>A section in words.</summary>
    public static string Name(SummarySection section) => section switch
    {
        SummarySection.Points => "Where they part",
        SummarySection.Map => "How it leads to the main question",
        SummarySection.CommonGround => "What they share",
        SummarySection.Gap => "How the gap splits",
        SummarySection.Cruxes => "Cruxes",
        SummarySection.AskNext => "Ask next",
        SummarySection.Minds => "Who changed their mind",
        SummarySection.Restatements => "Restatements",
        SummarySection.Open => "Still open",
        _ => "To do",
    };
}
