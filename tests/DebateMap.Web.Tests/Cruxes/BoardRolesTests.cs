using Bunit;
using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Tests.Talk;
using Xunit;

namespace DebateMap.Web.Tests.Cruxes;

/// <summary>Who may do what at the board.</summary>
public sealed class BoardRolesTests : BoardTest
{
    [Fact]
    public async Task An_annotator_proposes_cruxes_and_a_moderator_moves_them()
    {
        await using var team = await WithCruxesAsync();
        await team.Live.CommitAsync(team.Owner, team.Key, 2, new([new Remove(new(RecordKind.Crux, "k1"))]), "removed a crux", CancellationToken.None);
        using var desk = await team.OpenAsync(team.Annotator);
        var board = Show(desk, team.Talk);

        Assert.Empty(board.FindAll(".move, .pick"));
        Assert.Contains("Moderators move cruxes here.", board.Markup);
        await board.Find(".found form").SubmitAsync();
        Assert.Equal([new("con"), new ClaimId("p3")], desk.Debate.Cruxes.Select(c => c.Claim));
    }

    [Fact]
    public async Task A_participant_says_whether_it_is_a_crux_for_them_and_no_more()
    {
        await using var team = await WithCruxesAsync();
        using var desk = await team.OpenAsync(team.Participant);
        var board = Show(desk, team.Talk);
        Assert.Empty(board.FindAll(".move, .pick, .found form"));

        await Card(board, K1).QuerySelectorAll("button").Single(b => b.TextContent == "It is a crux for me").ClickAsync(new());
        Assert.Equal([SmallDebate.Ben], desk.Debate.Cruxes[K1].AcceptedBy);
        Assert.Contains("so far only Ben accepts it", Card(board, K1).TextContent, StringComparison.OrdinalIgnoreCase);
        await Card(board, K1).QuerySelectorAll("button").Single(b => b.TextContent == "It is none for me").ClickAsync(new());
        Assert.Equal(([], [SmallDebate.Ben]), (desk.Debate.Cruxes[K1].AcceptedBy, desk.Debate.Cruxes[K1].RejectedBy));
        await Card(board, K1).QuerySelectorAll("button").Single(b => b.TextContent == "✓ none for me").ClickAsync(new());
        Assert.Empty(desk.Debate.Cruxes[K1].RejectedBy);
    }

    [Fact]
    public async Task Who_may_only_suggest_moves_cards_in_their_proposal()
    {
        await using var team = await WithCruxesAsync();
        using var desk = await team.OpenAsync(team.Viewer);
        var board = Show(desk, team.Talk);
        Assert.Empty(board.FindAll(".move"));

        await board.FindAll("button").Single(b => b.TextContent.Contains("Propose a change", StringComparison.Ordinal)).ClickAsync(new());
        await MoveAsync(board, K2, CruxStatus.Proposed);

        Assert.Equal(CruxStatus.Proposed, desk.Debate.Cruxes[K2].Status);
        Assert.Equal(CruxStatus.Accepted, (await team.Live.OpenAsync(team.Owner, team.Key, CancellationToken.None))!.Debate.Cruxes[K2].Status);
        Assert.Contains("Noted in your proposal", desk.Status);
    }

    [Fact]
    public async Task Who_may_no_longer_moderate_keeps_what_they_wrote()
    {
        await using var team = await WithCruxesAsync();
        using var desk = await team.OpenAsync(team.Moderator);
        var board = Show(desk, team.Talk);
        await MoveAsync(board, K1, CruxStatus.SetAside);
        await WriteAsync(board, "Why it is set aside", "My reason");

        await team.Memberships.SetAsync(team.Key, team.Moderator.Caller!.Account, Storage.Accounts.Role.Annotator, null, CancellationToken.None);
        await SaveAsync(board);

        Assert.Contains("only a moderator may settle this: propose it", Form(board).TextContent);
        Assert.Equal("My reason", Form(board).QuerySelector("textarea")!.GetAttribute("value"));
    }

    private static async Task<Team> WithCruxesAsync()
    {
        var team = await Team.MeetAsync();
        Assert.IsType<CommitResult.Committed>(await team.Live.CommitAsync(
            team.Owner, team.Key, 1, new(Effect.Between(SmallDebate.Argued, TwoCruxes).Select(Change (e) => new Put(e.After!.Record)).ToItems()), "added cruxes", CancellationToken.None));
        return team;
    }
}
