using DebateMap.Domain;

namespace DebateMap.Web.Features.Annotating;

/// <summary>A claim that is there already, or the text of one that is to be made.</summary>
/// <param name="Id">The claim, where it is there already.</param>
/// <param name="Text">Its text.</param>
public sealed record ClaimChoice(ClaimId? Id, string Text)
{
    private const int Most = 12;

    /// <summary>A claim with no more of the telling words than this is about something else.</summary>
    private const double Similar = .5;

    /// <summary>Shorter words are in every other claim.</summary>
    private const int TellingLength = 4;

    private const int MostSimilar = 4;

    /// <summary>
    /// The claims that hold every word of the query, the most similar first, then the query itself as a new claim, then claims that hold most of
    /// the words: whoever is about to write one of them a second time sees it.
    /// </summary>
    public static IReadOnlyList<ClaimChoice> Search(Debate debate, string? query)
    {
        var words = (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = debate.Claims
            .Where(c => words.All(w => Holds(c.Text, w) || c.Id.Value.Equals(w, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(c => c.Text.Length)
            .Take(Most)
            .Select(c => new ClaimChoice(c.Id, c.Text))
            .ToList();
        if (words.Length > 0 && !found.Any(c => c.Text.Equals(query!.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            found.Add(new(null, query!.Trim()));
            found.AddRange([.. Alike(debate, words, found)]);
        }

        return found;
    }

    private static IEnumerable<ClaimChoice> Alike(Debate debate, string[] words, List<ClaimChoice> found)
    {
        var telling = words.Where(word => word.Length >= TellingLength).ToList();
        return debate.Claims
            .Select(claim => (Claim: claim, Share: telling.Count(word => Holds(claim.Text, word)) / (double)telling.Count))
            .Where(alike => alike.Share > Similar && !found.Exists(f => f.Id == alike.Claim.Id))
            .OrderByDescending(alike => alike.Share).ThenBy(alike => alike.Claim.Text.Length)
            .Take(MostSimilar)
            .Select(alike => new ClaimChoice(alike.Claim.Id, alike.Claim.Text));
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>As a list shows it.</summary>
    public override string ToString() => Text;
}
