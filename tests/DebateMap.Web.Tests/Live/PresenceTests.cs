using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Live;
using Xunit;

namespace DebateMap.Web.Tests.Live;

public sealed class PresenceTests
{
    private static readonly DebateKey Cats = new("cats"), Dogs = new("dogs");

    [Fact]
    public void Whoever_opens_the_same_debate_is_seen_with_what_they_select_until_they_go()
    {
        var presence = new Presence();
        var told = 0;
        using var ann = presence.Enter(Cats, new Actor("Ann"), () => told++);
        using var elsewhere = presence.Enter(Dogs, new Actor("Cas"), () => Assert.Fail("Nobody came here."));

        var ben = presence.Enter(Cats, new Actor("Ben"), () => { });
        ben.Select(new(RecordKind.Claim, "c1"));
        ben.Select(new(RecordKind.Claim, "c1"));

        Assert.Equal(("Ben", new RecordKey(RecordKind.Claim, "c1")), (Assert.Single(ann.Others).Name, ann.Others[0].Selected));
        Assert.Equal(2, told);
        ben.Dispose();
        Assert.Empty(ann.Others);
        Assert.Equal(3, told);
    }
}
