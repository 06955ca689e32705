using DebateMap.Domain;
using DebateMap.Web.Telemetry;

namespace DebateMap.Web.Features.Workspace;

/// <summary>The report on the two who are compared: worked out when it is first asked for, and after an edit from the one before.</summary>
/// <param name="worked">Called, on any thread, when one that took a while is there.</param>
internal sealed class PairReport(Action worked)
{
    /// <summary>Below this a report takes a few milliseconds: working it out at once spares the eye a flicker.</summary>
    private const int SmallDebate = 500;

    private Debate? _debate;
    private (ParticipantId A, ParticipantId B) _pair;
    private Items<ClaimId> _on;
    private Task<Result<Analysis>>? _work;

    /// <summary>The analysis with its report, or null while it is being worked out.</summary>
    /// <param name="debate">The debate as shown.</param>
    /// <param name="pair">Who is compared.</param>
    /// <param name="on">On what; none means the roots.</param>
    public Result<Analysis>? On(Debate debate, (ParticipantId A, ParticipantId B) pair, Items<ClaimId> on)
    {
        if (_work is null || !ReferenceEquals(debate, _debate) || pair != _pair || on != _on)
        {
            var before = pair == _pair && on == _on && _work is { IsCompletedSuccessfully: true } done ? done.GetAwaiter().GetResult().ValueOrDefault : null;
            (_debate, _pair, _on) = (debate, pair, on);
            _work = Begin(debate, () => AnalysisTelemetry.Measure(debate, () => before?.After(debate) ?? Analysis.Of(debate, pair.A, pair.B, on.IsEmpty ? null : on)));
        }

        return _work.IsCompleted ? _work.GetAwaiter().GetResult() : null;
    }

    private Task<Result<Analysis>> Begin(Debate debate, Func<Result<Analysis>> analyse)
    {
        if (debate.Claims.Count <= SmallDebate)
            return Task.FromResult(analyse());
        var work = Task.Run(analyse);
        work.GetAwaiter().OnCompleted(worked);
        return work;
    }
}
