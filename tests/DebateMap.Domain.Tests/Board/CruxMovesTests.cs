using Xunit;

namespace DebateMap.Domain.Tests.Board;

/// <summary>What a crux is asked for on its way, and what its moves change.</summary>
public sealed class CruxMovesTests
{
    private static readonly ParticipantId Ann = new("ann"), Ben = new("ben"), Cem = new("cem");
    private static readonly ClaimId C = new("c"), U = new("u");

    private static readonly Debate Small = Debate.Empty.Apply(ChangeSet.Put(
        new Heading("Buses") { Roots = [U] },
        new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Participant(Cem, "Cem"),
        new Claim(C, "It rains"), new Claim(U, "Take the bus"),
        new Position(new("x1"), Ann, C, Basis.Stated) { Credence = .8 },
        new Position(new("x2"), Ben, C, Basis.Attributed) { Credence = .2, By = Ann },
        new Crux(new("k1"), C, U, CruxStatus.Proposed) { ProposedBy = [Ann], RejectedBy = [Ben] },
        new Crux(new("k2"), U, C, CruxStatus.Testable) { AcceptedBy = [Ann, Ben], Test = "Look", Resolution = "Was once resolved" })).Value;

    private static Crux K1 => Small.Cruxes[new CruxId("k1")];

    private static Crux K2 => Small.Cruxes[new CruxId("k2")];

    [Fact]
    public void Accepted_names_both_sides_and_whoever_accepts_no_longer_rejects()
    {
        Assert.Equal(["acceptedBy"], Paths(K1, new(CruxStatus.Accepted) { AcceptedBy = [Ann, Ann] }));

        var moved = Moved(K1, new(CruxStatus.Accepted) { AcceptedBy = [Ann, Ben] });

        Assert.Equal((CruxStatus.Accepted, [Ann, Ben], []), (moved.Status, moved.AcceptedBy, moved.RejectedBy));
    }

    [Fact]
    public void Testable_needs_a_test_besides()
    {
        Assert.Equal(["acceptedBy", "test"], Paths(K1, new(CruxStatus.Testable) { Test = " " }));
        Assert.Equal("Look out", Moved(K1, new(CruxStatus.Testable) { AcceptedBy = [Ann, Ben], Test = " Look out " }).Test);
    }

    [Fact]
    public void Set_aside_needs_a_reason_and_nothing_else()
    {
        Assert.Equal(["resolution"], Paths(K1, new(CruxStatus.SetAside)));
        var moved = Moved(K1, new(CruxStatus.SetAside) { Resolution = "Nobody can look" });
        Assert.Equal((CruxStatus.SetAside, "Nobody can look", [Ben]), (moved.Status, moved.Resolution, moved.RejectedBy));
    }

    [Fact]
    public void Resolved_needs_what_was_found_and_what_the_credence_of_each_became()
    {
        Assert.Equal(["acceptedBy", "resolution"], Paths(K1, new(CruxStatus.Resolved)));
        Assert.Equal(
            ["credences[ben]", "credences[ann]", "target[ann]", "by[ann]", "credences[cem]"],
            Paths(K1, new(CruxStatus.Resolved)
            {
                AcceptedBy = [Ann, Ben],
                Resolution = "It rained",
                Credences = [new(Ann, null) { Target = 2, Basis = Basis.Attributed, By = Ann }, new(Cem, 1.5)],
            }));
    }

    [Fact]
    public void Resolving_writes_the_new_credences_and_names_the_crux_as_what_moved_them_on_the_target()
    {
        var after = Apply(K1, new(CruxStatus.Resolved)
        {
            AcceptedBy = [Ann, Ben],
            Resolution = "It rained",
            Credences = [new(Ann, .95) { Target = .9 }, new(Ben, .7) { Basis = Basis.Attributed, By = Cem }],
        });

        Assert.Equal("It rained", after.Cruxes[K1.Id].Resolution);
        Assert.Equal(
            [(Ann, C, .95, null, null), (Ann, U, .9, "c", null), (Ben, C, .7, null, (ParticipantId?)Cem)],
            after.Positions.Skip(2).Select(p => (p.Participant, p.Claim, p.Credence!.Value, p.Cause, p.By)));
    }

    [Fact]
    public void A_credence_that_stays_is_no_entry_of_its_own_unless_it_is_known_better()
    {
        var after = Apply(K1, new(CruxStatus.Resolved) { AcceptedBy = [Ann, Ben], Resolution = "Nobody moved", Credences = [new(Ann, .8), new(Ben, .2) { Basis = Basis.Confirmed }] });

        Assert.Equal([(Ben, Basis.Confirmed)], after.Positions.Skip(2).Select(p => (p.Participant, p.Basis)));
    }

    [Fact]
    public void Moving_back_loses_nothing()
    {
        var moved = Moved(K2, new(CruxStatus.Proposed));
        Assert.Equal(K2 with { Status = CruxStatus.Proposed }, moved);
        Assert.Equal(K2, Moved(moved, CruxMoves.Begin(moved, CruxStatus.Testable)));
    }

    [Fact]
    public void What_a_crux_has_is_not_asked_again()
    {
        Assert.True(CruxMoves.IsReady(K2, CruxStatus.Accepted));
        Assert.True(CruxMoves.IsReady(K1, CruxStatus.Proposed));
        Assert.Equal(CruxNeeds.Test, CruxMoves.Lacks(K2 with { Test = null }, CruxStatus.Testable));
        Assert.Equal(CruxNeeds.Reason, CruxMoves.Lacks(K2, CruxStatus.SetAside));
        Assert.Equal(CruxNeeds.People | CruxNeeds.Resolution | CruxNeeds.Credences, CruxMoves.Lacks(K2, CruxStatus.Resolved));
    }

    [Fact]
    public void Several_are_set_aside_for_one_reason_and_keep_what_was_found()
    {
        var after = Small.Apply(CruxMoves.SetAside(Small, [K1.Id, K2.Id], "Out of time").Value).Value;

        Assert.Equal(["Out of time", "Out of time\n\nWas once resolved"], after.Cruxes.Select(c => c.Resolution));
        Assert.Equal("resolution", Assert.Single(CruxMoves.SetAside(Small, [K1.Id], "").Faults).Path);
    }

    [Theory]
    [InlineData("Out of time", "Out of time", "Out of time")]
    [InlineData("Out of time", "Out", "Out of time\n\nOut")]
    [InlineData("Out of time", "It rained\n\nOut of time", "It rained\n\nOut of time")]
    [InlineData("It rained\n\nOut of time", "Out of time", "It rained\n\nOut of time")]
    public void A_reason_stands_once_and_a_part_of_another_text_is_not_taken_for_it(string reason, string found, string both)
    {
        var debate = Small.Apply(ChangeSet.Put(K1 with { Resolution = found })).Value;
        Assert.Equal(both, debate.Apply(CruxMoves.SetAside(debate, [K1.Id], reason).Value).Value.Cruxes[K1.Id].Resolution);
    }

    [Fact]
    public void What_others_say_does_not_outrank_a_persons_own_word()
    {
        Assert.True(CruxMoves.IsOutranked(Small.Positions[0], Basis.Attributed));
        Assert.False(CruxMoves.IsOutranked(Small.Positions[1], Basis.Attributed));
        Assert.False(CruxMoves.IsOutranked(null, Basis.Inferred));
    }

    private static IEnumerable<string> Paths(Crux crux, CruxMove move) => CruxMoves.Of(Small, crux, move).Faults.Select(f => f.Path);

    private static Debate Apply(Crux crux, CruxMove move) => Small.Apply(CruxMoves.Of(Small, crux, move).Value).Value;

    private static Crux Moved(Crux crux, CruxMove move) => Apply(crux, move).Cruxes[crux.Id];
}
