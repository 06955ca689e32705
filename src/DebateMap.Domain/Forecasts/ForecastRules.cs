namespace DebateMap.Domain;

/// <summary>What one forecast comes to.</summary>
/// <param name="Complete">Its probabilities, where it counts.</param>
/// <param name="LeftOut">Why it does not, otherwise.</param>
/// <param name="Incoherent">What does not fit in it although it counts, if anything.</param>
internal readonly record struct JudgedForecast(Probabilities? Complete, LeftOutForecast? LeftOut, IncoherentForecast? Incoherent);

/// <summary>Completes forecasts and says which of them count.</summary>
/// <param name="debate">The debate that they are from.</param>
/// <param name="asPublished">
/// Whether to leave out what the published analysis of the adversarial collaboration did: besides forecasts with something missing,
/// those with P(u|c)·P(c) over P(u) and those whose VOI is not a number when 0·log 0 is not one.
/// </param>
internal sealed class ForecastRules(Debate debate, bool asPublished)
{
    private readonly Dictionary<ParticipantId, Dictionary<ClaimId, Position>> _positions = [];

    /// <summary>What a forecast comes to.</summary>
    public JudgedForecast Judge(Crux crux, Forecast forecast)
    {
        var target = forecast.Target ?? CredenceOf(forecast.Participant, crux.Target);
        if (target is not { } u || forecast.Claim is not { } c || forecast.TargetIfTrue is not { } ifTrue)
            return LeftOut(new(crux.Id, forecast.Participant, LeavingOut.Unanswered) { Missing = Missing(forecast with { Target = target }).ToItems() });

        var derived = TotalProbability.Derived(u, c, ifTrue);
        var solved = Finite(TotalProbability.Solved(u, c, ifTrue));
        if ((asPublished ? PublishedFlaw(u, c, ifTrue, forecast.TargetIfFalse) : Flaw(forecast, derived)) is { } flaw)
            return LeftOut(new(crux.Id, forecast.Participant, flaw) { Derived = solved });

        // As published, rounding never turns an impossible forecast into one that counts, nor the other way.
        var ifFalse = forecast.TargetIfFalse ?? (asPublished && solved is { } published ? Math.Clamp(published, 0, 1) : derived ?? u);
        var fits = forecast.TargetIfFalse is not { } asked || TotalProbability.Fits(asked, u, c, ifTrue);
        return new(new(u, c, ifTrue, ifFalse), null, fits ? null : new(crux.Id, forecast.Participant, ifFalse, solved));
    }

    private static LeavingOut? Flaw(Forecast forecast, double? derived) =>
        forecast.TargetIfFalse is null && derived is null ? LeavingOut.Impossible : null;

    private static LeavingOut? PublishedFlaw(double u, double c, double ifTrue, double? asked)
    {
        if (ifTrue * c > u)
            return LeavingOut.Impossible;
        var ifFalse = asked ?? TotalProbability.Solved(u, c, ifTrue);
        if (double.IsFinite(ValueOfInformation.Strict(new(u, c, ifTrue, ifFalse))))
            return null;
        return ifFalse > 1 ? LeavingOut.Impossible : LeavingOut.Decisive;
    }

    private double? CredenceOf(ParticipantId person, ClaimId claim)
    {
        if (!_positions.TryGetValue(person, out var positions))
            _positions[person] = positions = Credences.Effective(debate, person);
        return positions.GetValueOrDefault(claim)?.Credence;
    }

    private static IEnumerable<string> Missing(Forecast forecast) => ForecastFields.Of(forecast)
        .Where(f => f is { Value: null, Name: not ForecastFields.TargetIfFalse }).Select(f => f.Name);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static JudgedForecast LeftOut(LeftOutForecast forecast) => new(null, forecast, null);
}
