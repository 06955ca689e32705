using DebateMap.Domain;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>Where somebody is among the forecasts, as the address has it after <c>part=</c>. No id holds a slash.</summary>
public abstract record ForecastPlace
{
    private const string Root = "forecasts";

    /// <summary>For the next crux: no id begins with it.</summary>
    private const string Next = "-";

    private ForecastPlace()
    {
    }

    /// <summary>How the address has it.</summary>
    public abstract string Part { get; }

    /// <summary>The place that an address names; the table where it names none.</summary>
    public static ForecastPlace Of(string? part) => part?.Split('/') switch
    {
        [Root, "import"] => new Import(),
        [Root, "crux", var crux] => new OnCrux(new(crux)),
        [Root, "answer"] => new Answer(null, null),
        [Root, "answer", var crux] => new Answer(new(crux), null),
        [Root, "answer", Next, var person] => new Answer(null, new(person)),
        [Root, "answer", var crux, var person] => new Answer(new(crux), new(person)),
        _ => new Figures(),
    };

    /// <summary>The table of all cruxes.</summary>
    public sealed record Figures : ForecastPlace
    {
        /// <inheritdoc/>
        public override string Part => Root;
    }

    /// <summary>What everybody expects of one crux.</summary>
    public sealed record OnCrux(CruxId Crux) : ForecastPlace
    {
        /// <inheritdoc/>
        public override string Part => $"{Root}/crux/{Crux}";
    }

    /// <summary>The form.</summary>
    /// <param name="Crux">Which crux; null for the next that is not answered.</param>
    /// <param name="Person">Whose forecast; null where it is still to be chosen.</param>
    public sealed record Answer(CruxId? Crux, ParticipantId? Person) : ForecastPlace
    {
        /// <inheritdoc/>
        public override string Part => (Crux, Person) switch
        {
            (null, null) => $"{Root}/answer",
            (null, { } person) => $"{Root}/answer/{Next}/{person}",
            ({ } crux, null) => $"{Root}/answer/{crux}",
            ({ } crux, { } person) => $"{Root}/answer/{crux}/{person}",
        };
    }

    /// <summary>Importing a table.</summary>
    public sealed record Import : ForecastPlace
    {
        /// <inheritdoc/>
        public override string Part => $"{Root}/import";
    }
}
