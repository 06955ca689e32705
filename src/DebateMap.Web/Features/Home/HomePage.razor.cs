using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Formats.Native;
using DebateMap.Storage;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using DebateMap.Web.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;
using System.Globalization;

namespace DebateMap.Web.Features.Home;

/// <summary>The debates there are, and the ways to a new one.</summary>
public sealed partial class HomePage
{
    private IReadOnlyList<DebateListing>? _debates;
    private IReadOnlyDictionary<DebateKey, int> _waiting = new Dictionary<DebateKey, int>();
    private DebateKey? _asked;
    private string? _progress;
    private string? _problem;
    private Items<Fault> _faults;

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required LiveTalk Talk { get; init; }

    [Inject]
    public required Actor Actor { get; init; }

    [Inject]
    public required Gate Gate { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Messages { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private bool MayMake => Gate.May(Actor, Right.Belong);

    private bool _busy => _progress is not null;

    protected override async Task OnInitializedAsync() => await RefreshAsync();

    private async Task RefreshAsync()
    {
        var debates = await Live.ListAsync(Actor, CancellationToken.None);
        _waiting = await Talk.WaitingAsync(Actor, debates, CancellationToken.None);
        _debates = debates;
    }

    private async Task ImportAsync(InputFileChangeEventArgs e)
    {
        _problem = null;
        var file = e.File;
        if (file.Size > Uploads.MostBytes)
        {
            Fail($"{file.Name} was not imported", new Fault("", Uploads.TooLarge(file.Size)));
            return;
        }

        try
        {
            _progress = $"Reading {file.Name} …";
            var bytes = await Uploads.ReadAsync(file);
            _progress = $"Checking {file.Name} …";
            StateHasChanged();
            var read = await Task.Run(() => Uploads.Format(file.Name).Read(bytes));
            if (read is not Result<NativeFile>.Ok ok)
            {
                Fail($"{file.Name} was not imported: {Count(read.Faults.Count)}", [.. read.Faults]);
                return;
            }

            _progress = $"Saving {ok.Content.Debate.Claims.Count.ToString("N0", CultureInfo.InvariantCulture)} claims …";
            StateHasChanged();
            await OpenAsync(ok.Content.Debate, $"imported {file.Name}");
            foreach (var notice in ok.Content.Notices.Take(3))
                Messages.Add(notice.ToString(), Severity.Info);
        }
        catch (IOException failure)
        {
            Fail($"{file.Name} could not be read", new Fault("", $"{failure.Message} Choose the file again."));
        }
        finally
        {
            _progress = null;
        }
    }

    private static string Count(int faults) => faults == 1 ? "one thing is wrong with it" : string.Create(CultureInfo.InvariantCulture, $"{faults} things are wrong with it");

    private async Task OpenExampleAsync()
    {
        _progress = "Opening the example …";
        await OpenAsync(ExampleDebate.Read(), "opened the example");
        _progress = null;
    }

    private async Task OpenAsync(Debate debate, string summary)
    {
        if (await Live.CreateAsync(Actor, debate, summary, CancellationToken.None) is { } stored)
            Navigation.NavigateTo(WorkspaceUrl.Of(stored.Key, View.Outline));
        else
            Fail("Nothing was saved", new Fault("", "you are not signed in any more: sign in and try again"));
    }

    private async Task DeleteAsync(DebateListing debate)
    {
        _asked = null;
        await Live.DeleteAsync(Actor, debate.Key, CancellationToken.None);
        await RefreshAsync();
        Messages.AddUndoable($"Deleted: {debate.Title}", async () =>
        {
            await Live.RestoreAsync(Actor, debate.Key, CancellationToken.None);
            await RefreshAsync();
            await InvokeAsync(StateHasChanged);
        });
    }

    private void Fail(string problem, params Fault[] faults)
    {
        _problem = problem;
        _faults = faults.ToItems();
    }

    private string Ago(DateTimeOffset then) => When.Ago(then, Clock.GetUtcNow());
}
