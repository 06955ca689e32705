using System.Globalization;

namespace DebateMap.Domain;

/// <summary>What kind of value a field holds; see <see cref="Field.Get"/> for how each is represented.</summary>
public enum FieldType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A probability or strength, 0..1.</summary>
    Fraction,

    /// <summary>A whole number from 0.</summary>
    Offset,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A point in time.</summary>
    Time,

    /// <summary>A list of short texts.</summary>
    Texts,

    /// <summary>The id of another record.</summary>
    Reference,

    /// <summary>Ids of other records.</summary>
    References,

    /// <summary>The forecasts of a crux.</summary>
    Forecasts,
}

/// <summary>
/// One field of one kind of record: its name in files and how to read and replace it. Whatever must treat every field of
/// every kind alike (files, storage, merging, references, permissions) goes through these instead of naming each.
/// </summary>
public abstract class Field
{
    private protected Field(string name, FieldType type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>Its name in files.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public FieldType Type { get; }

    /// <summary>Whether a record without it makes no sense.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// Whether the record goes when a record that this field refers to goes; otherwise only the reference is dropped.
    /// </summary>
    public bool Essential { get; init; }

    /// <summary>The kinds of record that it may refer to; none where it is no reference.</summary>
    public Items<RecordKind> RefersTo { get; init; }

    /// <summary>The words it may hold, where it is a <see cref="FieldType.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>
    /// Its value: <see cref="string"/> for text, choice and reference, <see cref="double"/>, <see cref="int"/>, <see cref="bool"/>,
    /// <see cref="DateTimeOffset"/>, <see cref="Items{T}"/> of string for texts and references, of <see cref="Forecast"/> for forecasts.
    /// Null where nothing is given; a list is never null.
    /// </summary>
    public abstract object? Get(Record record);

    /// <summary>The record with another value here, represented as in <see cref="Get"/>.</summary>
    public abstract Record With(Record record, object? value);

    /// <summary>The ids that it refers to, in order.</summary>
    public virtual Items<string> Targets(Record record) => RefersTo.IsEmpty ? [] : Get(record) switch
    {
        string id => [id],
        Items<string> ids => ids,
        _ => [],
    };

    /// <summary>The record with every reference here replaced; those that give null are dropped.</summary>
    public virtual Record Retarget(Record record, Func<string, string?> replace) => RefersTo.IsEmpty ? record : Get(record) switch
    {
        string id => With(record, replace(id)),
        Items<string> ids => With(record, ids.Select(replace).OfType<string>().ToItems()),
        _ => record,
    };

    /// <summary>Its value as a person would read it; empty where nothing is given.</summary>
    public string Show(Record record) => Get(record) switch
    {
        null => "",
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        Items<string> list => string.Join(", ", list),
        Items<Forecast> forecasts => string.Join("; ", forecasts.Select(ForecastFields.Show)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}

/// <summary>A field of records of type <typeparamref name="TRecord"/>, by two functions.</summary>
internal sealed class Field<TRecord>(string name, FieldType type, Func<TRecord, object?> get, Func<TRecord, object?, Record> with) : Field(name, type)
    where TRecord : Record
{
    public override object? Get(Record record) => get((TRecord)record);

    public override Record With(Record record, object? value) => with((TRecord)record, value);
}

/// <summary>The forecasts of a crux refer to participants from within.</summary>
internal sealed class ForecastsField() : Field("forecasts", FieldType.Forecasts)
{
    public override object? Get(Record record) => ((Crux)record).Forecasts;

    public override Record With(Record record, object? value) => (Crux)record with { Forecasts = (Items<Forecast>)value! };

    public override Items<string> Targets(Record record) => ((Crux)record).Forecasts.Select(f => f.Participant.Value).ToItems();

    public override Record Retarget(Record record, Func<string, string?> replace) => With(record,
        ((Crux)record).Forecasts
            .Select(f => replace(f.Participant.Value) is { } id ? f with { Participant = new(id) } : null)
            .OfType<Forecast>().ToItems());
}
