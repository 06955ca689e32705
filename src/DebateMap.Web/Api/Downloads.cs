using System.Text;
using DebateMap.Domain;
using DebateMap.Formats.Native;
using DebateMap.Formats.Summary;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Summary;
using DebateMap.Web.Live;

namespace DebateMap.Web.Api;

/// <summary>What leaves as a file.</summary>
internal static class Downloads
{
    private const int NameLength = 60;

    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet("/api/debates/{key}/debate.json", async (string key, int? at, LiveDebates live, Actor actor, CancellationToken cancellation) =>
            await live.OpenAsync(actor, new(key), at, cancellation) is { } stored
                ? Results.File(NativeFormat.Write(stored.Debate), "application/json", $"{FileName(stored.Debate)}.debate.json")
                : Results.NotFound()).Needs(Right.Read);

        app.MapGet("/api/debates/{key}/summary.md", async ([AsParameters] SummaryQuery query, LiveDebates live, Actor actor, CancellationToken cancellation) =>
            await query.AnswerAsync(live, actor, (stored, analysis, options) => Task.FromResult(Results.File(
                Encoding.UTF8.GetBytes(MarkdownSummary.Write(stored.Debate, analysis.Report, options)), "text/markdown; charset=utf-8", $"{FileName(stored.Debate)}.md")), cancellation)).Needs(Right.Read);

        app.MapGet("/api/debates/{key}/summary.html", async ([AsParameters] SummaryQuery query, LiveDebates live, Actor actor, IServiceProvider services, ILoggerFactory logs, CancellationToken cancellation) =>
            await query.AnswerAsync(live, actor, async (stored, analysis, options) => Results.File(
                Encoding.UTF8.GetBytes(await SummaryFile.WriteAsync(stored.Debate, analysis, options, services, logs)), "text/html; charset=utf-8", $"{FileName(stored.Debate)}.html"), cancellation)).Needs(Right.Read);
    }

    /// <summary>The title, as far as every file system takes it.</summary>
    internal static string FileName(Debate debate)
    {
        var words = new StringBuilder();
        // U+FFFE is no character, and .NET does not normalise a text that holds it.
        foreach (var c in debate.Heading.Title.Replace('\uFFFE', '-').Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
            else if (words.Length > 0 && words[^1] != '-' && !char.IsBetween(c, '\u0300', '\u036f'))
                words.Append('-');
            if (words.Length >= NameLength)
                break;
        }

        var name = words.ToString().Trim('-');
        return name.Length > 0 ? name : "debate";
    }
}
