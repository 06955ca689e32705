using System.Text.RegularExpressions;

namespace DebateMap.EndToEnd.Screens;

/// <summary>The form under a marked passage.</summary>
public sealed class Composer(IPage page)
{
    public ILocator Form => page.GetByRole(AriaRole.Form, new() { Name = "Annotate the passage" });

    /// <summary>The passage that is being annotated.</summary>
    public ILocator Passage => Form.Locator("q");

    /// <summary>The claims chosen so far.</summary>
    public ILocator Claims => Form.Locator(".picked");

    /// <summary>Where the next claim is written.</summary>
    public ILocator ClaimField => Form.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex("^(Claim that it is about|Another claim)$") });

    public ILocator Act(string act) => Form.GetByRole(AriaRole.Radio, new() { Name = act, Exact = true });

    /// <summary>A step on the scale of what the speaker thinks of the first claim.</summary>
    public ILocator View(string stance) => Stance(new Regex("’s view of the claim$"), stance);

    public async Task ClaimAsync(string text)
    {
        await Form.ChooseClaimAsync(await Claims.CountAsync() == 0 ? "Claim that it is about" : "Another claim", text);
        await Expect(Claims.Filter(new() { HasText = text })).ToBeVisibleAsync();
    }

    /// <summary>What the speaker says that somebody else thinks of the first claim.</summary>
    public async Task TheySayThatAsync(string person, string stance)
    {
        await Form.GetByLabel("Of whom").SelectOptionAsync(person);
        await Stance(new Regex("’s view, as the speaker tells it$"), stance).ClickAsync();
    }

    /// <summary>Makes the claims a reason for or against another.</summary>
    public async Task ArgumentAsync(string form, string field, string conclusion)
    {
        await Form.GetByLabel("Argument", new() { Exact = true }).SelectOptionAsync(form);
        await Form.ChooseClaimAsync(field, conclusion);
        await Expect(Form.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true })).ToHaveValueAsync(conclusion);
    }

    /// <summary>Saves, which leads back to the text.</summary>
    public async Task SaveAsync()
    {
        await Form.GetByRole(AriaRole.Button, new() { Name = "Save the annotation" }).ClickAsync();
        await Expect(Form).ToBeHiddenAsync();
        await Expect(page.Locator(".turn-text:focus")).ToHaveCountAsync(1);
    }

    private ILocator Stance(Regex whose, string stance) =>
        Form.GetByRole(AriaRole.Radiogroup, new() { NameRegex = whose }).GetByRole(AriaRole.Radio, new() { Name = stance, Exact = true });
}
