using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Workspace;
using Microsoft.AspNetCore.Components;

namespace DebateMap.Web.Features.Inspector;

/// <summary>Edits a record in place, field by field; each field is a revision of its own.</summary>
public sealed partial class RecordForm : DeskComponent
{
    private const int CharactersPerLine = 38;
    private const int MostLines = 12;
    private string? _problem;
    private (Field Field, StoredDebate On)? _editing;

    [Parameter, EditorRequired]
    public required RecordKey Record { get; set; }

    // Whoever is in a field goes on seeing what they began with: a change that arrives neither takes what they type nor is overwritten by it.
    private StoredDebate SeenIn(Field field) => _editing is { } editing && editing.Field == field ? editing.On : Desk.Stored;

    private Record Seen(Field field) => SeenIn(field).Debate.Find(Record)!;

    // Where a passage lies is changed by marking it anew, a turn's text with care for its passages, and forecasts have a table of their own.
    private IEnumerable<Field> Shown => Kinds.Of(Record.Kind).Fields.Where(f =>
        f.Type is not (FieldType.Offset or FieldType.Time or FieldType.Forecasts) && f.Name is not ("prefix" or "suffix")
        && !(Record.Kind == RecordKind.Annotation && f.Name is "exact" or "turn") && !(Record.Kind == RecordKind.Turn && f.Name == "text"));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static int LinesOf(Field field, string? text) =>
        field.Name is "text" or "note" or "description" or "test" or "resolution" ? Math.Clamp((text?.Length ?? 0) / CharactersPerLine + 1, 2, MostLines) : 1;

    private static Items<string> Split(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToItems();

    private Items<string> Without(Field field, string id) => ((Items<string>)field.Get(Seen(field))!).Where(i => i != id).ToItems();

    private Task AddAsync(Field field, string? id) =>
        id is null ? Task.CompletedTask : SaveAsync(field, ((Items<string>)field.Get(Seen(field))!).Append(id).Distinct().ToItems());

    private async Task SaveAsync(Field field, object? value)
    {
        if (value is null && field.Required)
        {
            _problem = $"{FieldLabels.Of(field)} must not be empty.";
            return;
        }

        var on = SeenIn(field);
        var changed = field.With(Seen(field), value);
        if (changed.Equals(Seen(field)))
            return;
        var result = await Desk.ChangeAsync(ChangeSet.Put(changed), $"changed {FieldLabels.Of(field).ToLowerInvariant()} of {Labels.Of(Desk.Debate, Record)}", on.Revision);
        if (_editing is { } editing && result is CommitResult.Committed)
            _editing = (editing.Field, Desk.Stored);
        _problem = result is CommitResult.Refused refused ? string.Join("; ", refused.Faults.Select(f => f.Message)) : null;
    }
}
