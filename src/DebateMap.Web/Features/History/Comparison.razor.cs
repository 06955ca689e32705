using System.Globalization;
using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.History;

/// <summary>Two states of the debate, side by side, and what of the differences is to be put back.</summary>
public sealed partial class Comparison : DeskComponent
{
    private const int Most = 30;
    private readonly HashSet<RecordKind> _all = [];
    private HashSet<RecordKey> _picked = [];
    private Items<Effect>? _effects;
    private HistoryWords _words = new(_ => null);
    private (RevisionListing? From, RevisionListing? To) _listings;
    private (int From, int To) _asked = (-1, -1);
    private string? _problem;

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>The earlier state; 0 is before there was anything.</summary>
    [Parameter, EditorRequired]
    public required int From { get; set; }

    /// <summary>The later state; null is now.</summary>
    [Parameter]
    public int? To { get; set; }

    [Parameter]
    public EventCallback<(int From, int? To)> OnChosen { get; set; }

    protected override Task OnParametersSetAsync() => CompareAsync();

    protected override void OnDeskChanged()
    {
        if (To is null && _asked.To != Desk.Stored.Revision)
            _ = BeginAsync(CompareAsync);
    }

    private static int Number(object? typed, int otherwise) => int.TryParse(typed as string, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static string Counts(IEnumerable<Effect> effects) =>
        string.Join(", ", effects.CountBy(HistoryWords.Verb).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}")));

    private string Said(RevisionListing? listing, int number) => listing is null
        ? "before there was anything"
        : $"revision {number} ({listing.Author}, {When.Ago(listing.At, Clock.GetUtcNow())}: {listing.Summary})";

    private Task ChooseAsync(int from, int? to) => OnChosen.InvokeAsync((from, to));

    private EventCallback<bool> Picking(RecordKey key) => EventCallback.Factory.Create<bool>(this, on =>
    {
        if (on)
            _picked.Add(key);
        else
            _picked.Remove(key);
    });

    private async Task CompareAsync()
    {
        var asked = (From, To ?? Desk.Stored.Revision);
        if (asked == _asked)
            return;
        // What is compared with now stays in view while it is compared anew.
        if (asked.From != _asked.From || To is not null)
            (_effects, _picked) = (null, []);
        _asked = asked;
        _problem = null;
        var (from, to) = (await OpenAsync(asked.From), await OpenAsync(asked.Item2));
        if (asked != _asked)
            return;
        if (from is null || to is null)
        {
            _problem = $"There is no revision {(from is null ? asked.From : asked.Item2)}: choose one up to {Desk.Stored.Revision}.";
            return;
        }

        var effects = await Task.Run(() => Effect.Between(from, to));
        _listings = (await Live.ListingAsync(Desk.Actor, Desk.Stored.Key, asked.From, CancellationToken.None), await Live.ListingAsync(Desk.Actor, Desk.Stored.Key, asked.Item2, CancellationToken.None));
        if (asked != _asked)
            return;
        _words = HistoryWords.For(to, effects);
        _effects = effects;
        _picked.IntersectWith(effects.Select(e => e.Key));
        if (_picked.Count == 0 && Desk.Selected is { } selected && effects.Any(e => e.Key == selected))
            _picked.Add(selected);
        StateHasChanged();
    }

    private async Task<Debate?> OpenAsync(int revision) =>
        revision == 0 ? Debate.Empty : (await Live.OpenAsync(Desk.Actor, Desk.Stored.Key, revision, CancellationToken.None))?.Debate;
}
