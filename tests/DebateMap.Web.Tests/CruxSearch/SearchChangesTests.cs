using DebateMap.Domain;
using DebateMap.Web.Features.CruxSearch;
using Xunit;

namespace DebateMap.Web.Tests.CruxSearch;

/// <summary>What a search writes down, and how far it has come by what is written.</summary>
public sealed class SearchChangesTests
{
    private static readonly Pair<ParticipantId> Both = new(SmallDebate.Ann, SmallDebate.Ben);

    private static readonly ClaimId Root = new("root");

    [Fact]
    public void A_named_disagreement_is_at_issue_where_nothing_else_is()
    {
        var changes = SearchChanges.Named(SmallDebate.Bare, "  Buses should be free ");
        var debate = SmallDebate.Bare.Apply(changes).Value;

        Assert.Equal("Buses should be free", debate.Claims[Assert.Single(debate.Heading.Roots)].Text);
        Assert.Equal([Root], SmallDebate.Argued.Apply(SearchChanges.Named(SmallDebate.Argued, "Another")).Value.Heading.Roots);
    }

    [Fact]
    public void A_narrower_claim_speaks_for_the_vague_one()
    {
        var changes = SearchChanges.Narrowed(SmallDebate.Argued, Root, "By May half of them ride");
        var debate = SmallDebate.Argued.Apply(changes).Value;

        var step = debate.Inferences.Single(i => i.Premises.Any(p => debate.Claims[p].Text == "By May half of them ride"));
        Assert.Equal((InferenceKind.Supports, (ClaimId?)Root), (step.Kind, step.Conclusion));
    }

    [Fact]
    public void What_somebody_turns_on_becomes_a_claim_a_view_a_step_and_a_crux_of_theirs()
    {
        var debate = SmallDebate.Argued.Apply(SearchChanges.Listed(SmallDebate.Argued, SmallDebate.Ann, Root, new(null, "It pays"), Stance.LeanAccept, InferenceKind.Supports)).Value;

        var crux = Assert.Single(debate.Cruxes);
        Assert.Equal("It pays", debate.Claims[crux.Claim].Text);
        Assert.Equal((Root, CruxStatus.Proposed), (crux.Target, crux.Status));
        Assert.Equal([SmallDebate.Ann], crux.AcceptedBy);
        Assert.Equal([SmallDebate.Ann], crux.ProposedBy);
        Assert.Equal((Stance.LeanAccept, Basis.Stated), debate.Positions.Where(p => p.Claim == crux.Claim).Select(p => (p.Stance!.Value, p.Basis)).Single());
        Assert.Equal([SmallDebate.Ann], debate.Inferences.Single(i => i.Premises.Contains(crux.Claim)).By);
    }

    [Fact]
    public void The_same_claim_on_both_lists_is_one_crux_and_one_step()
    {
        var first = SmallDebate.Argued.Apply(SearchChanges.Listed(SmallDebate.Argued, SmallDebate.Ann, Root, new(null, "It pays"), Stance.Accept, InferenceKind.Supports)).Value;
        var claim = first.Cruxes[0].Claim;
        var both = first.Apply(SearchChanges.Listed(first, SmallDebate.Ben, Root, new(claim, "It pays"), Stance.Reject, InferenceKind.Supports)).Value;

        Assert.Equal([SmallDebate.Ann, SmallDebate.Ben], Assert.Single(both.Cruxes).AcceptedBy);
        Assert.Equal([SmallDebate.Ann], both.Cruxes[0].ProposedBy);
        Assert.Equal([SmallDebate.Ann, SmallDebate.Ben], both.Inferences.Single(i => i.Premises.Contains(claim)).By);
        Assert.Equal(both.Cruxes, new SearchState(both, Both, Root).Shared);
    }

    [Fact]
    public void Taken_off_a_list_a_crux_goes_unless_somebody_else_turns_on_it()
    {
        var first = SmallDebate.Argued.Apply(SearchChanges.Listed(SmallDebate.Argued, SmallDebate.Ann, Root, new(new("loose"), "Claim loose"), null, null)).Value;
        var both = first.Apply(ChangeSet.Put(CruxVoice.Say(first.Cruxes[0], SmallDebate.Ben, accepts: true))).Value;

        Assert.Empty(first.Apply(SearchChanges.Unlisted(first, first.Cruxes[0], SmallDebate.Ann)).Value.Cruxes);
        var left = Assert.Single(both.Apply(SearchChanges.Unlisted(both, both.Cruxes[0], SmallDebate.Ann)).Value.Cruxes);
        Assert.Equal([SmallDebate.Ben], left.AcceptedBy);
    }

    [Fact]
    public void An_answer_takes_the_place_of_the_other_and_can_be_taken_back()
    {
        var crux = new Crux(new("k1"), new("loose"), Root, CruxStatus.Proposed);
        var yes = CruxVoice.Say(crux, SmallDebate.Ben, accepts: true);
        var no = CruxVoice.Say(yes, SmallDebate.Ben, accepts: false);

        Assert.Equal([SmallDebate.Ben], yes.AcceptedBy);
        Assert.Empty(no.AcceptedBy);
        Assert.Equal([SmallDebate.Ben], no.RejectedBy);
        Assert.Equal(crux, CruxVoice.Say(no, SmallDebate.Ben, accepts: null));
    }

    [Fact]
    public void It_holds_where_they_part_on_it_and_it_would_move_both()
    {
        var debate = SmallDebate.Argued.Apply(ChangeSet.Put(
            new Crux(new("k1"), new("loose"), Root, CruxStatus.Proposed) { AcceptedBy = [SmallDebate.Ann, SmallDebate.Ben] },
            new Position(new("y1"), SmallDebate.Ann, new("loose"), Basis.Stated) { Credence = .9 },
            new Position(new("y2"), SmallDebate.Ben, new("loose"), Basis.Stated) { Credence = .2 })).Value;

        Assert.False(After(debate, (SmallDebate.Ann, .9, .5)));
        Assert.False(After(debate, (SmallDebate.Ann, .9, .5), (SmallDebate.Ben, .3, .25)));
        Assert.True(After(debate, (SmallDebate.Ann, .9, .5), (SmallDebate.Ben, .4, .3)));
        var agreed = debate.Apply(ChangeSet.Put(new Position(new("y3"), SmallDebate.Ben, new("loose"), Basis.Stated) { Credence = .88 })).Value;
        Assert.False(After(agreed, (SmallDebate.Ann, .9, .5), (SmallDebate.Ben, .4, .3)));
    }

    [Fact]
    public void Where_no_number_was_given_for_the_target_it_is_what_the_other_three_come_to()
    {
        var crux = new Crux(new("k1"), new("loose"), Root, CruxStatus.Proposed);
        var stance = new Position(new("z"), SmallDebate.Ann, Root, Basis.Stated) { Stance = Stance.Accept };

        Assert.Equal(.7, SearchChanges.Expected(crux, SmallDebate.Ann, .5, stance, .9, .5).Forecasts.Single().Target);
        Assert.Null(SearchChanges.Expected(crux, SmallDebate.Ann, .5, stance with { Stance = null, Credence = .8 }, .9, .5).Forecasts.Single().Target);
        Assert.Equal(2, SearchChanges.Expected(SearchChanges.Expected(crux, SmallDebate.Ann, .5, null, .9, .5), SmallDebate.Ben, .5, null, .2, .1).Forecasts.Count);
    }

    private static bool After(Debate debate, params (ParticipantId Person, double IfTrue, double IfFalse)[] expected)
    {
        var crux = expected.Aggregate(debate.Cruxes[0], (c, e) => SearchChanges.Expected(c, e.Person, .5, null, e.IfTrue, e.IfFalse));
        return new SearchState(debate, Both, Root).Holds(crux);
    }
}
