using DebateMap.Domain;
using DebateMap.Formats.Reports;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Divergences;

/// <summary>Who is nearest to whom, and on what they part: everybody against everybody, and group against group.</summary>
public sealed partial class AllPairs : DeskComponent
{
    private const int MostNamed = 3;
    private CancellationTokenSource? _work;
    private Debate? _debate;
    private Items<ClaimId> _on;
    private Distances? _distances;
    private bool _stopped;
    private int _done;
    private int _count;

    /// <summary>A pair was chosen.</summary>
    [Parameter]
    public EventCallback<Pair<ParticipantId>> OnChosen { get; set; }

    protected override void OnParametersSet() => OnDeskChanged();

    protected override void OnDeskChanged()
    {
        if (!ReferenceEquals(_debate, Desk.Debate) || _on != Desk.Targets)
            Begin();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _work?.Cancel();
        _work?.Dispose();
        _work = null;
    }

    private void Begin()
    {
        _work?.Cancel();
        _work?.Dispose();
        (_debate, _on, _stopped, _done) = (Desk.Debate, Desk.Targets, false, 0);
        _count = Distances.CountOf(Math.Min(_debate.Participants.Count, Distances.MostPeople));
        _distances = Distances.Of(_debate, _on);
        _work = null;
        if (_distances is not null)
            return;
        _work = new();
        var (debate, on, cancellation) = (_debate, _on, _work.Token);
        _ = BeginAsync(() => WorkAsync(debate, on, cancellation));
    }

    private async Task WorkAsync(Debate debate, Items<ClaimId> on, CancellationToken cancellation)
    {
        try
        {
            var distances = await Task.Run(() => Distances.WorkOut(debate, on, done => _ = ShowAsync(done, cancellation), cancellation), cancellation);
            if (cancellation.IsCancellationRequested)
                return;
            _distances = distances;
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // Another debate is on the desk, or nobody wants to know any more.
        }
    }

    private Task ShowAsync(int done, CancellationToken cancellation) => BeginAsync(() =>
    {
        if (!cancellation.IsCancellationRequested)
        {
            _done = done;
            StateHasChanged();
        }

        return Task.CompletedTask;
    });

    private void Stop()
    {
        _work?.Cancel();
        _stopped = true;
    }

    private string Answer(Distances distances) => distances.Nearest switch
    {
        [] => "How far apart they are is not known yet.",
        [var only] => $"{Names(only)} are {PlainWords.Number(only.Gap!.Value)} apart.",
        [var nearest, .., var furthest] => $"Nearest to one another are {Names(nearest)} ({PlainWords.Number(nearest.Gap!.Value)} apart), furthest apart {Names(furthest)} ({PlainWords.Number(furthest.Gap!.Value)}).",
    };

    private static IEnumerable<(string, IEnumerable<PairDistance>)> Ends(Distances distances) => new[]
    {
        ("Nearest", distances.Nearest.Take(MostNamed)),
        ("Furthest apart", distances.Nearest.Skip(MostNamed).Reverse().Take(MostNamed)),
    }.Where(end => end.Item2.Any());

    private string Names(PairDistance pair) => $"{People.Name(Desk.Debate, pair.Between.A)} and {People.Name(Desk.Debate, pair.Between.B)}";

    private string Says(PairDistance pair) => PairWords.Of(Desk.Debate, pair);
}
