using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class OutliningTests
{
    [Fact]
    public void A_reason_is_led_elsewhere_and_keeps_its_kind_and_who_argues_it()
    {
        var moved = Apply(debate => Outlining.Under(debate, new("c"), new InferenceId("i2"), new("a")).Value);

        var step = moved.Inferences[new InferenceId("i2")];
        Assert.Equal(new ClaimId("a"), step.Conclusion);
        Assert.Equal(InferenceKind.Attacks, step.Kind);
        Assert.Equal([new ParticipantId("ann")], step.By);
    }

    [Fact]
    public void A_linked_premise_leaves_the_others_behind()
    {
        var moved = Apply(debate => Outlining.Under(debate, new("d"), new InferenceId("i3"), new("a")).Value);

        Assert.Equal(["e"], moved.Inferences[new InferenceId("i3")].Premises.Select(p => p.Value));
        Assert.Contains(moved.Inferences, i => i.Conclusion == new ClaimId("a") && i.Premises.Single() == new ClaimId("d"));
    }

    [Fact]
    public void A_loose_claim_becomes_a_reason_for() =>
        Assert.Equal(InferenceKind.Supports, Apply(debate => Outlining.Under(debate, new("loose"), null, new("a")).Value).Inferences[^1].Kind);

    [Fact]
    public void No_claim_goes_under_what_rests_on_it() =>
        Assert.Contains("circle", Assert.Single(Outlining.Under(Debate(), new("a"), null, new("d")).Faults).Message);

    [Fact]
    public void A_claim_that_comes_to_the_top_is_at_issue_and_no_reason_any_more()
    {
        var top = Apply(debate => Outlining.ToTop(debate, new("b"), new InferenceId("i1")));

        Assert.Equal(["a", "b"], top.Heading.Roots.Select(r => r.Value));
        Assert.False(top.Inferences.Contains(new InferenceId("i1")));
        Assert.True(top.Inferences.Contains(new InferenceId("i2")));
    }

    [Fact]
    public void What_was_at_issue_and_becomes_a_reason_is_at_issue_by_itself_no_more()
    {
        var top = Apply(debate => Outlining.ToTop(debate, new("loose"), null));

        var under = top.Apply(Outlining.Under(top, new("loose"), null, new("a")).Value).Value;

        Assert.Equal(["a"], under.Heading.Roots.Select(r => r.Value));
    }

    [Fact]
    public void Reasons_change_places_and_only_with_their_neighbours()
    {
        var down = Apply(debate => Outlining.Shift(debate, new("i2"), down: true)!);
        var back = down.Apply(Outlining.Shift(down, new("i2"), down: false)!).Value;

        Assert.Equal(["i1", "i3", "i2"], down.Inferences.Select(i => i.Id.Value));
        Assert.Equal(["i1", "i2", "i3"], back.Inferences.Select(i => i.Id.Value));
        Assert.Null(Outlining.Shift(back, new("i1"), down: true));
        Assert.Null(Outlining.Shift(back, new("i3"), down: true));
    }

    private static Debate Apply(Func<Debate, ChangeSet> change) => Debate().Apply(change(Debate())).Value;

    /// <summary>b is a reason for a; c is one against b, and d and e together are one for b.</summary>
    private static Debate Debate() => Domain.Debate.Empty.Apply(ChangeSet.Put(
    [
        new Heading("Outline") { Roots = [new("a")] },
        new Participant(new("ann"), "Ann"),
        .. new[] { "a", "b", "c", "d", "e", "loose" }.Select(id => new Claim(new(id), id)),
        new Inference(new("i1"), InferenceKind.Supports, [new("b")]) { Conclusion = new ClaimId("a") },
        new Inference(new("i2"), InferenceKind.Attacks, [new("c")]) { Conclusion = new ClaimId("b"), By = [new("ann")] },
        new Inference(new("i3"), InferenceKind.Supports, [new("d"), new("e")]) { Conclusion = new ClaimId("b") },
    ])).Value;
}
