using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using Xunit;

namespace DebateMap.Web.Tests.History;

public sealed class PastStateTests : IAsyncLifetime
{
    private readonly LiveApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_past_state_takes_no_change_and_none_arrives()
    {
        using var now = await _app.OpenAsync(SmallDebate.Argued);
        using var past = new Desk(_app.Live, new Actor("Ann"), now.Stored, Standing.Owner, past: true);
        past.Arrived += past.Take;

        Assert.IsType<CommitResult.Refused>(await past.ChangeAsync(ChangeSet.Put(new Claim(new("new"), "New")), "added a claim"));
        Assert.Equal("Not saved: this is a past state, which does not change: go back to now", past.Status);
        await now.ChangeAsync(ChangeSet.Put(new Claim(new("new"), "New")), "added a claim");
        Assert.IsType<CommitResult.Refused>(await past.UndoAsync());
        Assert.IsType<CommitResult.Refused>(await past.RedoAsync());

        Assert.Equal((1, 2), (past.Stored.Revision, (await _app.Live.OpenAsync(now.Actor, now.Stored.Key, CancellationToken.None))!.Revision));
    }

    [Fact]
    public async Task Its_addresses_stay_at_its_revision()
    {
        using var now = await _app.OpenAsync(SmallDebate.Argued);
        using var past = new Desk(_app.Live, new Actor("Ann"), now.Stored, Standing.Owner, past: true);
        var key = now.Stored.Key.Value;

        Assert.Equal($"/debates/{key}/at/1?view=outline", WorkspaceUrl.Of(now.Stored.Key, View.Outline, at: 1));
        Assert.Equal($"/api/debates/{key}/summary.md?a=ann&b=ben&at=1", WorkspaceUrl.Download(past, "summary.md"));
        Assert.Equal($"/api/debates/{key}/summary.md?a=ann&b=ben", WorkspaceUrl.Download(now, "summary.md"));
    }
}
