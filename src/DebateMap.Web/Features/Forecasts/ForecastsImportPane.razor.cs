using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Storage;
using DebateMap.Web.Features.Home;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>A table of forecasts comes into this debate: first what it would do, then as one revision.</summary>
public sealed partial class ForecastsImportPane : DeskComponent
{
    private const int MostListed = 40;
    private const int MostOpen = 12;
    private const int MostTargets = 200;

    private ElementReference _field;
    private byte[] _bytes = [];
    private string _name = "";
    private ForecastsImport? _import;
    private StoredDebate? _on;
    private int _asked;
    private ClaimId? _target;
    private bool _busy;
    private string? _problem;
    private Items<Fault> _faults;
    private string? _done;

    [Inject]
    public required PageModule Page { get; init; }

    // Claims at issue and what cruxes are about already come first: it is hardly ever another.
    private List<(string Value, string Text)> Targets => [.. Desk.Debate.Heading.Roots.Concat(Desk.Debate.Cruxes.Select(k => k.Target)).Concat(Desk.Debate.Claims.Select(c => c.Id))
        .Distinct().Take(MostTargets).Select(c => (c.Value, Desk.Debate.Claims[c].Text))];

    protected override void OnDeskChanged()
    {
        // What it would do is told of the debate as it is now.
        if (_import is not null && !ReferenceEquals(_on?.Debate, Desk.Debate))
            _ = BeginAsync(PlanAsync);
    }

    private static string Summary(ForecastsImport import)
    {
        var parts = new List<string>
        {
            Count(import.Added.Count, "new forecast", "new forecasts"),
            Count(import.Changed.Count, "changed forecast", "changed forecasts"),
            Count(import.NewPeople.Count, "new person", "new people"),
            Count(import.NewCruxes.Count, "new crux", "new cruxes"),
        };
        parts.RemoveAll(p => p.Length == 0);
        return $"{(parts.Count == 0 ? "groups of people" : string.Join(", ", parts))}. {Sentence(Stays(import))}";
    }

    private static string Stays(ForecastsImport import) => (import.Same, import.Kept) switch
    {
        (0, 0) => "",
        (var same, 0) => $"{Count(same, "row says", "rows say")} what is there already.",
        (0, var kept) => $"{Count(kept, "forecast is", "forecasts are")} not named and stay.",
        var (same, kept) => $"{Count(same, "row says", "rows say")} what is there already; {Count(kept, "forecast is", "forecasts are")} not named and stay.",
    };

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Count(int number, string one, string many) => number switch
    {
        0 => "",
        1 => $"one {one}",
        _ => FormattableString.Invariant($"{number} {many}"),
    };

    private static IEnumerable<(string Heading, List<string> Items)> Lists(ForecastsImport import) => new (string, List<string>)[]
    {
        ("New people", [.. import.NewPeople]),
        ("New cruxes", [.. import.NewCruxes.Select(c => c.OnClaim ? $"{c.Name} (a claim of the debate)" : c.Name)]),
        ("Changed forecasts", [.. import.Changed.Select(c => $"{c.Person} on {c.Crux}: {Says(c)}")]),
        ("New forecasts", [.. import.Added.Select(c => $"{c.Person} on {c.Crux}: {Says(c)}")]),
        ("What is not imported", [.. import.Notices.Select(n => n.ToString())]),
    }.Where(l => l.Item2.Count > 0);

    private static string Says(ImportedForecast forecast) => string.Join(", ", ForecastFields.Of(forecast.After)
        .Zip(ForecastFields.Of(forecast.Before ?? new(default(ParticipantId))))
        .Where(f => f.First.Value != f.Second.Value)
        .Select(f => $"{ForecastSentences.Sign(f.First.Name)} {(f.Second.Value is { } was ? $"{PercentText.Said(was)} → " : "")}{(f.First.Value is { } value ? PercentText.Said(value) : "not answered")}"))
        is { Length: > 0 } says ? says : "nothing answered";

    private async Task ReadPasteAsync()
    {
        await using var pasted = await Page.ReadFieldAsync(_field);
        if (pasted.Length > Uploads.MostBytes)
        {
            Fail("The table was not read", [new("", Uploads.TooLarge(pasted.Length))]);
            return;
        }

        await using var stream = await pasted.OpenReadStreamAsync(Uploads.MostBytes);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        await ReadAsync(memory.ToArray(), "What you pasted");
    }

    private async Task ReadFileAsync(InputFileChangeEventArgs e)
    {
        var file = e.File;
        if (file.Size > Uploads.MostBytes)
        {
            Fail($"{file.Name} was not read", [new("", Uploads.TooLarge(file.Size))]);
            return;
        }

        try
        {
            await ReadAsync(await Uploads.ReadAsync(file), file.Name);
        }
        catch (IOException failure)
        {
            Fail($"{file.Name} could not be read", [new("", $"{failure.Message} Choose the file again.")]);
        }
    }

    private async Task ReadAsync(byte[] bytes, string name)
    {
        (_problem, _import, _target) = (null, null, null);
        (_bytes, _name) = (bytes, name);
        await PlanAsync();
    }

    /// <summary>Works out what the table would do, beside the page, as it may have 100,000 lines. Where the debate changes meanwhile it is worked out anew.</summary>
    private async Task PlanAsync()
    {
        var asked = ++_asked;
        _busy = true;
        StateHasChanged();
        Result<ForecastsImport> read;
        do
        {
            var on = _on = Desk.Stored;
            var target = _target is { } chosen && on.Debate.Claims.Contains(chosen) ? chosen : ForecastsCsv.UsualTarget(on.Debate);
            read = await Task.Run(() => ForecastsCsv.ReadOnto(_bytes, on.Debate, target));
            if (asked != _asked)
                return;
            _target = target;
        }
        while (!ReferenceEquals(_on.Debate, Desk.Debate));

        (_import, _busy) = (read.ValueOrDefault, false);
        if (!read.Faults.IsEmpty)
            Fail($"{_name} was not read", read.Faults);
        StateHasChanged();
    }

    private Task RetargetAsync(string? claim)
    {
        _target = claim is null ? null : new(claim);
        return PlanAsync();
    }

    private async Task ImportAsync()
    {
        var import = _import!;
        _busy = true;
        var result = await Desk.ChangeAsync(import.Changes, $"imported a table of forecasts: {Summary(import).Split('.')[0]}", _on!.Revision);
        _busy = false;
        if (result is CommitResult.Committed or CommitResult.Unchanged)
        {
            Again();
            _done = $"Imported: {Summary(import)}";
        }
        else if (result is CommitResult.Refused refused)
        {
            Again();
            Fail("The table was not imported", refused.Faults);
        }
    }

    /// <summary>Nothing is there to import, and what is being worked out is not waited for.</summary>
    private void Again()
    {
        _asked++;
        (_import, _done, _problem, _busy) = (null, null, null, false);
    }

    private void Fail(string problem, Items<Fault> faults) => (_problem, _faults, _import) = (problem, faults, null);
}
