using System.Text;
using DebateMap.Domain;
using DebateMap.Formats;
using DebateMap.Formats.Native;
using DebateMap.Formats.Transcripts;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Thread = DebateMap.Formats.Transcripts.Transcript;

namespace DebateMap.Web.Features.Home;

/// <summary>From a pasted or uploaded text to a debate: read, name the speakers, make.</summary>
public sealed partial class NewPage
{
    private const int MaxNotices = 20;
    private const int MaxTurns = 12;
    private const int PreviewLength = 280;
    private const string DraftKey = "new-dialogue";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private ElementReference _field;
    private Thread? _transcript;
    private string? _title;
    private bool _busy;
    private string? _problem;
    private Items<Fault> _faults;

    [Inject]
    public required LiveDebates Live { get; init; }

    [Inject]
    public required Actor Actor { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PageModule Page { get; init; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Page.KeepFieldAsync(_field, DraftKey);
    }

    private static string Short(string text) => text.Length <= PreviewLength ? text : $"{text[..PreviewLength].TrimEnd()} …";

    private string NameOf(string key) => _names.GetValueOrDefault(key) ?? _transcript!.Speakers.First(s => s.Key == key).Label;

    private string Turns(string key) => _transcript!.Turns.Count(t => t.Speaker == key) is var n && n == 1 ? "once" : $"{n} times";

    private async Task ReadPasteAsync()
    {
        _problem = null;
        _busy = true;
        try
        {
            await using var pasted = await Page.ReadFieldAsync(_field);
            if (pasted.Length > Uploads.MostBytes)
            {
                Fail("The text was not read", [new("", Uploads.TooLarge(pasted.Length))]);
                return;
            }

            await using var stream = await pasted.OpenReadStreamAsync(Uploads.MostBytes);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await ReadAsync(await reader.ReadToEndAsync(), "The text was not read");
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task ReadFileAsync(InputFileChangeEventArgs e)
    {
        _problem = null;
        var file = e.File;
        if (file.Size > Uploads.MostBytes)
        {
            Fail($"{file.Name} was not read", [new("", Uploads.TooLarge(file.Size))]);
            return;
        }

        _busy = true;
        try
        {
            var bytes = await Uploads.ReadAsync(file);
            if (ReferenceEquals(Uploads.Format(file.Name), FileFormats.Forecasts))
            {
                await TakeTableAsync(bytes, file.Name);
                return;
            }

            await ReadAsync(new UTF8Encoding(false, true).GetString(bytes), $"{file.Name} was not read");
        }
        catch (DecoderFallbackException)
        {
            Fail($"{file.Name} was not read", [new("", "it is not text in UTF-8: save it as plain text and try again")]);
        }
        catch (IOException failure)
        {
            Fail($"{file.Name} could not be read", [new("", $"{failure.Message} Choose the file again.")]);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task ReadAsync(string text, string otherwise)
    {
        StateHasChanged();
        var read = await Task.Run(() => TranscriptReader.Read(text));
        if (read is Result<Thread>.Ok ok)
        {
            _transcript = ok.Content;
            _title = ok.Content.Title;
            _names.Clear();
        }
        else
        {
            Fail(otherwise, read.Faults);
        }
    }

    /// <summary>A table of forecasts names its people and cruxes itself: nothing is left to ask.</summary>
    private async Task TakeTableAsync(byte[] bytes, string name)
    {
        StateHasChanged();
        var read = await Task.Run(() => FileFormats.Forecasts.Read(bytes));
        if (read is Result<NativeFile>.Ok ok)
            await OpenAsync(ok.Content.Debate, $"read the forecasts of {name}");
        else
            Fail($"{name} was not read", read.Faults);
    }

    private async Task CreateAsync()
    {
        _problem = null;
        var made = _transcript!.ToDebate(_title, _names);
        if (made is not Result<Debate>.Ok ok)
        {
            Fail("The debate was not made", made.Faults);
            return;
        }

        await OpenAsync(ok.Content, "read a dialogue");
    }

    private Task EmptyAsync() =>
        OpenAsync(Debate.Empty.Apply(ChangeSet.Put(new Heading("Untitled debate"), new Participant(new("p1"), "Ann"), new Participant(new("p2"), "Ben"))).Value, "began without a text");

    private async Task OpenAsync(Debate debate, string summary)
    {
        _busy = true;
        if (await Live.CreateAsync(Actor, debate, summary, CancellationToken.None) is not { } stored)
        {
            _busy = false;
            Fail("Nothing was saved", [new("", "you are not signed in any more: sign in in another tab, then try again here")]);
            return;
        }

        await Page.SaveDraftAsync(DraftKey, null);
        Navigation.NavigateTo(WorkspaceUrl.Of(stored.Key, View.Outline));
    }

    private void Fail(string problem, Items<Fault> faults)
    {
        _problem = problem;
        _faults = faults;
    }
}
