using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>Cruxes that people named, how one would find out, and others that the map suggests.</summary>
internal static class CruxSection
{
    private const int MostFound = 3;

    public static void Write(Telling telling, MarkdownWriter output)
    {
        var declared = telling.Debate.Cruxes.Where(c => telling.IsInScope(c.Claim)).ToList();
        var tests = telling.Debate.Annotations.Where(a => a.Act == SpeechAct.Operationalising && (a.About.IsEmpty || a.About.Any(telling.IsInScope))).ToList();
        var found = FoundOnly(telling, declared).ToList();
        if (declared.Count == 0 && tests.Count == 0 && found.Count == 0)
            return;

        output.Heading(2, "Cruxes");
        if (declared.Count > 0)
        {
            output.Table(["crux", "for", "proposed by", "status", "if they saw it as the other does"], declared.Select(c => Row(telling, c)));
            foreach (var crux in declared)
                Details(telling, output, crux);
        }

        foreach (var test in tests)
            output.Paragraph($"**How one would find out** ({telling.Names.Of(test.Speaker)}'s test{About(telling, test)}): {telling.Notes.Quote(test.Id)}");
        Suggest(telling, output, found);
    }

    private static string About(Telling telling, Annotation test) => test.About.IsEmpty ? "" : $" of {Names.Join(test.About.Select(telling.Names.Short))}";

    private static string[] Row(Telling telling, Crux crux)
    {
        var proposed = crux.ProposedBy.IsEmpty ? "–" : telling.Names.List(crux.ProposedBy);
        var quote = telling.Notes.Quote(crux.Annotation);
        return
        [
            telling.Names.Start(crux.Claim),
            telling.Names.Short(crux.Target),
            quote.Length > 0 ? $"{proposed}: {quote}" : proposed,
            Status(telling, crux),
            Find(telling, crux) is { } found ? Moves(telling, crux.Target, found) : "–",
        ];
    }

    private static string Status(Telling telling, Crux crux)
    {
        var silent = telling.Pair.Where(p => !crux.AcceptedBy.Contains(p) && !crux.RejectedBy.Contains(p)).ToList();
        var status = crux.Status switch
        {
            CruxStatus.SetAside => "set aside",
            var other => Words.Of(other),
        };
        if (crux.Status is CruxStatus.Resolved or CruxStatus.SetAside)
            return crux.Resolution is { } resolution ? $"{status}: {MarkdownText.Escape(MarkdownText.Shorten(resolution))}" : status;
        if (!crux.RejectedBy.IsEmpty)
            status += $"; not a crux for {telling.Names.List(crux.RejectedBy)}";
        if (silent.Count == 1)
            status += $"; one-sided: {telling.Names.Of(silent[0])} has not answered";
        else if (silent.Count == 2)
            status += "; neither has said whether it is a crux for them";
        return status;
    }

    private static void Details(Telling telling, MarkdownWriter output, Crux crux)
    {
        if (crux.Test is { } test)
            output.Paragraph($"**How one would find out** about {telling.Names.Of(crux.Claim)}: {MarkdownText.Escape(test)}{(test.TrimEnd()[^1] is '.' or '?' or '!' ? "" : ".")}");
        var theirs = crux.Forecasts.Where(f => telling.Pair.Contains(f.Participant)).ToList();
        if (theirs.Count == 0)
            return;
        var others = (crux.Forecasts.Count - theirs.Count) switch { 0 => "", 1 => " (another has answered, too)", var n => FormattableString.Invariant($" ({n} others have answered, too)") };
        output.Paragraph($"**What they expect** of {telling.Names.Of(crux.Claim)}{others}:");
        foreach (var forecast in theirs)
            output.Bullet($"{telling.Names.Start(forecast.Participant)} {Expects(telling, crux, forecast)}.");
    }

    private static string Expects(Telling telling, Crux crux, Forecast forecast)
    {
        var claim = forecast.Claim is { } given ? $"gives it {PlainWords.Number(given)}" : "has not said how likely it is";
        var target = new List<string>();
        if (forecast.TargetIfTrue is { } ifTrue)
            target.Add($"{PlainWords.Number(ifTrue)} if it holds");
        if (forecast.TargetIfFalse is { } ifFalse)
            target.Add($"{PlainWords.Number(ifFalse)} if it does not");
        return target.Count == 0 ? claim : $"{claim}; and {telling.Names.Short(crux.Target)} {Names.Join(target)}";
    }

    private static FoundCrux? Find(Telling telling, Crux crux) =>
        telling.Report.Targets.FirstOrDefault(t => t.Claim == crux.Target)?.Cruxes.FirstOrDefault(c => c.Claim == crux.Claim);

    private static string Moves(Telling telling, ClaimId target, FoundCrux found)
    {
        var a = Move(found.Moves.A, found.ChangesMind.A, telling.Names.Of(telling.Pair[0]));
        var b = Move(found.Moves.B, found.ChangesMind.B, telling.Names.Of(telling.Pair[1]));
        return $"{a}; {b}{(found.IsDouble ? ": a crux for both, on what is known" : "")}";
    }

    private static string Move(double move, bool changesSide, string who)
    {
        var far = Math.Round(move, 2) switch
        {
            < 0 => "away from the other",
            0 => "hardly at all",
            1 => "all the way",
            > 1 => "beyond the other",
            var part => FormattableString.Invariant($"{part * 100:0} % of the way"),
        };
        return changesSide ? $"{who} would change sides ({far})" : $"{who} would move {far}";
    }

    private static IEnumerable<(ClaimId Target, FoundCrux Crux)> FoundOnly(Telling telling, List<Crux> declared) =>
        telling.Report.Targets
            .SelectMany(t => t.Cruxes.Select(c => (t.Claim, Crux: c)))
            .Where(x => (x.Crux.IsDouble || x.Crux.ChangesMind is { A: true } or { B: true }) && !declared.Any(d => d.Claim == x.Crux.Claim && d.Target == x.Claim))
            .Take(MostFound);

    private static void Suggest(Telling telling, MarkdownWriter output, List<(ClaimId Target, FoundCrux Crux)> found)
    {
        if (found.Count == 0)
            return;
        output.Paragraph("**Nobody has named these, but on what is known they would matter:**");
        foreach (var (target, crux) in found)
            output.Bullet($"If they saw {telling.Names.Of(crux.Claim)} as the other does, then on {telling.Names.Short(target)} {Moves(telling, target, crux)}.");
    }
}
