using System.Globalization;
using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Talk;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Transcript;
using DebateMap.Web.Live;
using DebateMap.Web.Look;

namespace DebateMap.Web.Api;

/// <summary>The transcript as the page's module shows it. It goes over HTTP: a long one would choke the circuit.</summary>
internal static class Transcripts
{
    public static void MapTranscripts(this WebApplication app)
    {
        app.MapGet("/api/debates/{key}/transcript", async (string key, LiveDebates live, LiveTalk talk, Actor actor, CancellationToken cancellation) =>
            Answer(await live.OpenAsync(actor, new DebateKey(key), cancellation), await talk.FreezesAsync(actor, new DebateKey(key), cancellation))).Needs(Right.Read);
        app.MapGet("/api/debates/{key}/draft/transcript", async (string key, LiveTalk talk, Actor actor, CancellationToken cancellation) =>
            Answer(await talk.WithDraftAsync(actor, new DebateKey(key), cancellation), await talk.FreezesAsync(actor, new DebateKey(key), cancellation))).Needs(Right.Propose);
        app.MapGet("/api/debates/{key}/at/{revision:int}/transcript", async (string key, int revision, LiveDebates live, Actor actor, CancellationToken cancellation) =>
            Answer(await live.OpenAsync(actor, new DebateKey(key), revision, cancellation), [])).Needs(Right.Read);
        app.MapGet("/api/debates/{key}/suggestions", async (string key, LiveDebates live, Actor actor, CancellationToken cancellation) =>
            await live.OpenAsync(actor, new DebateKey(key), cancellation) is { } stored ? Results.Json(Ghosts(stored.Debate)) : Results.NotFound()).Needs(Right.Read);
        app.MapGet("/api/debates/{key}/draft/suggestions", async (string key, LiveTalk talk, Actor actor, CancellationToken cancellation) =>
            await talk.WithDraftAsync(actor, new DebateKey(key), cancellation) is { } with ? Results.Json(Ghosts(with.Debate)) : Results.NotFound()).Needs(Right.Propose);
    }

    private static IResult Answer(StoredDebate? stored, IReadOnlyList<Freeze> freezes) => stored is null ? Results.NotFound() : Results.Json(Page(stored, freezes));

    internal static TranscriptPage Page(StoredDebate stored, IReadOnlyList<Freeze> freezes)
    {
        var debate = stored.Debate;
        return new(stored.Revision, [.. debate.Turns.Select((turn, i) => ForTurn(debate, turn, i + 1, freezes))], [.. debate.Annotations.Select(a => Passage(debate, a))]);
    }

    internal static IEnumerable<PassagePage> Ghosts(Debate debate) => Suggestions.On(debate).Select(named =>
    {
        var (name, suggestion) = named;
        var look = Acts.Of(suggestion.Act);
        return new PassagePage(name, suggestion.Turn.Value, suggestion.Start, suggestion.End, look.Family, look.Letter,
            $"Suggested: {People.Name(debate, suggestion.Speaker)}, {look.Word}{(suggestion.Claim is { } claim ? $": {claim}" : "")}");
    });

    private static TurnPage ForTurn(Debate debate, Turn turn, int number, IReadOnlyList<Freeze> freezes)
    {
        var name = People.Name(debate, turn.Speaker);
        return new(turn.Id.Value, number, name, People.Initials(name), People.Colour(debate, turn.Speaker),
            turn.QuotedBy is { } by ? People.Name(debate, by) : null, turn.At?.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture), turn.Text,
            freezes.FirstOrDefault(f => f.Covers(debate, turn.Id)) is { } freeze ? $"Frozen by {freeze.By}, {When.Exactly(freeze.At)}" : null);
    }

    private static PassagePage Passage(Debate debate, Annotation annotation)
    {
        var look = Acts.Of(annotation.Act);
        var about = annotation.About.IsEmpty ? "" : $": {string.Join("; ", annotation.About.Select(c => debate.Claims.Find(c)?.Text))}";
        return new(annotation.Id.Value, annotation.Turn.Value, annotation.Start, annotation.End, look.Family, look.Letter,
            $"{People.Name(debate, annotation.Speaker)}, {look.Word}{about}");
    }
}

/// <summary>Turns and passages of one revision.</summary>
internal sealed record TranscriptPage(int Revision, IReadOnlyList<TurnPage> Turns, IReadOnlyList<PassagePage> Annotations);

/// <summary>One turn as shown.</summary>
internal sealed record TurnPage(string Id, int Number, string Name, string Initials, string Colour, string? QuotedBy, string? At, string Text, string? Frozen);

/// <summary>One annotated passage as shown.</summary>
internal sealed record PassagePage(string Id, string Turn, int Start, int End, string Family, string Letter, string Label);
