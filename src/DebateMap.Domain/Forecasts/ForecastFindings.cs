namespace DebateMap.Domain;

/// <summary>Why a forecast does not count.</summary>
public enum LeavingOut
{
    /// <summary>Something was not answered.</summary>
    Unanswered,

    /// <summary>The probabilities cannot all hold: P(u|¬c) would be under 0 or over 1.</summary>
    Impossible,

    /// <summary>It decides the target, and the published analysis could not compute with that.</summary>
    Decisive,
}

/// <summary>A forecast that counts for nothing.</summary>
/// <param name="Crux">On which crux.</param>
/// <param name="Participant">Whose it is.</param>
/// <param name="Why">Why.</param>
public sealed record LeftOutForecast(CruxId Crux, ParticipantId Participant, LeavingOut Why)
{
    /// <summary>The names of what is missing, of <see cref="ForecastFields"/>; none where something else is wrong.</summary>
    public Items<string> Missing { get; init; }

    /// <summary>P(u|¬c) as the others make it; null where something is missing or P(c) = 1.</summary>
    public double? Derived { get; init; }
}

/// <summary>A forecast that counts although it does not fit together: P(u|¬c) as asked is over .05 from what the others make it.</summary>
/// <param name="Crux">On which crux.</param>
/// <param name="Participant">Whose it is.</param>
/// <param name="Asked">P(u|¬c) as they gave it.</param>
/// <param name="Derived">P(u|¬c) as the others make it, which may be outside 0..1; null where P(c) = 1 and nothing would do.</param>
public sealed record IncoherentForecast(CruxId Crux, ParticipantId Participant, double Asked, double? Derived);
