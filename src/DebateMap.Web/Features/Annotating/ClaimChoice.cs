using DebateMap.Domain;

namespace DebateMap.Web.Features.Annotating;

/// <summary>A claim that is there already, or the text of one that is to be made.</summary>
/// <param name="Id">The claim, where it is there already.</param>
/// <param name="Text">Its text.</param>
public sealed record ClaimChoice(ClaimId? Id, string Text)
{
    private const int Most = 12;

    /// <summary>The claims that hold every word of the query, the most similar first, then the query itself as a new claim.</summary>
    public static IReadOnlyList<ClaimChoice> Search(Debate debate, string? query)
    {
        var words = (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = debate.Claims
            .Where(c => words.All(w => c.Text.Contains(w, StringComparison.OrdinalIgnoreCase) || c.Id.Value.Equals(w, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(c => c.Text.Length)
            .Take(Most)
            .Select(c => new ClaimChoice(c.Id, c.Text))
            .ToList();
        if (words.Length > 0 && !found.Any(c => c.Text.Equals(query!.Trim(), StringComparison.OrdinalIgnoreCase)))
            found.Add(new(null, query!.Trim()));
        return found;
    }

    /// <summary>As a list shows it.</summary>
    public override string ToString() => Text;
}
