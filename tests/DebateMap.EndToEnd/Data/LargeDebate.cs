using System.Text.Json;

namespace DebateMap.EndToEnd.Data;

/// <summary>A native file of 10,000 claims: a root, a hundred reasons for it, and the others below those.</summary>
internal static class LargeDebate
{
    public const string Title = "Ten thousand claims";
    private const int Claims = 10_000;
    private const int Branches = 100;
    private const int ExtraSteps = 5_000;
    private const int ChangesOfMind = 2_000;
    private static readonly string[] People = ["ann", "ben"];
    private static readonly string[] Stances = ["reject", "lean-reject", "uncertain", "lean-accept", "accept"];

    /// <summary>The same bytes each time.</summary>
    public static byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = "debatemap",
        version = 1,
        title = Title,
        roots = new[] { Id(0) },
        participants = People.Select(p => new { id = p, name = p }),
        turns = People.Select((p, i) => new { id = $"t{i + 1}", speaker = p, text = $"This is what {p} has to say." }),
        claims = Enumerable.Range(0, Claims).Select(i => new { id = Id(i), text = Text(i) }),
        inferences = Enumerable.Range(1, Claims - 1).Select(Step).Concat(Enumerable.Range(0, ExtraSteps).Select(Extra)),
        positions = People.SelectMany((p, i) => Enumerable.Range(0, Claims + ChangesOfMind).Select(n => Position(p, i, n))),
    });

    public static string Text(int claim) => $"Statement number {claim} of the great debate";

    private static string Id(int claim) => $"c{claim}";

    private static object Step(int claim) => new
    {
        id = $"i{claim}",
        kind = claim % 3 == 0 ? "attacks" : "supports",
        premises = new[] { Id(claim) },
        conclusion = Id(claim <= Branches ? 0 : claim % Branches + 1),
        by = new[] { People[claim % 2] },
    };

    // Two premises that hold together, for one of the branches.
    private static object Extra(int step) => new
    {
        id = $"x{step}",
        kind = step % 2 == 0 ? "supports" : "attacks",
        premises = new[] { Id(Branches + 1 + step), Id(Branches + 2 + step) },
        conclusion = Id(step % Branches + 1),
        by = new[] { People[step % 2] },
    };

    private static object Position(string person, int offset, int number) => new
    {
        participant = person,
        claim = Id(number % Claims),
        stance = Stances[(number * 7 + offset * 3) % Stances.Length],
        basis = "stated",
    };
}
