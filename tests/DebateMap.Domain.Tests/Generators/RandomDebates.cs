using System.Globalization;
using CsCheck;

namespace DebateMap.Domain.Tests;

/// <summary>
/// Small valid debates with everything that the model allows: linked premises, undercuts of undercuts, circles, claims that are
/// their own premise, certainty, retractions, mistakes, unsure verdicts, records of every kind.
/// </summary>
public static class RandomDebates
{
    public static readonly ParticipantId Ann = new("ann"), Ben = new("ben"), Eve = new("eve");

    private static readonly Record[] People =
        [new Participant(Ann, "Ann") { Group = "one" }, new Participant(Ben, "Ben"), new Participant(Eve, "Eve") { Reported = true }];

    private static readonly Gen<ParticipantId> Somebody = Gen.OneOf(Ann, Ben, Eve);

    private static readonly Gen<Items<ParticipantId>> SomePeople = Some(Gen.OneOf(Ann, Ben, Eve), 0, 2);

    private static readonly Gen<double> Probability = Gen.Frequency(
        (1, Gen.OneOf(0.0, 1.0)), (1, Gen.Double[0, 1]), (4, Gen.Int[0, 100].Select(n => n / 100.0)));

    private static readonly Gen<double?> SomeProbability = Probability.Select(p => (double?)p);

    private static readonly Gen<string> Words = Gen.OneOf("Trade goes up.", "Ωmega & <b>", "\"quoted\" \\ text", "a\nb", "𝄞 clef", "x");

    /// <summary>Debates in which Ann, Ben and Eve have positions on up to ten claims.</summary>
    public static readonly Gen<Debate> All =
        from claims in Gen.Int[1, 10]
        from inferences in Gen.Int[0, 14]
        from heading in HeadingFor(claims)
        from steps in Each(inferences, i => InferenceAt(i, claims))
        from positions in Gen.Int[0, 30].SelectMany(count => Each(count, i => PositionAt(i, claims)))
        from endorsements in Gen.Int[0, inferences].SelectMany(count => Each(count, i => EndorsementAt(i, inferences)))
        from said in Gen.Int[0, 4].SelectMany(turns => Said(turns, claims))
        select Debate.Empty.Apply(ChangeSet.Put(
        [
            heading, .. People, .. Enumerable.Range(0, claims).Select(i => new Claim(ClaimAt(i), $"Claim {i}") { Tags = i % 3 == 0 ? ["odd"] : [] }),
            .. steps, .. positions, .. endorsements, .. said,
        ])).Value;

    public static ClaimId ClaimAt(int index) => new(string.Create(CultureInfo.InvariantCulture, $"c{index:00}"));

    private static InferenceId InferenceIdAt(int index) => new(string.Create(CultureInfo.InvariantCulture, $"i{index:00}"));

    private static Gen<Heading> HeadingFor(int claims) =>
        from roots in Some(AnyClaim(claims), 0, 2)
        from description in Maybe(Words)
        select new Heading("A debate") { Roots = roots, Description = description };

    private static Gen<Inference> InferenceAt(int index, int claims) =>
        from kind in Gen.Enum<InferenceKind>()
        from premises in Some(AnyClaim(claims), 1, 3)
        from conclusion in AnyClaim(claims)
        from undercuts in index > 0 ? Gen.Frequency((3, Gen.Const(-1)), (1, Gen.Int[0, index - 1])) : Gen.Const(-1)
        from authors in SomePeople
        from strength in Gen.Frequency((1, Gen.Const((double?)null)), (1, SomeProbability))
        select new Inference(InferenceIdAt(index), undercuts >= 0 ? InferenceKind.Attacks : kind, premises)
        {
            Conclusion = undercuts >= 0 ? null : conclusion,
            Undercuts = undercuts >= 0 ? InferenceIdAt(undercuts) : null,
            By = authors,
            Strength = strength,
        };

    private static Gen<Position> PositionAt(int index, int claims) =>
        from person in Gen.Frequency((4, Gen.Const(Ann)), (4, Gen.Const(Ben)), (1, Gen.Const(Eve)))
        from claim in AnyClaim(claims)
        from basis in Gen.Frequency((4, Gen.Const(Basis.Stated)), (2, Gen.Enum<Basis>()))
        from stance in Gen.Enum<Stance>()
        from credence in SomeProbability
        from given in Gen.Int[0, 2]
        from withdrawn in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        let withCredence = given > 0 && !(given == 1 && stance == Stance.None)
        select new Position(new(AnonymousId.Of(index + 1)), person, claim, basis)
        {
            Stance = given < 2 ? stance : null,
            Credence = withCredence ? credence : null,
            By = basis == Basis.Attributed ? Eve : null,
            Withdrawn = withdrawn,
        };

    private static Gen<Endorsement> EndorsementAt(int index, int inferences) =>
        from person in Somebody
        from inference in Gen.Int[0, inferences - 1]
        from verdict in Gen.Enum<Verdict>()
        from strength in Gen.Frequency((1, Gen.Const((double?)null)), (1, SomeProbability))
        select new Endorsement(new(AnonymousId.Of(index + 1)), person, InferenceIdAt(inference), verdict) { Strength = strength };

    /// <summary>Turns, each with one passage, and records that rest on the passages.</summary>
    private static Gen<IEnumerable<Record>> Said(int turns, int claims) =>
        turns == 0 ? Gen.Const(Enumerable.Empty<Record>()) :
        from texts in Each(turns, _ => Words)
        from speakers in Each(turns, _ => Somebody)
        from acts in Each(turns, _ => Gen.Enum<SpeechAct>())
        from about in Some(AnyClaim(claims), 0, 2)
        from grade in Gen.Enum<Grade>()
        from status in Gen.Enum<CruxStatus>()
        from forecast in Probability
        from claim in AnyClaim(claims)
        from target in AnyClaim(claims)
        let turnRecords = texts.Select((text, i) => new Turn(TurnAt(i), speakers[i], text) { ReplyTo = i > 0 ? TurnAt(i - 1) : null })
        let passages = texts.Select((text, i) => new Annotation(PassageAt(i), TurnAt(i), 0, text.Length, text, acts[i], speakers[i]) { About = about })
        let crux = new Crux(new("k1"), claim, target, status) { ProposedBy = [Ann], Forecasts = [new(Ben) { Claim = forecast, Target = .5 }] }
        select turnRecords.Concat<Record>(passages)
            .Append(new Restatement(new("r1"), Ann, Ben, PassageAt(0)) { Verdict = grade, Confirmed = true })
            .Append(new Question(new("q1"), Ben, Ann, claim, "Why?") { Annotation = PassageAt(turns - 1) })
            .Concat(claim == target ? [] : [crux]);

    private static TurnId TurnAt(int index) => new(string.Create(CultureInfo.InvariantCulture, $"t{index}"));

    private static AnnotationId PassageAt(int index) => new(string.Create(CultureInfo.InvariantCulture, $"a{index}"));

    private static Gen<ClaimId> AnyClaim(int claims) => Gen.Int[0, claims - 1].Select(ClaimAt);

    private static Gen<Items<T>> Some<T>(Gen<T> gen, int least, int most) =>
        gen.Array[least, most].Select(items => items.Distinct().ToItems());

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.Frequency((1, gen.Select(t => (string?)t)), (1, Gen.Const((string?)null)));

    private static Gen<T[]> Each<T>(int count, Func<int, Gen<T>> at) =>
        Enumerable.Range(0, count).Aggregate(Gen.Const(Array.Empty<T>()), (all, i) => Gen.Select(all, at(i), (some, one) => (T[])[.. some, one]));
}
