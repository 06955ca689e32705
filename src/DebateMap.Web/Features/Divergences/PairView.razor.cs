using DebateMap.Domain;
using DebateMap.Formats.Reports;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Divergences;

/// <summary>Where the two who are compared part, as things are or with credences on trial.</summary>
public sealed partial class PairView : DeskComponent
{
    private const int More = 25;
    private const int MoreTargets = 3;
    private const int Questions = 5;
    private readonly Supposition _supposition = new();
    private int _shown = More;
    private int _targetsShown = MoreTargets;
    private int _questionsShown = Questions;
    private Analysis? _before;
    private Pair<ParticipantId> _between;
    private (DivergenceReport? Of, CarriedShares? Carried) _carried;
    private (Debate? In, Pair<ParticipantId> Of, Unknowns? Known) _unknowns;

    [Inject]
    public required PageModule Page { get; init; }

    /// <summary>Another pair, or other targets, are to be compared.</summary>
    [Parameter]
    public EventCallback<((ParticipantId A, ParticipantId B)? Pair, Items<ClaimId> On)> OnCompare { get; set; }

    // Whoever renders this first, it or the one above it, has the analysis of the debate that is on the desk.
    protected override void OnParametersSet() => OnDeskChanged();

    // A supposition outlives an edit of the debate, and not a choice of other people.
    protected override void OnDeskChanged()
    {
        _before = Desk.Analysis?.ValueOrDefault;
        if (_before is null || _between == _before.Report.Between)
            return;
        _between = _before.Report.Between;
        _supposition.Clear();
        (_shown, _targetsShown, _questionsShown) = (More, MoreTargets, Questions);
    }

    private void Suppose(CredenceChange change)
    {
        if (_before is not { } before || !Desk.Debate.Claims.Contains(change.Claim))
            return;
        var on = before.On(change.Claim);
        _supposition.Suppose(change, change.Participant == before.Report.Between.A ? on.A : on.B);
    }

    private void Reset(CredenceChange? change)
    {
        if (change is { } one)
            _supposition.Drop(one);
        else
            _supposition.Clear();
    }

    /// <summary>Whether both of the two have said what they expect of a crux.</summary>
    private bool Both(Crux crux) => Desk.Pair is { } pair && crux.Forecasts.Count(f => f.Participant == pair.A || f.Participant == pair.B) == 2;

    private Task ToWhatIfAsync() => Page.FocusAsync(".what-if");

    private CarriedShares CarriedOf(DivergenceReport report)
    {
        if (!ReferenceEquals(_carried.Of, report))
            _carried = (report, new(report));
        return _carried.Carried!;
    }

    private string NotKnownBelow(PointOfDivergence point)
    {
        if (point.Kind != PointKind.Open)
            return "";
        if (!ReferenceEquals(_unknowns.In, Desk.Debate) || _unknowns.Of != _between)
            _unknowns = (Desk.Debate, _between, new(Desk.Debate, _between));
        return Sentences.NotKnown(Desk.Debate, _unknowns.Known!, point.Claims[0]);
    }

    private static RecordKey Key(ClaimId claim) => new(RecordKind.Claim, claim.Value);

    private string Text(ClaimId claim) => Desk.Debate.Claims.Find(claim)?.Text ?? claim.Value;
}
