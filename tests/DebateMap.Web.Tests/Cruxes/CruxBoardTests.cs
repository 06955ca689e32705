using Bunit;
using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Features.Annotating;
using DebateMap.Web.Features.Cruxes;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;

namespace DebateMap.Web.Tests.Cruxes;

/// <summary>What a moderator does at the board.</summary>
public sealed class CruxBoardTests : BoardTest, IAsyncLifetime
{
    private readonly LiveApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    [Fact]
    public async Task A_crux_goes_from_found_to_resolved()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var board = Show(desk);
        Assert.Contains("would change sides on it", board.Find(".found").TextContent);
        var claim = board.Find(".found .turns-on").TextContent;
        await board.Find(".found select").ChangeAsync(new() { Value = "nora" });
        await board.Find(".found form").SubmitAsync();
        var crux = desk.Debate.Cruxes[^1].Id;
        Assert.Equal((CruxStatus.Proposed, [new ParticipantId("nora")], 2), (desk.Debate.Cruxes[crux].Status, desk.Debate.Cruxes[crux].ProposedBy, desk.Stored.Revision));
        Assert.Contains(claim, Column(board, "Proposed").TextContent);
        Assert.DoesNotContain(claim, board.Find(".found").TextContent);

        await MoveAsync(board, crux, CruxStatus.Accepted);
        await Button(board, "+ Tomás").ClickAsync(new());
        await Button(board, "+ Nora").ClickAsync(new());
        await SaveAsync(board);
        Assert.Contains("Double: Tomás and Nora both accept it", Card(board, crux).TextContent);
        await MoveAsync(board, crux, CruxStatus.Testable);
        await WriteAsync(board, "How one would find out", "Count the cars");
        await SaveAsync(board);
        await MoveAsync(board, crux, CruxStatus.Resolved);
        await WriteAsync(board, "What was found", "Half of them came back");
        await WriteAsync(board, "credence of Tomás became", "0,4");
        await Button(board, board.FindAll("button").Single(b => b.TextContent.StartsWith("stays at", StringComparison.Ordinal) && b.GetAttribute("aria-label")!.StartsWith("Nora", StringComparison.Ordinal)).GetAttribute("aria-label")!).ClickAsync(new());
        await SaveAsync(board);

        var resolved = desk.Debate.Cruxes[crux];
        Assert.Equal((CruxStatus.Resolved, "Count the cars", "Half of them came back"), (resolved.Status, resolved.Test, resolved.Resolution));
        Assert.Equal((.4, Basis.Stated), (desk.Debate.Positions[^1].Credence!.Value, desk.Debate.Positions[^1].Basis));
        Assert.Contains("Half of them came back", Column(board, "Resolved").TextContent);
        Assert.Equal(5, desk.Stored.Revision);
        Assert.Contains("moved a crux to resolved", desk.Status);
    }

    [Theory]
    [InlineData(CruxStatus.Accepted, new[] { "Name somebody on each side who says that it is a crux for them." })]
    [InlineData(CruxStatus.Testable, new[] { "Name somebody on each side who says that it is a crux for them.", "Say how one would find out." })]
    [InlineData(CruxStatus.Resolved, new[] { "Name somebody on each side who says that it is a crux for them.", "Say what was found." })]
    [InlineData(CruxStatus.SetAside, new[] { "Say why it is set aside." })]
    public async Task What_a_column_needs_is_told_beside_the_field_and_nothing_is_saved(CruxStatus to, string[] messages)
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var board = Show(desk);

        await MoveAsync(board, K1, to);
        Assert.Contains($"Not moved to {BoardWords.Lower(to)} yet.", Column(board, BoardWords.Of(to)).TextContent);
        await SaveAsync(board);

        Assert.Equal(messages, Told(board));
        Assert.All(board.FindAll("form .fault"), f => Assert.NotNull(board.FindAll("[aria-describedby]").Single(e => e.GetAttribute("aria-describedby") == f.Id)));
        Assert.Equal((1, CruxStatus.Proposed), (desk.Stored.Revision, desk.Debate.Cruxes[K1].Status));
    }

    [Fact]
    public async Task A_resolution_asks_for_the_credence_of_each_and_says_what_is_no_number()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var board = Show(desk);
        await MoveAsync(board, K2, CruxStatus.Resolved);
        await WriteAsync(board, "What was found", "It is late");
        await WriteAsync(board, "credence of Ann became", "quite");
        await WriteAsync(board, "Credence of Ann of what it is for", "7");
        await ChooseAsync(board, "How we know it of Ben", "attributed");
        await SaveAsync(board);

        Assert.Equal(
            ["Write a number from 0 to 1, as in 0.7, or a percentage.", "Write a number from 0 to 1, as in 0.7, or a percentage.", "Say what their credence became, or that it stays.", "Say who else says so."],
            Told(board));

        await WriteAsync(board, "credence of Ann became", "70 %");
        await WriteAsync(board, "Credence of Ann of what it is for", ".6");
        await WriteAsync(board, "credence of Ben became", "0.5");
        await ChooseAsync(board, "Who says so of Ben", "ann");
        await SaveAsync(board);

        Assert.Empty(board.FindAll("form.move-form"));
        Assert.Equal(
            [("ann", "con", .7, null, null), ("ann", "root", .6, "con", null), ("ben", "con", .5, null, "ann")],
            desk.Debate.Positions.TakeLast(3).Select(p => (p.Participant.Value, p.Claim.Value, p.Credence!.Value, p.Cause, p.By?.Value)));
    }

    [Fact]
    public async Task What_others_say_is_told_to_count_for_less_than_a_persons_own_word()
    {
        using var desk = await _app.OpenAsync(TwoCruxes.Apply(ChangeSet.Put(TwoCruxes.Cruxes[K1] with { AcceptedBy = [SmallDebate.Ann, SmallDebate.Ben] })).Value);
        var board = Show(desk);
        await MoveAsync(board, K1, CruxStatus.Resolved);
        Assert.Contains("So far: accepts it (0.90).", Form(board).TextContent);
        Assert.DoesNotContain("goes on counting", Form(board).TextContent);

        await ChooseAsync(board, "How we know it of Ben", "attributed");

        Assert.Contains("the own word of Ben goes on counting until they confirm it", Form(board).TextContent);
    }

    [Fact]
    public async Task A_move_that_needs_nothing_is_made_at_once_and_taken_back_from_its_message()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var board = Show(desk);

        await MoveAsync(board, K2, CruxStatus.Proposed);
        Assert.Equal((CruxStatus.Proposed, 2), (desk.Debate.Cruxes[K2].Status, desk.Stored.Revision));
        Assert.Contains("Claim con", Column(board, "Proposed").TextContent);
        var message = Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars);
        Assert.Equal("Proposed: Claim con", message.Message);
        await board.InvokeAsync(desk.UndoAsync);

        Assert.Contains("Claim con", Column(board, "Accepted").TextContent);
    }

    [Fact]
    public async Task Keys_and_the_mouse_move_cards_as_well()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var board = Show(desk);

        await Card(board, K2).QuerySelector(".turns-on")!.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowLeft", ShiftKey = true });
        Assert.Equal(CruxStatus.Proposed, desk.Debate.Cruxes[K2].Status);
        await Card(board, K2).DragStartAsync(new());
        await Column(board, "Accepted").DropAsync(new());
        Assert.Equal(CruxStatus.Accepted, desk.Debate.Cruxes[K2].Status);
        await Card(board, K2).QuerySelector(".turns-on")!.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowRight", ShiftKey = true });
        Assert.Contains("Not moved to testable yet.", Column(board, "Testable").TextContent);
        Assert.Contains("Not moved yet.", board.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task What_was_typed_stays_while_others_move_the_card_and_neither_text_is_lost()
    {
        using var mine = await _app.OpenAsync(TwoCruxes);
        using var theirs = new Desk(_app.Live, new Actor("Bo"), mine.Stored, Standing.Owner);
        var board = Show(mine);
        await MoveAsync(board, K2, CruxStatus.Testable);
        await WriteAsync(board, "How one would find out", "My test");

        await board.InvokeAsync(() => theirs.ChangeAsync(ChangeSet.Put(theirs.Debate.Cruxes[K2] with { Status = CruxStatus.Testable, Test = "Their test" }), "moved a crux to testable"));
        await board.InvokeAsync(() => mine.Take(theirs.Stored));
        Assert.Contains("How one would find out: Their test", Form(board).TextContent);
        Assert.Equal("My test", Form(board).QuerySelector("textarea")!.GetAttribute("value"));

        await SaveAsync(board);
        Assert.Contains("Nothing of yours is lost", Form(board).TextContent);
        Assert.Equal("My test", Form(board).QuerySelector("textarea")!.GetAttribute("value"));
        Assert.Equal(("Their test", "Their test", "My test"), (mine.Debate.Cruxes[K2].Test, mine.Clash!.Conflicts[0].Theirs, mine.Clash.Conflicts[0].Mine));

        await board.InvokeAsync(mine.InsistAsync);
        Assert.Empty(board.FindAll("form.move-form"));
        Assert.Equal("My test", mine.Debate.Cruxes[K2].Test);
        Assert.Equal("Their test", ((Crux)(await _app.Live.OpenAsync(mine.Actor, mine.Stored.Key, 2, CancellationToken.None))!.Debate.Find(new(RecordKind.Crux, "k2"))!).Test);
    }

    [Fact]
    public async Task Whoever_keeps_the_others_version_still_has_their_own_text_in_the_form()
    {
        using var mine = await _app.OpenAsync(TwoCruxes);
        using var theirs = new Desk(_app.Live, new Actor("Bo"), mine.Stored, Standing.Owner);
        var board = Show(mine);
        await MoveAsync(board, K2, CruxStatus.SetAside);
        await WriteAsync(board, "Why it is set aside", "My reason");
        await board.InvokeAsync(() => theirs.ChangeAsync(ChangeSet.Put(theirs.Debate.Cruxes[K2] with { Status = CruxStatus.Proposed }), "moved a crux to proposed"));

        await SaveAsync(board); // The other's revision had not arrived yet.
        await board.InvokeAsync(mine.GiveWayAsync);
        Assert.Equal(CruxStatus.Proposed, mine.Debate.Cruxes[K2].Status);
        Assert.Equal("My reason", Form(board).QuerySelector("textarea")!.GetAttribute("value"));

        await SaveAsync(board);
        Assert.Equal((CruxStatus.SetAside, "My reason"), (mine.Debate.Cruxes[K2].Status, mine.Debate.Cruxes[K2].Resolution));
    }

    [Fact]
    public async Task A_crux_that_others_remove_takes_nothing_along_of_what_was_typed()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var board = Show(desk);
        await MoveAsync(board, K2, CruxStatus.SetAside);
        await WriteAsync(board, "Why it is set aside", "My reason");

        await board.InvokeAsync(() => desk.RemoveAsync(new RecordKey(RecordKind.Crux, "k2")));

        Assert.Contains("What you wrote: My reason", board.Find("[role=alert]").TextContent);
        await Button(board, "Let it go").ClickAsync(new());
        Assert.Empty(board.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task What_was_typed_before_the_page_was_left_comes_back()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var kept = new MoveDraft { Crux = "k2", To = CruxStatus.Testable, People = ["ann", "ben"], Test = "My test" };
        JSInterop.SetupModule("./dist/page.js").Setup<string?>("loadDraft", _ => true).SetResult(System.Text.Json.JsonSerializer.Serialize(new[] { kept }));
        var board = Show(desk);

        Assert.Equal("My test", board.WaitForElement("form.move-form textarea").GetAttribute("value"));
        await Button(board, "Cancel").ClickAsync(new());
        Assert.Empty(board.FindAll("form.move-form"));
        Assert.Equal(1, desk.Stored.Revision);
    }

    [Fact]
    public async Task Cards_say_what_is_known_of_them_and_lead_to_their_claim()
    {
        using var desk = await _app.OpenAsync(ExampleDebate.Read());
        var board = Show(desk);
        var card = Card(board, K1).TextContent;

        foreach (var part in new[] { "Double: Tomás and Nora both accept it", "If Tomás saw this as Nora does, Tomás would", "By forecasts, of all there is to learn, Tomás would learn", "(VOD)", "Proposed by Tomás", "accepted by Tomás, Nora", "Test: Ask four hundred", "measurable" })
            Assert.Contains(part, card);
        board.WaitForAssertion(() => Assert.Contains("just now", Card(board, K1).TextContent));
        Assert.Contains("by Ann", Card(board, K1).QuerySelector("time")!.GetAttribute("title"));
        Assert.Contains("Double by what it would move for both (computed); so far only Nora accepts it", Card(board, K2).TextContent);

        await Card(board, K1).QuerySelector(".turns-on")!.ClickAsync(new());
        Assert.Equal(new RecordKey(RecordKind.Claim, "spend"), desk.Selected);
        Assert.Contains("chosen", Card(board, K1).ClassName);
    }

    [Fact]
    public async Task The_board_is_narrowed_by_words_tag_and_person()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var board = Show(desk);

        await ChooseAsync(board, "Tag", "money");
        Assert.Equal(["k1"], Shown());
        Assert.Contains("1 crux of 2", board.Find(".filters").TextContent);
        await Button(board, "Show all").ClickAsync(new());
        await ChooseAsync(board, "Person", "ben");
        Assert.Equal(["k2"], Shown());
        await ChooseAsync(board, "Person", "");
        await board.FindAll(".tag-chip").Single(t => t.TextContent == "money").ClickAsync(new());
        Assert.Equal(["k1"], Shown());

        IEnumerable<string> Shown() => board.FindAll("[data-crux]").Select(c => c.GetAttribute("data-crux")!);
    }

    [Fact]
    public async Task Several_are_tagged_set_aside_or_merged_in_one_revision_each()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var board = Show(desk);
        await Button(board, "Select all shown").ClickAsync(new());
        Assert.Contains("2 cruxes selected", board.Find(".bulk").TextContent);
        await ChooseAsync(board, "Person", "ben");
        Assert.Contains("2 cruxes selected, 1 of them not shown now", board.Find(".bulk").TextContent);
        await Button(board, "Show all").ClickAsync(new());
        await board.Find("form[aria-label='Add tags']").SubmitAsync();
        Assert.Equal(["Write a tag first: it is put on all that are selected."], Told(board));

        await board.Find(".bulk input").InputAsync(new() { Value = "soon, money" });
        await board.Find("form[aria-label='Add tags']").SubmitAsync();
        Assert.Equal(["money soon", "time soon money"], desk.Debate.Cruxes.Select(c => string.Join(' ', c.Tags)));
        await ChooseAsync(board, "Take a tag off", "soon");
        Assert.Equal((3, ["money"]), (desk.Stored.Revision, desk.Debate.Cruxes[K1].Tags));

        await Button(board, "Merge …").ClickAsync(new());
        Assert.Contains("Claim: “Claim con” stays, “Claim p3” goes", board.Find("form[aria-label='Merge them']").TextContent);
        await ChooseAsync(board, "The crux that stays", "k1");
        await board.Find("form[aria-label='Merge them']").SubmitAsync();
        Assert.Equal([K1], desk.Debate.Cruxes.Select(c => c.Id));
        Assert.Equal(4, desk.Stored.Revision);
        await board.InvokeAsync(desk.UndoAsync);
        Assert.Equal(2, desk.Debate.Cruxes.Count);

        await Button(board, "Select all shown").ClickAsync(new());
        await Button(board, "Set aside …").ClickAsync(new());
        await board.Find("form[aria-label='Set them aside']").SubmitAsync();
        Assert.Equal(["Say why it is set aside."], Told(board));
        await board.Find("form[aria-label='Set them aside'] textarea").InputAsync(new() { Value = "No time" });
        await board.Find("form[aria-label='Set them aside']").SubmitAsync();
        Assert.Equal(["No time", "No time"], desk.Debate.Cruxes.Select(c => c.Resolution));
        Assert.Empty(board.FindAll(".bulk"));
    }

    [Fact]
    public async Task A_crux_that_was_not_found_is_proposed_by_hand()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var board = Show(desk);
        await Button(board, "Propose another crux …").ClickAsync(new());
        await board.Find("form.propose").SubmitAsync();
        Assert.Equal(["Choose or write the claim that it turns on."], board.FindAll(".propose .fault").Select(f => f.TextContent));

        await board.InvokeAsync(() => board.FindComponents<ClaimPicker>()[0].Instance.ValueChanged.InvokeAsync(new(new("p3"), "Claim p3")));
        await board.Find("form.propose").SubmitAsync();
        Assert.Equal(["It is on the board already, under proposed."], board.FindAll(".propose .fault").Select(f => f.TextContent));
        await board.InvokeAsync(() => board.FindComponents<ClaimPicker>()[0].Instance.ValueChanged.InvokeAsync(new(null, "It snows")));
        await ChooseAsync(board, "Who proposes it", "ben");
        await board.Find("form.propose").SubmitAsync();

        var crux = desk.Debate.Cruxes[^1];
        Assert.Equal(("It snows", "root", [SmallDebate.Ben]), (desk.Debate.Claims[crux.Claim].Text, crux.Target.Value, crux.ProposedBy));
        Assert.Contains("It snows", Column(board, "Proposed").TextContent);
        Assert.Empty(board.FindAll("form.propose"));
    }

    [Fact]
    public async Task What_was_typed_for_a_move_that_somebody_else_made_meanwhile_comes_back_too()
    {
        using var desk = await _app.OpenAsync(TwoCruxes);
        var kept = new MoveDraft { Crux = "k2", To = CruxStatus.Accepted, People = ["ann", "ben"] };
        var gone = new MoveDraft { Crux = "k9", To = CruxStatus.SetAside, Resolution = "My reason" };
        JSInterop.SetupModule("./dist/page.js").Setup<string?>("loadDraft", _ => true).SetResult(System.Text.Json.JsonSerializer.Serialize(new[] { kept, gone }));
        var board = Show(desk);

        Assert.Contains("Somebody moved it to accepted meanwhile.", board.WaitForElement("form.move-form").TextContent);
        Assert.Contains("What you wrote: My reason", board.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task Duplicates_are_pointed_out()
    {
        using var desk = await _app.OpenAsync(TwoCruxes.Apply(ChangeSet.Put(new Crux(new("k3"), new("p3"), new("root"), CruxStatus.Proposed))).Value);
        var board = Show(desk);

        await Button(board, "Merge them …").ClickAsync(new());
        await board.Find("form[aria-label='Merge them']").SubmitAsync();

        Assert.Equal([K1, K2], desk.Debate.Cruxes.Select(c => c.Id));
    }

    [Fact]
    public async Task Nothing_is_moved_in_a_past_state_and_an_empty_board_says_how_to_begin()
    {
        using var now = await _app.OpenAsync(TwoCruxes);
        using var past = new Desk(_app.Live, new Actor("Ann"), now.Stored, Standing.Owner, past: true);
        var board = Show(past);
        Assert.Empty(board.FindAll(".move, .pick, .found form"));

        using var bare = await _app.OpenAsync(SmallDebate.Bare);
        Assert.Contains("No cruxes yet", Render<CruxBoard>(p => p.AddCascadingValue(bare)).Find(".empty").TextContent);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _app.DisposeAsync();
    }

    private IRenderedComponent<CruxBoard> Show(Desk desk) => Show(desk, _app.Services.GetRequiredService<LiveTalk>());
}
