using CsCheck;
using DebateMap.Domain;

namespace DebateMap.Formats.Tests;

/// <summary>Debates to write and read again: one with every field, and random ones with awkward texts.</summary>
internal static class DebateFiles
{
    private static readonly ParticipantId Ann = new("ann");
    private static readonly ParticipantId Ben = new("ben");
    private static readonly ParticipantId Eve = new("eve");
    private static readonly ClaimId C1 = new("C1");
    private static readonly ClaimId C2 = new("C2");
    private static readonly AnnotationId A1 = new("a1");
    private static readonly AnnotationId A2 = new("a2");

    /// <summary>Awkward to write: quotes, escapes, line ends, signs outside the basic plane, joined signs, right to left, marks that editors hide.</summary>
    private static readonly string[] Awkward =
        ["\"", "\\", "/", "\n", "\r\n", "\t", "\u0001", "\u007f", "é", "’", "日本", "😀", "👩‍👩‍👧", "שלום", "\u202e", "\u2028", "\ufeff", "\u00a0", "\ue000", "\uffff", "<b>", "&", "\\u0041", "x"];

    private static readonly Gen<string> Text = Gen.OneOf(Awkward).Array[1, 6].Select(parts => "t" + string.Concat(parts));
    private static readonly Gen<double?> Fraction = Gen.OneOf(Gen.Const((double?)null), Gen.Double[0, 1].Select(d => (double?)d), Gen.OneOf<double?>(0, 1, 0.1, 1e-300));
    private static readonly Gen<string?> Extra = Gen.OneOf<string?>(null, null, null, """{"x":1}""", """{"ünknown":{"a":["😀",-1.50e3,null]},"y":""}""");

    /// <summary>Random ones.</summary>
    public static Gen<Debate> Any { get; } =
        from title in Text
        from claims in Gen.Select(Text, Extra, Text.Array[0, 3]).Array[1, 6]
        from positions in Gen.Select(Gen.Int[0, claims.Length - 1], Fraction, Gen.Enum<Stance>(), Gen.Enum<Basis>(), Gen.Bool).Array[0, 8]
        from turn in Text
        from quotes in Gen.Select(Gen.Int[0, turn.Length - 1], Gen.Int[1, 9], Gen.Enum<SpeechAct>()).Array[0, 4]
        from inferences in Gen.Select(Gen.Int[0, claims.Length - 1], Gen.Int[0, claims.Length - 1], Fraction).Array[0, 4]
        select Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading(title) { Roots = [new("c0")], Extra = claims[0].Item2 },
            new Participant(Ann, title),
            .. claims.Select((c, i) => new Claim(new($"c{i}"), c.Item1) { Extra = c.Item2, Tags = c.Item3.Distinct().ToItems() }),
            new Turn(new("t1"), Ann, turn),
            .. quotes.Select(q => (Start: q.Item1, End: Math.Min(turn.Length, q.Item1 + q.Item2), Act: q.Item3)).Where(q => IsWhole(turn[q.Start..q.End]))
                .Select((q, i) => new Annotation(new($"a{i}"), new("t1"), q.Start, q.End, turn[q.Start..q.End], q.Act, Ann)),
            .. inferences.Select((f, i) => new Inference(new($"i{i}"), InferenceKind.Supports, [new($"c{f.Item1}")]) { Conclusion = new ClaimId($"c{f.Item2}"), Strength = f.Item3 }),
            .. positions.Select((p, i) => new Position(new(p.Item5 ? AnonymousId.Of(i + 1) : $"p{i}"), Ann, new($"c{p.Item1}"), p.Item4)
            {
                Credence = p.Item2,
                Stance = p.Item3 == Stance.None && p.Item2 is not null ? null : p.Item3,
                Withdrawn = p.Item5,
            }),
        ])).Value;

    /// <summary>A debate with every field of every kind.</summary>
    public static Debate Full { get; } = Debate.Empty.Apply(ChangeSet.Put(
    [
        new Heading("Title") { Description = "*More*", Roots = [C1] },
        new Participant(Ann, "Ann") { Group = "optimists", Note = "asks" },
        new Participant(Ben, "Ben"),
        new Participant(Eve, "Eve") { Reported = true },
        new Turn(new("t1"), Ann, "to be or not to be"),
        new Turn(new("t2"), Ben, "that is the question") { ReplyTo = new TurnId("t1"), QuotedBy = Ann, Source = "https://example.org/1", At = new(2024, 5, 1, 10, 0, 0, 5, TimeSpan.FromHours(2)) },
        new Claim(C1, "One") { Note = "n", Tags = ["a", "b"] },
        new Claim(C2, "Two"),
        new Annotation(A1, new("t1"), 0, 5, "to be", SpeechAct.ProposingCrux, Ann) { Prefix = "p", Suffix = " or", About = [C1, C2], Reports = Eve, Confidence = .7, Note = "n" },
        new Annotation(A2, new("t2"), 0, 4, "that", SpeechAct.Grading, Ben),
        new Inference(new("i1"), InferenceKind.Supports, [C2]) { Conclusion = C1, By = [Ann, Ben], Strength = .75, Annotations = [A1] },
        new Inference(new("i2"), InferenceKind.Attacks, [C1, C2]) { Undercuts = new InferenceId("i1") },
        new Position(new("p1"), Ann, C1, Basis.Attributed) { Stance = Stance.LeanAccept, Credence = .7, By = Ben, Annotation = A1, Withdrawn = true, Cause = "t2" },
        new Endorsement(new("e1"), Ben, new("i1"), Verdict.Unsure) { Strength = .5, Annotation = A2 },
        new Restatement(new("r1"), Ann, Ben, A1) { Verdict = Grade.RoughlyRight, GradedIn = A2, Clarified = A2, Confirmed = false },
        new Crux(new("k1"), C2, C1, CruxStatus.Testable)
        {
            ProposedBy = [Ann], AcceptedBy = [Ann, Ben], RejectedBy = [Eve], Tags = ["x"], Test = "Look", Resolution = "Saw", Annotation = A1,
            Forecasts = [new(Ann) { Target = .5, Claim = .25, TargetIfTrue = 1, TargetIfFalse = 0 }, new(Ben)],
        },
        new Question(new("q1"), Ann, Ben, C1, "Why?") { Annotation = A1, Status = QuestionStatus.Answered },
    ])).Value;

    private static bool IsWhole(string text) => text.Trim().Length > 0 && !char.IsLowSurrogate(text[0]) && !char.IsHighSurrogate(text[^1]);
}
