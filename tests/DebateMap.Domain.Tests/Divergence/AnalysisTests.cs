using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class AnalysisTests
{
    private const int Count = 400;

    private static readonly ParticipantId Ann = RandomDebates.Ann, Ben = RandomDebates.Ben;

    private static readonly Gen<Func<Debate, ChangeSet>> AnyEdit = Gen.OneOf(ChangeGenerator.Any, ChangeOfView());

    private static readonly Gen<(Debate Debate, Func<Debate, ChangeSet>[] Edits)> Edited = Gen.Select(RandomDebates.All, AnyEdit.Array[1, 6]);

    private static readonly Gen<(Debate Debate, CredenceChange[] Changes)> Tried =
        RandomDebates.All.SelectMany(debate => Gen.Select(Gen.Const(debate), ChangesIn(debate)));

    [Fact]
    public void After_every_edit_the_report_is_the_one_from_scratch() => Samples.Each(Edited, Count, sample =>
    {
        var (debate, analysis) = (sample.Debate, Analysis.Of(sample.Debate, Ann, Ben).Value);
        foreach (var edit in sample.Edits)
        {
            if (debate.Apply(edit(debate)).ValueOrDefault is not { } next || !next.Participants.Contains(Ann) || !next.Participants.Contains(Ben))
                continue;
            (debate, analysis) = (next, analysis.After(next).Value);

            Assert.Equal(Divergence.Between(next, Ann, Ben).Value, analysis.Report);
        }
    });

    [Fact]
    public void After_an_edit_an_analysis_on_a_claim_stays_on_it() => Samples.Each(Edited, Count, sample =>
    {
        ClaimId[] on = [sample.Debate.Claims[^1].Id];
        var next = sample.Debate.Apply(sample.Edits[0](sample.Debate)).ValueOrDefault ?? sample.Debate;

        var after = Analysis.Of(sample.Debate, Ann, Ben, on).Value.After(next);

        var scratch = Divergence.Between(next, Ann, Ben, on);
        Assert.Equal(scratch.Faults, after.Faults);
        Assert.Equal(scratch.ValueOrDefault, after.ValueOrDefault?.Report);
    });

    [Fact]
    public void What_if_gives_the_report_on_the_debate_in_which_they_said_so() => Samples.Each(Tried, Count, sample =>
    {
        var said = sample.Changes.Select((c, i) => new Position(new($"said{i}"), c.Participant, c.Claim, Basis.Stated) { Credence = c.Credence });
        var changed = sample.Debate.Apply(ChangeSet.Put(said)).Value;

        var whatIf = Divergence.WhatIf(sample.Debate, Ann, Ben, sample.Changes).Value;

        Assert.Equal(Divergence.Between(sample.Debate, Ann, Ben).Value, whatIf.Before);
        Assert.Equal(Divergence.Between(changed, Ann, Ben).Value, whatIf.After);
    });

    [Fact]
    public void What_each_makes_of_a_claim_is_what_the_report_says_of_targets_and_splits() => Samples.Each(Tried, Count, sample =>
    {
        var supposed = Analysis.Of(sample.Debate, Ann, Ben).Value.Supposing(sample.Changes).Value;

        Assert.All(supposed.Report.Targets, t => Assert.Equal((t.A, t.B), (supposed.On(t.Claim).A.Credence, supposed.On(t.Claim).B.Credence)));
        Assert.All(supposed.Report.Splits, s => Assert.Equal((s.A, s.B), (supposed.On(s.Claim).A.Credence, supposed.On(s.Claim).B.Credence)));
        Assert.All(sample.Changes, c => Assert.Equal(c.Credence, (c.Participant == Ann ? supposed.On(c.Claim).A : supposed.On(c.Claim).B).Position!.Credence));
    });

    [Fact]
    public void Supposing_a_crux_moves_each_as_far_as_the_report_says() => Samples.Each(RandomDebates.All, Count, debate =>
    {
        var analysis = Analysis.Of(debate, Ann, Ben).Value;
        foreach (var (target, crux) in analysis.Report.Targets.SelectMany(t => t.Cruxes.Select(c => (t, c))))
        {
            var on = analysis.On(crux.Claim);
            var a = analysis.Supposing([new(Ann, crux.Claim, on.B.Credence)]).Value;
            var b = analysis.Supposing([new(Ben, crux.Claim, on.A.Credence)]).Value;

            Assert.Equal(target.A - crux.Moves.A * target.Gap, a.On(target.Claim).A.Credence, Tolerance(a));
            Assert.Equal(target.B, a.On(target.Claim).B.Credence);
            Assert.Equal(target.B + crux.Moves.B * target.Gap, b.On(target.Claim).B.Credence, Tolerance(b));
        }

        // A credence that comes along is given, and what is given is kept off certainty.
        double Tolerance(Analysis tried) => debate.Claims.Any(c => tried.On(c.Id) is var on && new[] { on.A.Credence, on.B.Credence }.Any(v => v is <= .001 or >= .999)) ? .002 : 1e-6;
    });

    [Fact]
    public void What_rests_on_a_supposed_credence_comes_along_and_stays_somebodys_word()
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading("A debate") { Roots = [new("t")] }, new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Claim(new("t"), "T"), new Claim(new("x"), "X"),
            new Inference(new("i"), InferenceKind.Supports, [new("x")]) { Conclusion = new("t"), Strength = .8 },
            new Position(new("1"), Ann, new("x"), Basis.Stated) { Credence = .2 }, new Position(new("2"), Ann, new("t"), Basis.Attributed) { Stance = Stance.LeanReject, By = Ben },
        ])).Value;
        var analysis = Analysis.Of(debate, Ann, Ben).Value;

        var on = analysis.Supposing([new(Ann, new("x"), .9)]).Value.On(new("t")).A;

        Assert.True(on.IsSupposed);
        Assert.Equal((Basis.Attributed, Ben), (on.Position!.Basis, on.Position.By));
        Assert.InRange(on.Credence, .25, .6);
        Assert.Equal(on.Credence, on.Position.Credence);
        Assert.Same(analysis.On(new("t")).A.Position, analysis.Supposing([]).Value.On(new("t")).A.Position);
    }

    [Fact]
    public void A_credence_is_given_or_implied_or_assumed()
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put(
        [
            new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Claim(new("t"), "T"), new Claim(new("x"), "X"),
            new Inference(new("i"), InferenceKind.Supports, [new("x")]) { Conclusion = new("t"), Strength = .8 },
            new Position(new("1"), Ann, new("x"), Basis.Stated) { Credence = 1 },
        ])).Value;

        var analysis = Analysis.Of(debate, Ann, Ben).Value;

        Assert.Equal((.999, false, false), Of(analysis.On(new("x")).A));
        Assert.Equal((.5, true, false), Of(analysis.On(new("x")).B));
        Assert.Equal((.7, false, true), Of(analysis.On(new("t")).B));
        Assert.Throws<KeyNotFoundException>(() => analysis.On(new("nowhere")));

        static (double, bool, bool) Of(Opinion opinion) => (Math.Round(opinion.Credence, 9), opinion.IsAssumed, opinion.IsImplied);
    }

    [Fact]
    public void What_if_tells_what_would_close_and_what_would_stand_otherwise()
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading("A debate") { Roots = [new("t")] }, new Participant(Ann, "Ann"), new Participant(Ben, "Ben"),
            new Claim(new("t"), "T"), new Claim(new("x"), "X"),
            new Inference(new("i"), InferenceKind.Supports, [new("x")]) { Conclusion = new("t"), By = [Ann, Ben], Strength = .8 },
            new Position(new("1"), Ann, new("x"), Basis.Stated) { Credence = .9 }, new Position(new("2"), Ben, new("x"), Basis.Stated) { Credence = .3 },
        ])).Value;

        var whatIf = Divergence.WhatIf(debate, Ann, Ben, [new(Ben, new("x"), .9)]).Value;

        Assert.Equal(.24, whatIf.Gaps.Single().Closed, 1e-12);
        Assert.Equal(new RelationChange(new("x"), Relation.Disagree, Relation.Agree), whatIf.Relations.Single());
        Assert.Equal(new ClaimId("x"), whatIf.Gone.Single().Claims.Single());
        Assert.Empty(whatIf.New);
    }

    [Fact]
    public void What_if_names_every_change_that_cannot_be_made()
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put(
            [new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Participant(RandomDebates.Eve, "Eve"), new Claim(new("t"), "T")])).Value;

        var faults = Divergence.WhatIf(debate, Ann, Ben,
            [new(RandomDebates.Eve, new("t"), .5), new(Ann, new("x"), .5), new(Ann, new("t"), 1.5), new(Ann, new("t"), double.NaN)]).Faults;

        Assert.Equal(
        [
            "changes[0].participant: \"eve\" is not one of the two who are compared",
            "changes[1].claim: no claim \"x\"",
            "changes[2].credence: is not between 0 and 1",
            "changes[3].credence: is not between 0 and 1",
            "changes[3]: gives \"ann\" a second credence of claim \"t\"",
        ], faults.Select(f => f.ToString()));
        Assert.Equal(["between[1]: no participant \"nobody\""], Divergence.WhatIf(debate, Ann, new("nobody"), []).Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void An_analysis_after_a_participant_is_gone_is_a_fault()
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put([new Participant(Ann, "Ann"), new Participant(Ben, "Ben")])).Value;

        var after = Analysis.Of(debate, Ann, Ben).Value.After(debate.Apply(new([new Remove(debate.Participants[Ben].Key)])).Value);

        Assert.Equal(["between[1]: no participant \"ben\""], after.Faults.Select(f => f.ToString()));
    }

    /// <summary>A new position of one of the two, one changed or withdrawn, or a verdict.</summary>
    private static Gen<Func<Debate, ChangeSet>> ChangeOfView() =>
        from person in Gen.OneOf(Ann, Ben)
        from numbers in Gen.Int[0, 100].Array[3]
        from verdict in Gen.Enum<Verdict>()
        select (Func<Debate, ChangeSet>)(debate => (numbers[0] % 4) switch
        {
            0 when debate.Inferences.Count > 0 => ChangeSet.Put(new Endorsement(new FreshIds(debate).Next<EndorsementId>(), person,
                debate.Inferences[numbers[1] % debate.Inferences.Count].Id, verdict)),
            1 when debate.Positions.Count > 0 => ChangeSet.Put(debate.Positions[numbers[1] % debate.Positions.Count] with { Withdrawn = numbers[2] < 50 }),
            2 when debate.Positions.Count > 0 => ChangeSet.Put(debate.Positions[numbers[1] % debate.Positions.Count] with { Credence = numbers[2] / 100.0, Stance = null }),
            _ => ChangeSet.Put(new Position(new FreshIds(debate).Next<PositionId>(), person, debate.Claims[numbers[1] % debate.Claims.Count].Id, Basis.Stated)
            {
                Credence = numbers[2] / 100.0,
            }),
        });

    private static Gen<CredenceChange[]> ChangesIn(Debate debate) =>
        from person in Gen.OneOf(Ann, Ben).Array[4]
        from claim in Gen.Int[0, debate.Claims.Count - 1].Array[4]
        from credence in Gen.Frequency((1, Gen.OneOf(0.0, .5, 1.0)), (2, Gen.Double[0, 1])).Array[4]
        from count in Gen.Int[0, 4]
        select Enumerable.Range(0, count).Select(i => new CredenceChange(person[i], debate.Claims[claim[i]].Id, credence[i]))
            .DistinctBy(c => (c.Participant, c.Claim)).ToArray();
}
