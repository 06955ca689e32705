using DebateMap.Domain;
using DebateMap.Web.Features.Forecasts;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>Which figures of forecasts the board shows.</summary>
public static class BoardFigures
{
    /// <summary>
    /// For the two groups where those who forecast are of two; for the two who are compared where both have forecast; otherwise for all. Null where
    /// nobody has.
    /// </summary>
    /// <param name="debate">The debate.</param>
    /// <param name="pair">The two who are compared.</param>
    public static CruxTable? Of(Debate debate, (ParticipantId A, ParticipantId B)? pair)
    {
        var people = debate.Cruxes.SelectMany(c => c.Forecasts).Select(f => f.Participant).ToHashSet();
        if (people.Count == 0)
            return null;
        ForecastSides sides = ForecastSides.GroupsOf(debate) is [var a, var b] ? new ForecastSides.Groups(a, b)
            : pair is { } two && people.Contains(two.A) && people.Contains(two.B) ? new ForecastSides.Pair(two.A, two.B)
            : new ForecastSides.Everywhere();
        return sides.Table(debate).ValueOrDefault ?? ForecastTables.Everywhere(debate);
    }
}
