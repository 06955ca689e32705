using DebateMap.Domain;
using DebateMap.Web.Features.Cruxes;
using DebateMap.Web.Features.Forecasts;
using DebateMap.Web.Features.Palette;
using Microsoft.JSInterop;

namespace DebateMap.Web.Features.Workspace;

/// <content>Getting about: the palette, the list of keys, and where they lead.</content>
public sealed partial class WorkspacePage
{
    /// <summary>What lies over the page.</summary>
    private enum Overlay
    {
        None,
        Palette,
        Keys,
    }

    /// <summary>Opens the palette.</summary>
    [JSInvokable]
    public Task SearchAsync() => ShowAsync(Overlay.Palette);

    /// <summary>Shows every key.</summary>
    [JSInvokable]
    public Task ShowKeysAsync() => ShowAsync(Overlay.Keys);

    /// <summary>Goes to the view that a letter stands for.</summary>
    [JSInvokable]
    public Task GoAsync(string letter)
    {
        foreach (var view in Views.All.Where(v => Views.LetterOf(v) == letter))
            Show(view);
        return Task.CompletedTask;
    }

    private Task ShowAsync(Overlay overlay)
    {
        _overlay = overlay;
        return InvokeAsync(StateHasChanged);
    }

    private Task CloseOverlayAsync() => ShowAsync(Overlay.None);

    private List<Goal> Commands() =>
    [
        .. Views.All.Select(view => new Goal("go to", view.ToString(), default, $"g {Views.LetterOf(view)}", () => GoAsync(Views.LetterOf(view)))),
        .. Parts().Select(p => new Goal("go to", p.Name, default, null, () => ShowAsync(p.Part))),
        new("do", "Undo", default, "Ctrl+Z", UndoAsync),
        new("do", "Redo", default, "Ctrl+Shift+Z", RedoAsync),
        new("show", "Keys", default, "?", ShowKeysAsync),
    ];

    /// <summary>Parts of the cruxes, by the names that they have there.</summary>
    private IEnumerable<(string Name, string? Part)> Parts() =>
    [
        .. CruxesView.Parts.Select(p => ($"{nameof(View.Cruxes)}: {p.Name}", p.Part)),
        .. _desk is { } desk && desk.Debate.Cruxes.Count > 0 && desk.Debate.Participants.Any(p => desk.MaySpeakFor(p.Id))
            ? [($"{nameof(View.Cruxes)}: Give forecasts", new ForecastPlace.Answer(null, null).Part)]
            : Array.Empty<(string, string?)>(),
    ];

    private Task ShowAsync(string? part)
    {
        _onlyTranscript = false;
        Navigation.NavigateTo(WorkspaceUrl.Of(_desk!, View.Cruxes, part));
        return Task.CompletedTask;
    }

    private async Task GoToAsync(SearchHit hit)
    {
        if (hit.Record.Kind != RecordKind.Turn)
        {
            _onlyTranscript = false;
            _desk!.Select(hit.Record);
            return;
        }

        _onlyTranscript = true;
        StateHasChanged();
        if (_transcript is not null)
            await _transcript.GoToAsync(new(hit.Record.Id), hit.Found[0]);
    }
}
