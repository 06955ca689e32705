using DebateMap.Domain;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>One answer as it is being written.</summary>
/// <param name="Text">What stands in the field, in percent.</param>
/// <param name="Value">What it means, 0..1; null where it is empty or cannot be read.</param>
/// <param name="Problem">Why it cannot be read.</param>
public sealed record PercentAnswer(string Text, double? Value, string? Problem)
{
    /// <summary>What an answer that is there looks like. It keeps every digit until somebody writes another.</summary>
    public static PercentAnswer Of(double? value) => new(PercentText.Of(value), value, null);

    /// <summary>What was written.</summary>
    public static PercentAnswer Written(string text) => PercentText.Read(text) switch
    {
        Result<double?>.Ok ok => new(text, ok.Content, null),
        var faulty => new(text, null, faulty.Faults[0].Message),
    };
}

/// <summary>The answers of one person on one crux while they are being written.</summary>
public sealed class ForecastAnswers
{
    private readonly Dictionary<string, PercentAnswer> _answers = new(StringComparer.Ordinal);
    private readonly Forecast _start;

    private ForecastAnswers(Forecast start, string? targetFrom)
    {
        (_start, TargetFrom) = (start, targetFrom);
        foreach (var (name, value) in ForecastFields.Of(start))
            _answers[name] = PercentAnswer.Of(value);
    }

    /// <summary>Where P(u) was taken from, as a clause, where nobody gave it for this crux.</summary>
    public string? TargetFrom { get; private set; }

    /// <summary>Whether anything was written.</summary>
    public bool Touched { get; private set; }

    /// <summary>Whether every field can be read.</summary>
    public bool Readable => _answers.Values.All(a => a.Problem is null);

    /// <summary>The forecast as far as it can be read.</summary>
    public Forecast Forecast => _answers.Aggregate(_start, (forecast, answer) => ForecastFields.With(forecast, answer.Key, answer.Value.Value));

    /// <summary>Whether the numbers fit together, and what would mend them.</summary>
    public ForecastCheck Check => ForecastCheck.Of(Forecast);

    /// <summary>The texts by field, to keep them until they are saved.</summary>
    public Dictionary<string, string> Texts => _answers.ToDictionary(a => a.Key, a => a.Value.Text, StringComparer.Ordinal);

    /// <summary>An answer, by its name in <see cref="ForecastFields"/>.</summary>
    public PercentAnswer this[string field] => _answers[field];

    /// <summary>
    /// What somebody begins with on a crux: what they have answered; P(u) else from their credence of the target, or from their last
    /// forecast on another crux for it.
    /// </summary>
    public static ForecastAnswers Begin(Debate debate, Crux crux, ParticipantId person)
    {
        var forecast = crux.Forecasts.FirstOrDefault(f => f.Participant == person) ?? new Forecast(person);
        if (forecast.Target is not null)
            return new(forecast, null);
        if (Credences.Effective(debate, person).GetValueOrDefault(crux.Target)?.Credence is { } credence)
            return new(forecast with { Target = credence }, "from their position on it");
        return debate.Cruxes.Where(k => k.Target == crux.Target).SelectMany(k => k.Forecasts).LastOrDefault(f => f.Participant == person && f.Target is not null)?.Target is { } given
            ? new(forecast with { Target = given }, "as in their last forecast")
            : new(forecast, null);
    }

    /// <summary>Something was written into a field.</summary>
    public void Write(string field, string text) => Set(field, PercentAnswer.Written(text));

    /// <summary>A number is set to what mends the forecast.</summary>
    public void Mend(ForecastRepair repair) => Set(repair.Field, PercentAnswer.Of(repair.Value));

    /// <summary>Raises or lowers an answer by so many percentage points, as far as a chance goes.</summary>
    public void Step(string field, double points) =>
        Set(field, PercentAnswer.Of(Math.Clamp(Math.Round((_answers[field].Value ?? 0) + (points / 100), 6), 0, 1)));

    /// <summary>Goes on with what was being written before.</summary>
    public void Resume(IReadOnlyDictionary<string, string> texts)
    {
        foreach (var (field, text) in texts.Where(t => _answers.TryGetValue(t.Key, out var answer) && answer.Text != t.Value))
            Write(field, text);
    }

    private void Set(string field, PercentAnswer answer)
    {
        _answers[field] = answer;
        Touched = true;
        if (field == ForecastFields.Target)
            TargetFrom = null;
    }
}
