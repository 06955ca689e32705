using System.Diagnostics.CodeAnalysis;
using DebateMap.Domain;

namespace DebateMap.Benchmarks;

/// <summary>
/// Makes debates of any size that look like real ones: one question at the root, reasons under reasons, some of them linked, some
/// against, some against a step, a few that run in a circle, and two people who have a view of most of it.
/// The same size and seed give the same debate on every machine.
/// </summary>
public static class RandomDebate
{
    /// <summary>The two who disagree.</summary>
    public static readonly ParticipantId Ann = new("ann"), Ben = new("ben");

    /// <summary>The claim at issue.</summary>
    public static readonly ClaimId Root = new("c1");

    private static readonly string[] Words =
        ["the", "city", "should", "people", "cars", "more", "less", "often", "because", "trade", "streets", "closed", "traffic", "moves", "shops", "would", "gain", "lose", "time", "air"];

    /// <summary>A debate of <paramref name="claims"/> claims, half as many inferences again, and 1.25 positions a claim from each of the two.</summary>
    public static Debate Make(int claims, int seed) => Debate.Empty.Apply(Everything(claims, seed)).Value;

    /// <summary>The same as one change set, as an import makes it.</summary>
    public static ChangeSet Everything(int claims, int seed) => new Generator(claims, seed).Make();

    [SuppressMessage("Security", "CA5394", Justification = "The sequence must be the same on every run.")]
    private sealed class Generator(int claims, int seed)
    {
        private readonly Random _random = new(seed);
        private readonly List<Record> _records = [];
        private readonly List<InferenceId> _inferences = [];

        public ChangeSet Make()
        {
            _records.Add(new Heading($"A debate of {claims} claims") { Roots = [Root] });
            _records.Add(new Participant(Ann, "Ann"));
            _records.Add(new Participant(Ben, "Ben"));
            for (var i = 1; i <= claims; i++)
                _records.Add(new Claim(ClaimOf(i), Sentence(i)));
            Tree();
            CrossLinks();
            Positions();
            Endorsements();
            return ChangeSet.Put(_records);
        }

        /// <summary>Gives every claim but the root one inference into an older claim; a random tree is about ln n deep.</summary>
        private void Tree()
        {
            for (var i = 2; i <= claims; i++)
            {
                var parent = _random.Next(1, i);
                Infer(Premises(i, parent), conclusion: parent);
                if (Chance(.002))
                    Infer([ClaimOf(parent)], conclusion: i);
            }
        }

        private void CrossLinks()
        {
            for (var n = 0; n < claims / 2 && claims > 1; n++)
            {
                var premise = _random.Next(2, claims + 1);
                if (Chance(.15))
                    Undercut(premise);
                else
                    Infer(Premises(premise, _random.Next(1, premise)), conclusion: _random.Next(1, premise));
            }
        }

        private void Infer(Items<ClaimId> premises, int conclusion) =>
            Add(new Inference(NextInference(), Chance(.25) ? InferenceKind.Attacks : InferenceKind.Supports, premises) { Conclusion = ClaimOf(conclusion) });

        private void Undercut(int premise)
        {
            var target = Pick(_inferences);
            Add(new Inference(NextInference(), InferenceKind.Attacks, [ClaimOf(premise)]) { Undercuts = target });
        }

        private void Add(Inference inference)
        {
            _inferences.Add(inference.Id);
            _records.Add(inference with
            {
                By = Chance(.1) ? [Ann, Ben] : Chance(.5) ? [Ann] : [Ben],
                Strength = Chance(.3) ? Fraction(.5, 1) : null,
            });
        }

        /// <summary>One claim, and in a fifth of the cases one or two more, linked to it; all of them younger than what they lead to.</summary>
        private Items<ClaimId> Premises(int first, int oldest)
        {
            var premises = new List<int> { first };
            while (premises.Count < 3 && Chance(.2))
            {
                var more = _random.Next(oldest + 1, claims + 1);
                if (!premises.Contains(more))
                    premises.Add(more);
            }

            return premises.Select(ClaimOf).ToItems();
        }

        private void Positions()
        {
            foreach (var who in new[] { Ann, Ben })
            {
                for (var n = 0; n < claims * 5 / 4; n++)
                {
                    var basis = Chance(.75) ? Basis.Stated : Chance(.6) ? Basis.Attributed : Basis.Inferred;
                    var position = new Position(new($"{who}{n + 1}"), who, ClaimOf(_random.Next(1, claims + 1)), basis)
                    {
                        By = basis == Basis.Attributed ? Other(who) : null,
                    };
                    _records.Add(Chance(.5) ? position with { Credence = Fraction(0, 1) } : position with { Stance = (Stance)_random.Next(5) });
                }
            }
        }

        private void Endorsements()
        {
            for (var n = 0; n < claims / 4 && _inferences.Count > 0; n++)
            {
                var verdict = (Verdict)_random.Next(3);
                _records.Add(new Endorsement(new($"e{n + 1}"), Chance(.5) ? Ann : Ben, Pick(_inferences), verdict)
                {
                    Strength = verdict == Verdict.Accept && Chance(.5) ? Fraction(.5, 1) : null,
                });
            }
        }

        private string Sentence(int number) => $"Claim {number}: {string.Join(' ', Enumerable.Range(0, 10).Select(_ => Pick(Words)))}.";

        private InferenceId NextInference() => new($"i{_inferences.Count + 1}");

        private bool Chance(double probability) => _random.NextDouble() < probability;

        private double Fraction(double from, double to) => Math.Round(from + ((to - from) * _random.NextDouble()), 2);

        private T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

        private static ClaimId ClaimOf(int number) => new($"c{number}");

        private static ParticipantId Other(ParticipantId who) => who == Ann ? Ben : Ann;
    }
}
