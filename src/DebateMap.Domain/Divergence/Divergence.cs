namespace DebateMap.Domain;

/// <summary>
/// Where two people part, and what it would take to bring them together. A pure function of the debate; docs/analysis.md gives
/// the definitions and their sources.
/// </summary>
public static class Divergence
{
    /// <summary>
    /// Compares two participants. Takes time near linear in the size of the debate. Swapping the two mirrors the report; the order
    /// of records matters only where it carries meaning: positions of one person on one claim, endorsements of one person of one
    /// inference, and the order in which claims are listed.
    /// </summary>
    /// <param name="debate">The debate.</param>
    /// <param name="a">One participant.</param>
    /// <param name="b">Another.</param>
    /// <param name="on">
    /// The claims that it is about; a double counts once. Where some are given the report keeps to claims that lead to them through
    /// live inferences. By default the roots, without keeping to them.
    /// </param>
    /// <returns>The report, or a fault for each participant or claim that there is not, or where both are the same.</returns>
    public static Result<DivergenceReport> Between(Debate debate, ParticipantId a, ParticipantId b, IReadOnlyList<ClaimId>? on = null) =>
        Analysis.Of(debate, a, b, on).Then(analysis => (Result<DivergenceReport>)new Result<DivergenceReport>.Ok(analysis.Report));

    /// <summary>
    /// What would close the gap, and what would open it: the report on the debate as it is, and as it would be if the two stated
    /// other credences. To try several one after the other keep an <see cref="Analysis"/>.
    /// </summary>
    /// <param name="debate">The debate.</param>
    /// <param name="a">One participant.</param>
    /// <param name="b">Another.</param>
    /// <param name="changes">Who of the two would give which claim which credence; nobody the same claim twice.</param>
    /// <param name="on">As for <see cref="Between"/>.</param>
    /// <returns>Both reports and how they differ, or every fault.</returns>
    public static Result<WhatIfReport> WhatIf(
        Debate debate, ParticipantId a, ParticipantId b, IReadOnlyList<CredenceChange> changes, IReadOnlyList<ClaimId>? on = null) =>
        Analysis.Of(debate, a, b, on).Then(analysis => analysis.WhatIf(changes));
}
