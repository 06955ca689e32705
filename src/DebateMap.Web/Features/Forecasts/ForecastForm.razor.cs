using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>One person's forecast on one crux. What is typed is kept in the tab until it is saved; saving leads to the next crux that they have not answered.</summary>
public sealed partial class ForecastForm : DeskComponent
{
    private static readonly string[] Fields = [ForecastFields.Target, ForecastFields.Claim, ForecastFields.TargetIfTrue, ForecastFields.TargetIfFalse];
    private List<Participant> _people = [];
    private ParticipantId? _person;
    private CruxId? _crux;
    private CruxesToAnswer? _queue;
    private (CruxId? Crux, ParticipantId Person)? _begun;
    private Debate? _begunOn;
    private int _madeOn;
    private ForecastAnswers _answers = null!;
    private ForecastCheck _check = null!;
    private string? _problem;
    private string? _done;
    private bool _saving;
    private bool _focus;
    private bool _resume;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required PageModule Page { get; init; }

    /// <summary>On which crux; null for the next that is not answered.</summary>
    [Parameter]
    public CruxId? Crux { get; set; }

    /// <summary>Whose; null where it is to be chosen.</summary>
    [Parameter]
    public ParticipantId? Person { get; set; }

    private string Name => People.Name(Desk.Debate, _person);

    /// <summary>What the picture shows: the numbers, or of those that cannot hold the nearest that could.</summary>
    private Probabilities? Drawn => _check switch
    {
        { Complete: { } complete } => complete,
        { Fit: ForecastFit.Impossible } when _answers.Forecast is { Target: { } u, Claim: { } c, TargetIfTrue: { } ifTrue } => new(u, c, ifTrue, Math.Clamp(_check.Derived ?? 0, 0, 1)),
        _ => null,
    };

    private string Unreadable => string.Join(" and ", Fields.Where(f => _answers[f].Problem is not null).Select(ForecastSentences.Sign));

    private string DraftKey => $"forecast:{Desk.Stored.Key.Value}:{_crux}:{_person}";

    protected override void OnParametersSet() => OnDeskChanged();

    protected override void OnDeskChanged()
    {
        var debate = Desk.Debate;
        _people = [.. debate.Participants.Where(p => Desk.MaySpeakFor(p.Id))];
        _person = new[] { Person, _person, Desk.Standing.Participant, _people is [var only] ? only.Id : null }
            .FirstOrDefault(p => p is { } id && _people.Exists(x => x.Id == id));
        if (_person is not { } person)
            return;
        _queue = CruxesToAnswer.Of(debate, person);
        if (Crux is not null)
            _crux = Crux;
        else if (_begun?.Person != person || _crux is null)
            _crux = _queue.After(null);
        if (debate.Cruxes.Find(_crux ?? default) is { } crux)
            Begin(crux, person);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_resume)
        {
            _resume = false;
            var (answers, key) = (_answers, DraftKey);
            if (await Drafts.LoadAsync<Dictionary<string, string>>(key) is { } kept && ReferenceEquals(answers, _answers) && !answers.Touched)
            {
                answers.Resume(kept);
                _check = answers.Check;
                StateHasChanged();
            }
        }

        if (_focus)
        {
            _focus = false;
            await Page.FocusAsync($"#{Id(_answers[ForecastFields.Target].Text.Length == 0 ? ForecastFields.Target : ForecastFields.Claim)}");
        }
    }

    /// <summary>What is typed stays, whatever arrives; what is not touched follows the debate.</summary>
    private void Begin(Crux crux, ParticipantId person)
    {
        if (_begun == (crux.Id, person) && (_answers.Touched || ReferenceEquals(_begunOn, Desk.Debate)))
            return;
        var another = _begun != (crux.Id, person);
        (_begun, _begunOn, _madeOn) = ((crux.Id, person), Desk.Debate, Desk.Stored.Revision);
        _answers = ForecastAnswers.Begin(Desk.Debate, crux, person);
        _check = _answers.Check;
        if (!another)
            return;
        (_problem, _resume) = (null, true);
    }

    private static string Id(string field) => $"forecast-{field}";

    private static string Progress(CruxesToAnswer queue) => queue.Cruxes.Count == 0 ? "No crux is open." : $"{queue.Answered.Count} of {queue.Cruxes.Count} cruxes answered.";

    private string Link(CruxId? crux, ParticipantId person) => WorkspaceUrl.Of(Desk, View.Cruxes, new ForecastPlace.Answer(crux, person).Part);

    private string? Beside(string field) => _answers[field] switch
    {
        { Problem: { } problem } => problem,
        var answer when ForecastSentences.Small(answer) is { } small => small,
        _ when field == ForecastFields.TargetIfFalse => ForecastSentences.Follows(_answers.Forecast, _check),
        _ => field == ForecastFields.Target ? _answers.TargetFrom : null,
    };

    private void ChoosePerson(string? id)
    {
        _done = null;
        if (id is not null)
            Navigation.NavigateTo(Link(Crux, new(id)));
    }

    private Task Write(string field, string? text)
    {
        _answers.Write(field, text ?? "");
        return ChangedAsync();
    }

    private Task Mend(ForecastRepair repair)
    {
        _answers.Mend(repair);
        return ChangedAsync();
    }

    private Task Key(KeyboardEventArgs e, string field)
    {
        if (e is not { Key: "ArrowUp" or "ArrowDown", AltKey: false, CtrlKey: false, MetaKey: false })
            return Task.CompletedTask;
        _answers.Step(field, (e.Key == "ArrowUp" ? 1 : -1) * (e.ShiftKey ? 10 : 1));
        return ChangedAsync();
    }

    private Task ChangedAsync()
    {
        (_check, _problem, _done) = (_answers.Check, null, null);
        return Drafts.SaveAsync(DraftKey, _answers.Texts);
    }

    private async Task SaveAsync(bool goOn)
    {
        if (_saving || _person is not { } person)
            return;
        _problem = Problem(out var field);
        if (field is not null)
            await Page.FocusAsync($"#{Id(field)}");
        if (_problem is not null)
            return;
        if (Desk.Debate.Cruxes.Find(_crux!.Value) is not { } crux)
        {
            _problem = "Not saved: the crux was removed meanwhile. Your numbers stay here as long as this page does.";
            return;
        }

        _saving = true;
        var (forecast, key) = (_answers.Forecast, DraftKey);
        var result = await Desk.ChangeAsync(ChangeSet.Put(With(crux, forecast)), $"{Name} forecasts: {Desk.Debate.Claims[crux.Claim].Text}", _madeOn);
        _saving = false;
        switch (result)
        {
            case CommitResult.Committed or CommitResult.Unchanged:
                await Drafts.SaveAsync<Dictionary<string, string>>(key, null);
                Go(crux, person, goOn);
                break;
            case CommitResult.Conflicted:
                _problem = $"Not saved: somebody else changed the forecast of {Name} meanwhile. Choose below which one counts.";
                break;
            case CommitResult.Refused refused:
                _problem = $"Not saved: {string.Join("; ", refused.Faults.Select(f => f.Message))}. Your numbers stay here.";
                break;
            default:
                _problem = "Not saved: the debate was deleted, or you may not see it any more.";
                break;
        }
    }

    private void Go(Crux crux, ParticipantId person, bool goOn)
    {
        _done = "Saved.";
        _begun = null;
        _queue = CruxesToAnswer.Of(Desk.Debate, person);
        if (goOn && _queue.After(crux.Id) is { } next)
        {
            _focus = true;
            Navigation.NavigateTo(Link(next, person));
        }
        else
        {
            OnDeskChanged();
        }
    }

    /// <summary>What keeps the answers from being saved, and the field to go to.</summary>
    private string? Problem(out string? field)
    {
        field = Fields.FirstOrDefault(f => _answers[f].Problem is not null);
        if (field is not null)
            return $"Not saved: {Unreadable} cannot be read.";
        if (ForecastFields.Of(_answers.Forecast).Any(f => f.Value is not null && (f.Name != ForecastFields.Target || _answers.TargetFrom is null)))
            return null;
        field = ForecastFields.Claim;
        return "Not saved: nothing is answered yet.";
    }

    private static Crux With(Crux crux, Forecast forecast) => crux with
    {
        Forecasts = crux.Forecasts.Any(f => f.Participant == forecast.Participant)
            ? crux.Forecasts.Select(f => f.Participant == forecast.Participant ? forecast : f).ToItems()
            : crux.Forecasts.Append(forecast).ToItems(),
    };
}
