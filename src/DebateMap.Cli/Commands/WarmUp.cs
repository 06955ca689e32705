using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Cli.Commands;

/// <summary>Has the runtime compile code that will be needed while a file is still being read.</summary>
internal static class WarmUp
{
    /// <summary>Enough for the analysis to take every way that it takes with large debates.</summary>
    private const int Claims = 1_200;

    private static readonly ParticipantId Ann = new("ann"), Ben = new("ben");

    /// <summary>The analysis, by one of a debate that has a bit of everything.</summary>
    public static void Analysis()
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading("Warm-up") { Roots = [Claim(1)] },
            new Participant(Ann, "Ann"),
            new Participant(Ben, "Ben"),
            .. Enumerable.Range(1, Claims).SelectMany(Records),
        ])).Value;
        _ = Divergence.Between(debate, Ann, Ben);
    }

    private static IEnumerable<Record> Records(int number)
    {
        yield return new Claim(Claim(number), "A claim");
        if (number > 1)
        {
            var kind = number % 4 == 0 ? InferenceKind.Attacks : InferenceKind.Supports;
            yield return new Inference(Step("up", number), kind, number % 5 == 0 ? [Claim(number), Claim(number - 1)] : [Claim(number)])
            {
                Conclusion = Claim(number / 2),
                By = number % 3 == 0 ? [Ann] : [Ben],
            };
        }

        if (number % 7 == 0)
            yield return new Inference(Step("not", number), InferenceKind.Attacks, [Claim(number)]) { Undercuts = Step("up", number / 7 + 1) };
        if (number % 90 == 0)
            yield return new Inference(Step("back", number), InferenceKind.Supports, [Claim(number / 2)]) { Conclusion = Claim(number) };
        if (number % 3 != 0)
            yield return new Position(new($"a{number}"), Ann, Claim(number), Basis.Stated) { Credence = number % 10 / 10.0 };
        if (number % 4 != 0)
            yield return new Position(new($"b{number}"), Ben, Claim(number), Basis.Attributed) { By = Ann, Stance = (Stance)(number % 5) };
        if (number % 6 == 0)
            yield return new Endorsement(new($"e{number}"), Ann, Step("up", number), (Verdict)(number % 3)) { Strength = .7 };
    }

    private static ClaimId Claim(int number) => new(string.Create(CultureInfo.InvariantCulture, $"c{number}"));

    private static InferenceId Step(string prefix, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}"));
}
