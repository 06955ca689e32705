using System.Text;
using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>
/// Reads single values at the reader's token and leaves it at their last token. Where a value is not what was asked for it notes
/// a fault and gives null.
/// </summary>
internal sealed class ValueReader(Trail trail)
{
    private const string HalfACharacter = @"holds half a character (an escape such as \ud800 alone), which cannot be stored: remove it";
    private static readonly string[] ForecastNames = [ForecastFields.Participant, .. ForecastFields.Probabilities];
    private ObjectFields? _forecastFields;

    /// <summary>The value of a field, represented as in <see cref="Field.Get"/>.</summary>
    public object? Read(ref Utf8JsonReader json, Field field) => field.Type switch
    {
        FieldType.Text or FieldType.Reference => Text(ref json),
        FieldType.Choice => Choice(ref json, field),
        FieldType.Fraction => Number(ref json),
        FieldType.Offset => Whole(ref json),
        FieldType.Flag => Flag(ref json),
        FieldType.Time => Time(ref json),
        FieldType.Texts or FieldType.References => Texts(ref json),
        FieldType.Forecasts => Forecasts(ref json),
        _ => throw new InvalidOperationException($"no way to read a {field.Type}"),
    };

    /// <summary>A text.</summary>
    public string? Text(ref Utf8JsonReader json) => Is(ref json, JsonTokenType.String, "text") ? Content(ref json) : null;

    /// <summary>A whole number.</summary>
    public int? Whole(ref Utf8JsonReader json)
    {
        if (!Is(ref json, JsonTokenType.Number, "a whole number"))
            return null;
        if (json.TryGetInt32(out var whole))
            return whole;
        if (json.TryGetDouble(out var number) && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue)
            return (int)number;
        trail.Fault($"must be a whole number, not {Said(ref json)}");
        return null;
    }

    /// <summary>Whether the token is of that type; otherwise notes a fault and passes over the value.</summary>
    public bool Is(ref Utf8JsonReader json, JsonTokenType type, string wanted)
    {
        if (json.TokenType == type)
            return true;
        trail.Fault($"must be {wanted}, not {Name(json.TokenType)}");
        json.Skip();
        return false;
    }

    /// <summary>The text of a string or of a field's name.</summary>
    public string? Content(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException) when (json.ValueIsEscaped)
        {
            // The reader's only way to say that an escape stands for half a surrogate pair; the rest is known to be UTF-8.
            trail.Fault(HalfACharacter);
            return null;
        }
    }

    /// <summary>A value of any kind, kept as it is.</summary>
    public JsonElement? Unknown(ref Utf8JsonReader json)
    {
        var element = JsonElement.ParseValue(ref json);
        try
        {
            Touch(element);
            return element;
        }
        catch (InvalidOperationException)
        {
            // As in Content.
            trail.Fault(HalfACharacter);
            return null;
        }
    }

    /// <summary>Reads every text in it, which throws where one is no text.</summary>
    private static void Touch(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    Touch(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Touch(item);
                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }

    private string? Choice(ref Utf8JsonReader json, Field field)
    {
        if (!Is(ref json, JsonTokenType.String, "text"))
            return null;
        foreach (var choice in field.Choices)
        {
            if (json.ValueTextEquals(choice))
                return choice;
        }

        if (Content(ref json) is { } word)
            trail.Fault($"\"{word}\" is not one of {string.Join(", ", field.Choices)}");
        return null;
    }

    private double? Number(ref Utf8JsonReader json)
    {
        if (!Is(ref json, JsonTokenType.Number, "a number"))
            return null;
        if (json.TryGetDouble(out var number) && double.IsFinite(number))
            return number;
        trail.Fault($"{Said(ref json)} is too large a number");
        return null;
    }

    private bool? Flag(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.False ? false
        : Is(ref json, JsonTokenType.True, "true or false") ? true
        : null;

    private DateTimeOffset? Time(ref Utf8JsonReader json)
    {
        if (Text(ref json) is not { } text)
            return null;
        if (Times.Read(text) is { } time)
            return time;
        trail.Fault($"\"{text}\" is not a date or time such as 2025-03-01T12:30:00Z");
        return null;
    }

    private Items<string>? Texts(ref Utf8JsonReader json)
    {
        if (!Is(ref json, JsonTokenType.StartArray, "a list"))
            return null;
        var texts = new List<string>();
        while (NextItem(ref json, texts.Count))
        {
            // What is not text leaves its place empty, so that the others are counted as in the file.
            texts.Add(Text(ref json)!);
            trail.Leave();
        }

        return texts.ToItems();
    }

    private Items<Forecast>? Forecasts(ref Utf8JsonReader json)
    {
        if (!Is(ref json, JsonTokenType.StartArray, "a list"))
            return null;
        var forecasts = new List<Forecast>();
        while (NextItem(ref json, forecasts.Count))
        {
            forecasts.Add(Forecast(ref json));
            trail.Leave();
        }

        return forecasts.ToItems();
    }

    private Forecast Forecast(ref Utf8JsonReader json)
    {
        var forecast = new Forecast(default(ParticipantId));
        if (!Is(ref json, JsonTokenType.StartObject, "an object"))
            return forecast;
        var fields = _forecastFields ??= new ObjectFields(trail, this, ForecastNames);
        fields.Reset();
        while (fields.Next(ref json, out var index, out var name))
        {
            if (index < 0)
                fields.KeepUnknown(ref json, name);
            else if (name == ForecastFields.Participant)
                forecast = forecast with { Participant = new(Text(ref json)!) };
            else
                forecast = ForecastFields.With(forecast, name, Number(ref json));
            trail.Leave();
        }

        return forecast with { Extra = fields.Unknown() };
    }

    /// <summary>Goes to the next item of a list and enters it in the trail, which the caller leaves; false at the end of the list.</summary>
    public bool NextItem(ref Utf8JsonReader json, int index)
    {
        if (!json.Read() || json.TokenType == JsonTokenType.EndArray)
            return false;
        trail.Enter(index);
        return true;
    }

    private static string Said(ref Utf8JsonReader json)
    {
        var said = Encoding.UTF8.GetString(json.ValueSpan);
        return said.Length > 40 ? said[..40] + "…" : said;
    }

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
