using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>What a table of forecasts would make of a debate that is there. Nothing that the table does not name is changed.</summary>
/// <param name="Changes">The change; empty where the debate says all of it already.</param>
/// <param name="Target">What the new cruxes are about: the text of that claim; null where there are no new cruxes.</param>
/// <param name="NewPeople">The names of people who come in, in the order of the table.</param>
/// <param name="NewCruxes">The cruxes that come in, likewise.</param>
/// <param name="Added">Forecasts of people who had none on that crux, by crux.</param>
/// <param name="Changed">Forecasts that become others, by crux.</param>
/// <param name="Same">How many rows say what the debate says.</param>
/// <param name="Kept">How many forecasts of the debate the table does not name: they stay.</param>
/// <param name="Notices">What is passed over, or is not taken from the table.</param>
public sealed record ForecastsImport(
    ChangeSet Changes,
    string? Target,
    Items<string> NewPeople,
    Items<ImportedCrux> NewCruxes,
    Items<ImportedForecast> Added,
    Items<ImportedForecast> Changed,
    int Same,
    int Kept,
    Items<Fault> Notices);

/// <summary>A crux that comes in with a table.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="OnClaim">Whether its claim is in the debate already.</param>
public sealed record ImportedCrux(string Name, bool OnClaim);

/// <summary>A forecast that a table brings.</summary>
/// <param name="Person">What the table calls the person.</param>
/// <param name="Crux">What the table calls the crux.</param>
/// <param name="Before">What the debate has; null where it has none.</param>
/// <param name="After">What it becomes.</param>
public sealed record ImportedForecast(string Person, string Crux, Forecast? Before, Forecast After);
