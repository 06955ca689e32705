using Xunit;

namespace DebateMap.Domain.Tests.Board;

/// <summary>Cruxes that say the same become one; tags of many at once.</summary>
public sealed class CruxMergeTests
{
    private static readonly ParticipantId Ann = new("ann"), Ben = new("ben"), Cem = new("cem");
    private static readonly CruxId K1 = new("k1"), K2 = new("k2"), K3 = new("k3");

    private static readonly Debate Small = Debate.Empty.Apply(ChangeSet.Put(
        new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Participant(Cem, "Cem"),
        new Claim(new("c"), "It rains"), new Claim(new("d"), "It pours"), new Claim(new("u"), "Take the bus"),
        new Crux(K1, new("c"), new("u"), CruxStatus.Proposed)
        {
            ProposedBy = [Ann], AcceptedBy = [Ann], RejectedBy = [Cem], Tags = ["weather"], Test = "Look out",
            Forecasts = [new(Ann) { Claim = .3 }],
        },
        new Crux(K2, new("c"), new("u"), CruxStatus.Accepted)
        {
            ProposedBy = [Ben], AcceptedBy = [Ben, Cem], RejectedBy = [Ann], Tags = ["soon", "weather"], Test = "Ask the office",
            Forecasts = [new(Ann) { Claim = .4 }, new(Ben) { Claim = .1 }],
        },
        new Crux(K3, new("d"), new("u"), CruxStatus.Proposed) { Test = "Look out" })).Value;

    [Fact]
    public void People_tags_forecasts_and_texts_come_together_and_one_goes()
    {
        var merge = CruxMerge.Of(Small, K1, K2);
        var after = Small.Apply(merge.Changes).Value;

        Assert.Equal([K1, K3], after.Cruxes.Select(c => c.Id));
        var merged = after.Cruxes[K1];
        Assert.Equal(merge.Merged, merged);
        Assert.Equal([Ann, Ben], merged.ProposedBy);
        Assert.Equal(([Ann, Ben], [Cem]), (merged.AcceptedBy, merged.RejectedBy));
        Assert.Equal(["weather", "soon"], merged.Tags);
        Assert.Equal("Look out\n\nAsk the office", merged.Test);
        Assert.Equal([(Ann, .3), (Ben, .1)], merged.Forecasts.Select(f => (f.Participant, f.Claim!.Value)));
    }

    [Fact]
    public void What_cannot_be_kept_of_both_is_told_before()
    {
        Assert.Equal(
            [
                new(K2, "status", null, "proposed", "accepted"),
                new(K2, "acceptedBy", Ann, "a crux for them", "none for them"),
                new(K2, "rejectedBy", Cem, "none for them", "a crux for them"),
                new(K2, "forecasts", Ann, "the claim 0.3", "the claim 0.4"),
                new CruxClash(K3, "claim", null, "It rains", "It pours"),
            ],
            CruxMerge.Of(Small, K1, K2, K3).Clashes);
        Assert.Equal("Look out", CruxMerge.Of(Small, K1, K3).Merged.Test);
    }

    [Fact]
    public void Twins_have_the_same_claim_and_target() => Assert.Equal([[K1, K2]], CruxMerge.Twins(Small));

    [Fact]
    public void Tags_are_put_on_several_and_taken_off_and_nothing_else_is_touched()
    {
        Assert.Equal(["a b", "c"], CruxTags.Read(" a b, c,,a b "));
        Assert.Equal([K3], CruxTags.Add(Small, [K1, K3], ["weather"]).Changes.Select(c => new CruxId(c.Key.Id)));
        var without = Small.Apply(CruxTags.Remove(Small, [K1, K2, K3], ["weather"])).Value;
        Assert.Equal(["soon"], CruxTags.Of(without));
        Assert.Equal(["soon", "weather"], CruxTags.Of(Small));
    }

    [Fact]
    public void A_crux_is_double_by_the_word_of_both_or_by_what_it_would_move()
    {
        var between = new Pair<ParticipantId>(Ann, Ben);
        var standing = CruxStanding.Of(Small.Cruxes[K1], between, null);
        Assert.Equal((new Pair<bool?>(true, null), false, false), (standing.Accepts, standing.IsDouble, standing.BothAccept));
        Assert.True((standing with { Accepts = new(true, true) }).IsDouble);
        Assert.True((standing with { Found = new(new("c"), new(.1, .1), default, IsDouble: true) }).WouldMoveBoth);
        Assert.Equal(new Pair<bool?>(false, true), CruxStanding.Of(Small.Cruxes[K2], between, null).Accepts);
    }
}
