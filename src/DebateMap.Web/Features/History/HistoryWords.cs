using DebateMap.Domain;
using DebateMap.Formats.Reports;
using DebateMap.Storage;
using DebateMap.Web.Features.Inspector;

namespace DebateMap.Web.Features.History;

/// <summary>One field in two states, as a person would read it.</summary>
/// <param name="Label">Its label, as in a form.</param>
/// <param name="Was">What it said; empty where nothing was given.</param>
/// <param name="Is">What it says; empty where nothing is given.</param>
public sealed record FieldWords(string Label, string Was, string Is);

/// <summary>What revisions did, in plain words.</summary>
/// <param name="find">The record of a key, in the state that it is best named by; null where nobody knows it.</param>
public sealed class HistoryWords(Func<RecordKey, Record?> find)
{
    private const int Short = 80;

    /// <summary>Words for some effects. They name a record by themselves where they touch it: it may be gone, or not be there yet.</summary>
    /// <param name="debate">What names every other record.</param>
    /// <param name="effects">What is to be said.</param>
    public static HistoryWords For(Debate debate, IEnumerable<Effect> effects)
    {
        var touched = effects.ToDictionary(e => e.Key, e => (e.After ?? e.Before)!.Record);
        return new(key => touched.GetValueOrDefault(key) ?? debate.Find(key));
    }

    /// <summary>What a revision takes back or does again; null where it is neither an undo nor a redo.</summary>
    public static string? Repeats(RevisionListing revision) => revision switch
    {
        { Undoes: { } undone } => $"took back revision {undone}",
        { Redoes: { } redone } => $"did revision {redone} again",
        _ => null,
    };

    /// <summary>As in "added claim c3: “…”".</summary>
    public string Title(Effect effect) => $"{Verb(effect)} {Name(effect)}";

    /// <summary>What it did: added, removed, changed or moved.</summary>
    public static string Verb(Effect effect) => (effect.Before, effect.After) switch
    {
        (null, _) => "added",
        (_, null) => "removed",
        ({ Record: var was }, { Record: var now }) when was.Equals(now) => "moved",
        _ => "changed",
    };

    /// <summary>The record in a few words, as it was where it was removed, and as it became otherwise.</summary>
    public string Name(Effect effect) => Name((effect.After ?? effect.Before)!.Record);

    /// <summary>A record in a few words.</summary>
    public string Name(Record record) => record switch
    {
        Heading heading => $"title and roots: {Quoted(heading.Title)}",
        Participant participant => $"participant {participant.Name}",
        Turn turn => $"turn {turn.Id} of {Person(turn.Speaker)}: {Quoted(turn.Text)}",
        Claim claim => $"claim {claim.Id}: {Quoted(claim.Text)}",
        Annotation annotation => $"passage of {Person(annotation.Speaker)}, {FieldLabels.Choice(Words.Of(annotation.Act))}: {Quoted(annotation.Exact)}",
        Inference step => $"step {step.Id}: {Says(step)}",
        Position position => $"position of {Person(position.Participant)} on {Claim(position.Claim)}: {PlainWords.Of(position)}",
        Endorsement endorsement => $"verdict of {Person(endorsement.Participant)} on step {endorsement.Inference}: {Words.Of(endorsement.Verdict)}",
        Restatement restatement => $"restatement of {Person(restatement.Of)} by {Person(restatement.By)}",
        Crux crux => $"crux {Claim(crux.Claim)}",
        Question question => $"question of {Person(question.AskedBy)} to {Person(question.Of)}: {Quoted(question.Text)}",
        _ => record.Key.ToString(),
    };

    /// <summary>What it changed within the record, as in "text was “…”, is now “…”"; nothing where it was added or removed.</summary>
    public IEnumerable<string> Sentences(Effect effect)
    {
        var fields = effect.Fields().ToList();
        foreach (var field in fields.Where(Told))
        {
            foreach (var sentence in Sentences(field, effect.Before!.Record, effect.After!.Record))
                yield return sentence;
        }

        if (fields.Any(f => f.Type == FieldType.Offset))
            yield return "marks another place in its turn";
        if (effect is { Before: { } before, After: { } after } && before.Record.Extra != after.Record.Extra)
            yield return "what its file says beyond the fields known here has changed";
        if (effect is { Before: { } old, After: { } moved } && old.Place != moved.Place)
            yield return "stands at another place in the order";
    }

    /// <summary>The fields that a comparison shows side by side: those that differ, or all that an added or removed record gives.</summary>
    public IEnumerable<FieldWords> Fields(Effect effect)
    {
        var (was, now) = (effect.Before?.Record, effect.After?.Record);
        var fields = was is null || now is null ? Kinds.Of(effect.Key.Kind).Fields : effect.Fields();
        return fields.Where(Told).Select(f => new FieldWords(FieldLabels.Of(f), was is null ? "" : Plain(f, was), now is null ? "" : Plain(f, now)))
            .Where(f => f.Was.Length > 0 || f.Is.Length > 0);
    }

    private IEnumerable<string> Sentences(Field field, Record before, Record after)
    {
        var label = Lower(FieldLabels.Of(field).Split(',')[0]);
        return field.Type switch
        {
            FieldType.Flag => [$"{label}: {(field.Get(after) is true ? "yes" : "no")}"],
            FieldType.Forecasts => ForecastSentences(((Crux)before).Forecasts, ((Crux)after).Forecasts),
            FieldType.Texts or FieldType.References => ListSentences(label, Entries(field, before), Entries(field, after)),
            _ => [(Value(field, before), Value(field, after)) switch
            {
                ("", var now) => $"{label} added: {now}",
                (var was, "") => $"{label} removed: {was}",
                var (was, now) => $"{label} was {was}, is now {now}",
            }],
        };
    }

    // Where a passage begins and what stands around it is for finding it again: nobody reads it as a number.
    private static bool Told(Field field) => field.Type != FieldType.Offset && field.Name is not ("prefix" or "suffix");

    private static IEnumerable<string> ListSentences(string label, List<string> was, List<string> now)
    {
        var (gone, come) = (was.Except(now).ToList(), now.Except(was).ToList());
        if (gone.Count > 0)
            yield return $"{label}: no longer {string.Join("; ", gone)}";
        if (come.Count > 0)
            yield return $"{label}: now {(was.Count > gone.Count ? "also " : "")}{string.Join("; ", come)}";
        if (gone.Count + come.Count == 0)
            yield return $"{label}: in another order";
    }

    private IEnumerable<string> ForecastSentences(Items<Forecast> was, Items<Forecast> now)
    {
        if (was.Count == now.Count && was.All(now.Contains))
            yield return "forecasts: in another order";
        foreach (var person in was.Concat(now).Select(f => f.Participant).Distinct())
        {
            var (before, after) = (was.FirstOrDefault(f => f.Participant == person), now.FirstOrDefault(f => f.Participant == person));
            if (before == after)
                continue;
            yield return (before, after) switch
            {
                (null, { } added) => $"forecast of {Person(person)} added: {Numbers(added)}",
                ({ } removed, null) => $"forecast of {Person(person)} removed: {Numbers(removed)}",
                _ => $"forecast of {Person(person)} was {Numbers(before!)}, is now {Numbers(after!)}",
            };
        }
    }

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    private static string Quoted(string text) => $"“{Cut(text)}”";

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Short ? line : $"{line[..Short].TrimEnd()}…";
    }

    private string Value(Field field, Record record)
    {
        var value = Plain(field, record);
        return value.Length > 0 && field.Type == FieldType.Text ? $"“{value}”" : value;
    }

    private string Plain(Field field, Record record) => field.Type switch
    {
        FieldType.Choice => FieldLabels.Choice(field.Show(record)),
        FieldType.Reference or FieldType.Texts or FieldType.References or FieldType.Forecasts => string.Join("; ", Entries(field, record)),
        _ => field.Show(record),
    };

    private List<string> Entries(Field field, Record record) => field.Get(record) switch
    {
        Items<Forecast> forecasts => [.. forecasts.Select(Forecast)],
        Items<string> texts when field.RefersTo.IsEmpty => [.. texts],
        _ => [.. field.Targets(record).Select(id => Target(field, id))],
    };

    private string Forecast(Forecast forecast) => $"{Person(forecast.Participant)} {Numbers(forecast)}";

    private static string Numbers(Forecast forecast) =>
        string.Join(" ", ForecastFields.Of(forecast).Where(f => f.Value is not null).Select(f => FormattableString.Invariant($"{f.Name} {f.Value:0.######}"))) is { Length: > 0 } numbers ? numbers : "nothing answered";

    private string Target(Field field, string id) => field.RefersTo.Select(kind => find(new(kind, id))).FirstOrDefault(r => r is not null) switch
    {
        Participant participant => participant.Name,
        Claim claim => Quoted(claim.Text),
        Turn turn => $"turn {turn.Id} {Quoted(turn.Text)}",
        Annotation annotation => Quoted(annotation.Exact),
        Question question => Quoted(question.Text),
        _ => id,
    };

    private string Person(ParticipantId id) => (find(new(RecordKind.Participant, id.Value)) as Participant)?.Name ?? id.Value;

    private string Claim(ClaimId id) => find(new(RecordKind.Claim, id.Value)) is Claim claim ? Quoted(claim.Text) : $"claim {id}";

    private string Says(Inference step)
    {
        var verb = step.Undercuts is not null ? "denies step" : step.Kind == InferenceKind.Supports ? "speaks for" : "speaks against";
        return $"{string.Join(" and ", step.Premises.Select(Claim))} {verb} {(step.Conclusion is { } claim ? Claim(claim) : step.Undercuts?.Value)}";
    }
}
