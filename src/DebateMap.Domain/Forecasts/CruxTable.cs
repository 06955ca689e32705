namespace DebateMap.Domain;

/// <summary>What people would learn from each crux, by their forecasts, and how far it would bring two sides together.</summary>
/// <param name="Sides">
/// Whose forecasts are looked at: two people or groups in the order asked for; otherwise every group that has forecast, in ordinal
/// order and those without a group last.
/// </param>
/// <param name="IsPaired">Whether two sides were asked for, to be compared with one another.</param>
/// <param name="Cruxes">Every crux of the debate, in id order.</param>
/// <param name="LeftOut">The forecasts of these sides that count for nothing, by crux and person in id order.</param>
/// <param name="Incoherent">Those that count although they do not fit together, likewise.</param>
public sealed record CruxTable(
    Items<ForecastSide> Sides,
    bool IsPaired,
    Items<CruxFigures> Cruxes,
    Items<LeftOutForecast> LeftOut,
    Items<IncoherentForecast> Incoherent);

/// <summary>Some people whose forecasts are taken together.</summary>
/// <param name="Group">Their group; null for one person, and for those who have no group.</param>
/// <param name="Person">Who, where it is one person.</param>
public readonly record struct ForecastSide(string? Group, ParticipantId? Person);

/// <summary>The figures of one crux.</summary>
/// <param name="Crux">Which crux.</param>
/// <param name="Sides">What each side would learn, in the order of <see cref="CruxTable.Sides"/>.</param>
/// <param name="Between">How far it would bring the two sides together; null where no two were asked for, or where one has no forecast that counts.</param>
public sealed record CruxFigures(CruxId Crux, Items<SideFigures> Sides, Discrimination? Between);

/// <summary>What one side would learn from a crux.</summary>
/// <param name="Forecasts">Their forecasts that count, by person in id order.</param>
/// <param name="MedianVoi">The lower median of their VOI; null where there are none.</param>
/// <param name="MedianVoiShare">The lower median of their VOI as a share of the most that it could be, 0..1.</param>
public sealed record SideFigures(Items<ForecastFigures> Forecasts, double? MedianVoi, double? MedianVoiShare);

/// <summary>What one person would learn from a crux.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Expects">Their probabilities.</param>
/// <param name="Voi">Their VOI: <see cref="ValueOfInformation.Of"/>.</param>
/// <param name="VoiShare">As a share of the most that it could be: <see cref="ValueOfInformation.ShareOfMost"/>.</param>
public sealed record ForecastFigures(ParticipantId Participant, Probabilities Expects, double Voi, double VoiShare);

/// <summary>How far a crux would bring two sides together: lower medians over all pairs of one person from each.</summary>
/// <param name="Pairs">How many pairs there are, at least one.</param>
/// <param name="MedianLog">Of <see cref="ValueOfDiscrimination.Log"/>.</param>
/// <param name="MedianLevel">Of <see cref="ValueOfDiscrimination.Level"/>.</param>
public sealed record Discrimination(int Pairs, double MedianLog, double MedianLevel);
