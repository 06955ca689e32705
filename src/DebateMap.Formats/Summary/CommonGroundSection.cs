using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>What both hold, and where that is only somebody's word.</summary>
internal static class CommonGroundSection
{
    public static void Write(Telling telling, MarkdownWriter output)
    {
        output.Heading(2, "What they share");
        if (telling.Report.CommonGround.IsEmpty)
            output.Paragraph("Nothing yet that both are known to hold.");
        foreach (var claim in telling.Report.CommonGround)
            output.Bullet(Line(telling, claim));
    }

    private static string Line(Telling telling, ClaimId claim)
    {
        var positions = telling.Pair.Select(p => (Person: p, Position: telling.PositionOf(p, claim)!)).ToList();
        var stances = positions.Select(p => Side(p.Position)).Distinct().ToList();
        var held = stances.Count > 1 ? " They are near one another." : stances[0] switch
        {
            -1 => " Both think that this is not so.",
            0 => " Both are unsure of it.",
            _ => "",
        };
        var marks = telling.Notes.Marks(telling.Pair.Select(p => telling.PassageFor(p, claim)).OfType<AnnotationId>().Distinct());
        return $"{telling.Names.Start(claim)}{marks}.{held}{string.Concat(positions.Where(p => !p.Position.Basis.IsDirect()).Select(p => " " + Claimed(telling, p.Person, p.Position)))}";
    }

    private static int Side(Position position) => Credences.StanceOf(position) switch
    {
        Stance.Accept or Stance.LeanAccept => 1,
        Stance.Reject or Stance.LeanReject => -1,
        _ => 0,
    };

    private static string Claimed(Telling telling, ParticipantId person, Position position) => position switch
    {
        { Basis: Basis.Attributed, By: { } by } => $"*Claimed by {telling.Names.Of(by)}; not yet confirmed by {telling.Names.Of(person)}.*",
        { Basis: Basis.Attributed } => $"*Claimed by somebody else; not yet confirmed by {telling.Names.Of(person)}.*",
        _ => $"*Read from {telling.Names.Of(person)}'s words; not yet confirmed by {telling.Names.Of(person)}.*",
    };
}
