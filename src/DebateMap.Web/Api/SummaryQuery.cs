using DebateMap.Domain;
using DebateMap.Formats.Summary;
using DebateMap.Storage;
using DebateMap.Web.Features.Summary;
using DebateMap.Web.Live;
using DebateMap.Web.Telemetry;
using Microsoft.AspNetCore.Mvc;

namespace DebateMap.Web.Api;

/// <summary>Which summary is asked for.</summary>
/// <param name="Key">The debate.</param>
/// <param name="A">The first person.</param>
/// <param name="B">The second person.</param>
/// <param name="On">The claims that they are compared on; the roots where there are none.</param>
/// <param name="At">The revision of a past state; null for the newest.</param>
/// <param name="For">For which audience.</param>
/// <param name="Sections">Which parts it has, with commas between, instead of those that are for the audience.</param>
/// <param name="FrontMatter">Whether it begins with what it is about as YAML.</param>
internal sealed record SummaryQuery(string Key, string A, string B, string[]? On, int? At, [FromQuery(Name = "for")] string? For, string? Sections, bool? FrontMatter)
{
    /// <summary>The answer: a file, or every reason why there is none.</summary>
    public async Task<IResult> AnswerAsync(
        LiveDebates live, Actor actor, Func<StoredDebate, Analysis, SummaryOptions, Task<IResult>> write, CancellationToken cancellation)
    {
        if (await live.OpenAsync(actor, new(Key), At, cancellation) is not { } stored)
            return Results.NotFound();
        var options = SummaryWish.Read(For, Sections, FrontMatter == true ? new(stored.Revision) : null);
        var analysis = AnalysisTelemetry.Measure(stored.Debate, () => Analysis.Of(stored.Debate, new(A), new(B), On is { Length: > 0 } ? [.. On.Select(c => new ClaimId(c))] : null));
        return (options, analysis) is (Result<SummaryOptions>.Ok wish, Result<Analysis>.Ok done)
            ? await write(stored, done.Content, wish.Content)
            : Results.Text(string.Join('\n', options.Faults.Concat(analysis.Faults)), statusCode: StatusCodes.Status400BadRequest);
    }
}
