using System.Text.RegularExpressions;

namespace DebateMap.EndToEnd.Screens;

/// <summary>The field in which anything is found by its words.</summary>
internal static class Palette
{
    /// <summary>Types words and goes to the likeliest goal, once that is what it should be.</summary>
    /// <param name="page">The page.</param>
    /// <param name="opening">The key that opens the palette.</param>
    /// <param name="words">What is typed.</param>
    /// <param name="goal">The goal's line, with its kind before it.</param>
    public static async Task LookForAsync(this IPage page, string opening, string words, string goal)
    {
        await page.Keyboard.PressAsync(opening);
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(words);
        var likeliest = page.GetByRole(AriaRole.Option).First;
        await Expect(likeliest).ToHaveTextAsync(new Regex($@"^\s*{string.Join(@"\s*", goal.Split(' ').Select(Regex.Escape))}\s*$"));
        // What was found by the last letter too, and not by those before it.
        if (!goal.StartsWith("do ", StringComparison.Ordinal))
            await Expect(likeliest.Locator("mark").Filter(new() { HasTextRegex = new Regex($"^{words.Split(' ')[^1]}$", RegexOptions.IgnoreCase) })).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }
}
