using Deque.AxeCore.Commons;

namespace DebateMap.EndToEnd.Setup;

/// <summary>Something that keeps people out.</summary>
internal sealed class Barrier
{
    /// <summary>How bad it is, in axe's words.</summary>
    public string Impact { get; set; } = "";

    /// <summary>What is wrong, where, and why.</summary>
    public string Says { get; set; } = "";
}

/// <summary>
/// What axe finds wrong on a page by the rules of WCAG 2.2 AA. Its own package loads its script anew for each look, and opens another page
/// to bring frames together that we do not have; here a page loads it once.
/// </summary>
internal static class Axe
{
    private const string Look = """
        async part => {
          // Colours on their way from one to the other are nobody's to read.
          const moving = document.getAnimations().filter(a => a.playState === "running" && a.effect.getComputedTiming().endTime !== Infinity);
          await Promise.all(moving.map(a => a.finished.catch(() => null)));
          const found = await axe.run(part, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] });
          const why = node => [...node.any, ...node.all, ...node.none].map(check => check.message).join("; ");
          return found.violations.map(v => ({ impact: v.impact, says: `${v.help} (${v.id}) ${v.nodes.slice(0, 3).map(n => `${n.html} ${why(n)}`).join(" | ")}` }));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Looks at a page, or at a part of it.</summary>
    public static async Task<IReadOnlyList<Barrier>> FindAsync(IPage page, ILocator? part = null)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        return await (part ?? page.Locator("html")).EvaluateAsync<Barrier[]>(Look);
    }
}
