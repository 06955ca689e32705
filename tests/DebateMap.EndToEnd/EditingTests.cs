using DebateMap.EndToEnd.Data;
using DebateMap.EndToEnd.Screens;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd;

/// <summary>Changes: taken back, done again, seen by others, and never silently overwritten.</summary>
public sealed class EditingTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_change_is_taken_back_and_done_again_by_keys_and_by_buttons()
    {
        var (_, workspace) = await OpenAsync();
        await workspace.ChooseAsync(SmallDebate.Root);
        await workspace.RewriteAsync("Cats are wiser than dogs");
        await workspace.SavedAsync("changed text");
        await workspace.Page.Keyboard.PressAsync("Escape");
        await workspace.Outline.FocusAsync();

        await workspace.Page.Keyboard.PressAsync("Control+z");
        await Expect(workspace.Row(SmallDebate.Root)).ToBeVisibleAsync();
        await workspace.Page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(workspace.Row("Cats are wiser than dogs")).ToBeVisibleAsync();

        await workspace.UndoAsync();
        await Expect(workspace.Row(SmallDebate.Root)).ToBeVisibleAsync();
        await workspace.SavedAsync("undone");
        await workspace.RedoAsync();
        await Expect(workspace.Row("Cats are wiser than dogs")).ToBeVisibleAsync();
        await workspace.SavedAsync("done again");
    }

    [Fact]
    public async Task Keys_that_undo_typing_do_not_undo_what_was_saved()
    {
        var (_, workspace) = await OpenAsync();
        await workspace.ChooseAsync(SmallDebate.Root);
        await workspace.RewriteAsync("Cats are wiser than dogs");
        await workspace.SavedAsync("changed text");

        await workspace.Text.PressSequentiallyAsync("!");
        await workspace.Text.PressAsync("Control+z");

        await Expect(workspace.Text).Not.ToHaveValueAsync("Cats are wiser than dogs!");
        await Expect(workspace.Row("Cats are wiser than dogs")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_removed_claim_takes_along_what_rests_on_it_and_can_be_put_back_from_the_message()
    {
        var (_, workspace) = await OpenAsync();
        await workspace.ChooseAsync(SmallDebate.Reason);

        await workspace.Inspector.GetByRole(AriaRole.Button, new() { Name = "Remove this claim" }).ClickAsync();
        var question = workspace.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "Remove" });
        await Expect(question.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(question).ToContainTextAsync("position Ann on Cats wash themselves");
        await Expect(question).ToContainTextAsync("inference Cats wash themselves speaks for Cats are better than dogs");
        await question.GetByRole(AriaRole.Button, new() { Name = "Remove all of it" }).ClickAsync();

        await Expect(workspace.Row(SmallDebate.Reason)).ToHaveCountAsync(0);
        await workspace.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(workspace.Row(SmallDebate.Reason)).ToContainTextAsync("speaks for it");
    }

    [Fact]
    public async Task A_claim_that_is_typed_and_not_chosen_is_not_dropped_by_saving()
    {
        var (_, workspace) = await OpenAsync();
        await workspace.MarkByKeysAsync(2, "j");
        await workspace.Composer.ClaimField.PressSequentiallyAsync("Dogs are loyal");
        await workspace.Composer.Form.GetByRole(AriaRole.Button, new() { Name = "Save the annotation" }).ClickAsync();

        await Expect(workspace.Composer.Form.GetByRole(AriaRole.Alert)).ToContainTextAsync("“Dogs are loyal” is not chosen yet");
        await workspace.Composer.ClaimAsync("Dogs are loyal");
        await workspace.Composer.SaveAsync();
        await Expect(workspace.Row("Dogs are loyal")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_changed_in_one_tab_appears_in_the_other()
    {
        var (visitor, here) = await OpenAsync();
        var there = await Workspace.OpenedAsync(await visitor.OpenTabAsync());

        await here.ChooseAsync(SmallDebate.Root);
        await here.RewriteAsync("Cats are wiser than dogs");

        await Expect(there.Row("Cats are wiser than dogs")).ToBeVisibleAsync();
        await there.MarkAsync("Dogs are loyal.");
        await there.Composer.ClaimAsync("Dogs are loyal");
        await there.Composer.SaveAsync();
        await Expect(here.Marks).ToHaveCountAsync(1);
        await Expect(here.Row("Dogs are loyal")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Use mine", "Dogs are better than cats")]
    [InlineData("Keep theirs", "Cats are wiser than dogs")]
    public async Task Whoever_changes_what_another_has_just_changed_is_told_and_chooses(string choice, string kept)
    {
        var (visitor, here) = await OpenAsync();
        var there = await Workspace.OpenedAsync(await visitor.OpenTabAsync());
        await here.ChooseAsync(SmallDebate.Root);
        await here.Text.FillAsync("Dogs are better than cats");

        await there.ChooseAsync(SmallDebate.Root);
        await there.RewriteAsync("Cats are wiser than dogs");
        await Expect(here.Row("Cats are wiser than dogs")).ToBeVisibleAsync();
        await Expect(here.Text).ToHaveValueAsync("Dogs are better than cats");
        await here.Text.BlurAsync();

        var clash = here.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Somebody changed the same thing while you did." });
        await Expect(clash).ToContainTextAsync("Dogs are better than cats");
        await Expect(clash).ToContainTextAsync("Cats are wiser than dogs");
        await Expect(there.Row("Cats are wiser than dogs")).ToBeVisibleAsync();
        await clash.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await Expect(clash).ToHaveCountAsync(0);
        await Expect(here.Row(kept)).ToBeVisibleAsync();
        await Expect(here.Text).ToHaveValueAsync(kept);
        await Expect(there.Row(kept)).ToBeVisibleAsync();
    }

    private async Task<(Visitor Visitor, Workspace Workspace)> OpenAsync()
    {
        var visitor = await VisitAsync();
        return (visitor, await (await new Home(visitor).OpenAsync()).ImportAsync("cats.debate.json", SmallDebate.Write()));
    }
}
