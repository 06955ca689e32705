using DebateMap.Domain;
using DebateMap.Formats.Reports;
using DebateMap.Web.Features.Plots;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Divergences;

/// <summary>What the two make of claims, ready to be drawn.</summary>
public static class ClaimRows
{
    /// <summary>
    /// The claims that the report speaks of and of which something is known, in the order in which they are drawn: the widest gap first, and those
    /// last where a credence is only assumed.
    /// </summary>
    public static Items<ClaimId> Order(Analysis analysis) => analysis.Report.Relations
        .Select(r => (r.Claim, On: analysis.On(r.Claim)))
        .Where(c => !(c.On.A.IsAssumed && c.On.B.IsAssumed))
        .OrderBy(c => c.On.A.IsAssumed || c.On.B.IsAssumed)
        .ThenByDescending(c => Math.Round(Math.Abs(c.On.A.Credence - c.On.B.Credence), 9))
        .Select(c => c.Claim).ToItems();

    /// <summary>A claim with both credences.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="analysis">What is drawn of: things as they are, or on trial.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="supposed">What is on trial.</param>
    public static DumbbellRow Of(Debate debate, Analysis analysis, ClaimId claim, Items<CredenceChange> supposed = default)
    {
        var (a, b) = (analysis.On(claim).A, analysis.On(claim).B);
        return new(claim.Value, debate.Claims[claim].Text, Value(a, analysis.Report.Between.A), Value(b, analysis.Report.Between.B), Of(Relations.Between(a.Position, b.Position)));

        DumbbellValue Value(Opinion opinion, ParticipantId person) => new(
            opinion.Credence,
            opinion.IsSupposed && !supposed.Any(c => c.Participant == person && c.Claim == claim) ? Known.Follows : KnownAs(opinion),
            Says(debate, opinion));
    }

    /// <summary>One of the two as a plot names and colours them.</summary>
    public static PlotPerson Person(Debate debate, ParticipantId person) => new(People.Name(debate, person), People.Colour(debate, person));

    /// <summary>A relation in words.</summary>
    public static string Of(Relation relation) => relation switch
    {
        Relation.Agree => "they agree",
        Relation.Differ => "they differ",
        Relation.Disagree => "they disagree",
        Relation.OneSided => "only one of them has said",
        Relation.Unstated => "neither has said",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "not a relation"),
    };

    /// <summary>What somebody makes of a claim as a verb phrase, with how it is known.</summary>
    public static string Says(Debate debate, Opinion opinion) => opinion switch
    {
        { IsSupposed: true, Position: { } position } => $"{PlainWords.Of(position)}, if so; not saved",
        { Position: { Credence: not null } position } => PlainWords.Of(position, id => People.Name(debate, id)),
        { Position: { } position } => $"{PlainWords.Of(position, id => People.Name(debate, id))}, about {PlainWords.Number(opinion.Credence)}",
        { IsImplied: true } => $"has not said; their reasons come to {PlainWords.Number(opinion.Credence)}",
        _ => "has not said; one half is assumed",
    };

    private static Known KnownAs(Opinion opinion) => opinion switch
    {
        { IsSupposed: true } => Known.Supposed,
        { IsAssumed: true } => Known.Assumed,
        { IsImplied: true } => Known.Implied,
        { Position.Basis: Basis.Attributed } => Known.Attributed,
        { Position.Basis: Basis.Inferred } => Known.Inferred,
        _ => Known.Said,
    };
}
