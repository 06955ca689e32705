using System.Text.RegularExpressions;

namespace DebateMap.EndToEnd.Screens;

/// <summary>The field in which a claim is found or written.</summary>
internal static class ClaimField
{
    /// <summary>Writes the text and takes the claim that has it, or a new one where none has.</summary>
    public static async Task ChooseClaimAsync(this ILocator place, string label, string text)
    {
        await place.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).FillAsync(text);
        await place.Page.GetByRole(AriaRole.Option).Filter(new() { HasTextRegex = new Regex($"^(New claim:|\\S+) {Regex.Escape(text)}$") }).ClickAsync();
    }
}
