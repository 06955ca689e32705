namespace DebateMap.Domain;

/// <summary>Forecasts whose probabilities contradict one another.</summary>
internal static class ForecastOddities
{
    /// <summary>What is odd about the forecasts of a crux, by field.</summary>
    public static IEnumerable<(string Field, string Message)> Of(ForecastRules rules, Crux crux)
    {
        for (var i = 0; i < crux.Forecasts.Count; i++)
        {
            var (_, leftOut, incoherent) = rules.Judge(crux, crux.Forecasts[i]);
            var path = $"forecasts[{i}]";
            if (leftOut is { Why: LeavingOut.Impossible })
            {
                yield return ($"{path}.{ForecastFields.TargetIfTrue}",
                    $"\"{leftOut.Participant}\" gives probabilities that cannot all hold{Derived(", as they make that of the target without the claim", leftOut.Derived)}: the forecast counts for nothing");
            }

            if (incoherent is not null)
            {
                yield return ($"{path}.{ForecastFields.TargetIfFalse}", FormattableString.Invariant(
                    $"\"{incoherent.Participant}\" gives {incoherent.Asked:G3}, which does not fit the other probabilities{Derived(", as they make it", incoherent.Derived)}"));
            }
        }
    }

    private static string Derived(string words, double? derived) => derived is { } value ? FormattableString.Invariant($"{words} {value:G3}") : "";
}
