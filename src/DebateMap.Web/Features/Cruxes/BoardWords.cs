using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Formats.Reports;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Cruxes;

/// <summary>What the crux board says.</summary>
public static class BoardWords
{
    private const int Named = 4;

    /// <summary>The name of a column.</summary>
    public static string Of(CruxStatus status) => status switch
    {
        CruxStatus.Proposed => "Proposed",
        CruxStatus.Accepted => "Accepted",
        CruxStatus.Testable => "Testable",
        CruxStatus.Resolved => "Resolved",
        CruxStatus.SetAside => "Set aside",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "not a status"),
    };

    /// <summary>How a column is named within a sentence.</summary>
    public static string Lower(CruxStatus status) => Of(status).ToLowerInvariant();

    /// <summary>What a column is for, where it is empty.</summary>
    public static string Empty(CruxStatus status) => status switch
    {
        CruxStatus.Proposed => "What somebody offers as a crux waits here. Propose one that was found, or mark a passage as “proposing a crux”.",
        CruxStatus.Accepted => "Here goes what somebody on each side says is a crux for them.",
        CruxStatus.Testable => "Here goes what has a test that those who accept it accept as well.",
        CruxStatus.Resolved => "Here goes what is settled: what was found, and what each then thought.",
        _ => "Here goes what leads nowhere, with the reason.",
    };

    /// <summary>What a column asks for.</summary>
    public static string Asks(CruxStatus status) => status switch
    {
        CruxStatus.Accepted => "Accepted means that somebody on each side says that it is a crux for them.",
        CruxStatus.Testable => "Testable means that those who accept the crux accept a test for it.",
        CruxStatus.Resolved => "Resolved says what was found, and what the credence of each became.",
        CruxStatus.SetAside => "Setting it aside needs a reason.",
        _ => "",
    };

    /// <summary>Whether it is a double crux for the two who are compared, and how that is known.</summary>
    public static string Standing(Debate debate, Pair<ParticipantId> between, CruxStanding standing)
    {
        var (a, b) = (People.Name(debate, between.A), People.Name(debate, between.B));
        return (standing.BothAccept, standing.WouldMoveBoth) switch
        {
            (true, true) => $"Double: {a} and {b} both accept it, and it would move both (computed)",
            (true, false) => $"Double: {a} and {b} both accept it",
            (false, true) => $"Double by what it would move for both (computed); {Said(a, b, standing.Accepts)}",
            _ => Begin(Said(a, b, standing.Accepts)),
        };
    }

    /// <summary>What a crux would do to each of the two, where that could be worked out.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="between">The two.</param>
    /// <param name="found">What was worked out.</param>
    /// <param name="target">How the target is called in the sentence.</param>
    public static IEnumerable<string> Effects(Debate debate, Pair<ParticipantId> between, FoundCrux found, string target)
    {
        var (a, b) = (People.Name(debate, between.A), People.Name(debate, between.B));
        yield return $"If {a} saw this as {b} does, {PlainWords.Move(found.Moves.A, found.ChangesMind.A, a, b, target)}.";
        yield return $"If {b} saw this as {a} does, {PlainWords.Move(found.Moves.B, found.ChangesMind.B, b, a, target)}.";
    }

    /// <summary>Why a crux that was found is double, or why it is not.</summary>
    public static string WhyDouble(Debate debate, Pair<ParticipantId> between, FoundCrux found, TargetGap gap)
    {
        if (found.IsDouble)
            return "A double crux by what is known: it would move both.";
        if (!gap.Implied.IsEmpty)
            return $"Not a double crux: {string.Join(" and ", gap.Implied.Select(p => People.Name(debate, p)))} {(gap.Implied.Count == 1 ? "has" : "have")} said nothing on what is at issue.";
        var still = new[] { (between.A, found.Moves.A), (between.B, found.Moves.B) }.Where(m => m.Item2 < FoundCrux.Least).Select(m => People.Name(debate, m.Item1)).ToList();
        return $"Not a double crux: {string.Join(" and ", still)} would come no nearer by it, or hardly.";
    }

    /// <summary>Why it is not known what a crux would move; null where there is nothing worth saying.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="crux">The crux.</param>
    /// <param name="analysis">What was worked out of the two.</param>
    public static string? NotKnown(Debate debate, Crux crux, Analysis analysis)
    {
        var on = analysis.On(crux.Claim);
        var silent = new[] { (analysis.Report.Between.A, on.A), (analysis.Report.Between.B, on.B) }
            .Where(o => o.Item2.Position is null).Select(o => People.Name(debate, o.Item1)).ToList();
        if (silent.Count > 0)
            return silent.Count == 1 ? $"{silent[0]} has not said what they think of it: ask, and it shows what it would move." : null;
        if (!Relations.Between(on.A.Position, on.B.Position).IsParted())
            return "The two see it alike: by the other’s view of it neither would move.";
        var target = analysis.On(crux.Target);
        return target is { A.Position: not null, B.Position: not null } && !Relations.Between(target.A.Position, target.B.Position).IsParted()
            ? "The two do not part on what it is for."
            : "No reasons on the map lead from it to what it is for.";
    }

    /// <summary>What people would learn by their forecasts, and how much nearer two sides could expect to come; null where nobody has a forecast that counts.</summary>
    public static string? Figures(Debate debate, CruxTable table, CruxFigures figures)
    {
        var sides = table.Sides.Zip(figures.Sides).Where(s => s.Second.MedianVoiShare is not null)
            .Select((s, i) => $"{Side(debate, table, s.First, s.Second)}{(i == 0 ? " would learn" : "")} {Learn(s.Second.MedianVoiShare!.Value)}").ToList();
        if (sides.Count == 0)
            return null;
        var meet = figures.Between is not { } between ? ""
            : $"; {(table.Sides[0].Person is null ? "a pair of them" : "they")} could expect to {Meet(between.MedianLevel)} (VOD)";
        return $"By forecasts, of all there is to learn, {string.Join(", ", sides)} (VOI){meet}.";
    }

    /// <summary>Some people by name, and how many more there are.</summary>
    public static string Names(Debate debate, Items<ParticipantId> people)
    {
        var names = people.Take(Named).Select(p => People.Name(debate, p));
        return string.Join(", ", names) + (people.Count > Named ? $" and {people.Count - Named} more" : "");
    }

    /// <summary>What a move was, for the history.</summary>
    public static string Moved(Debate debate, Crux crux, CruxStatus to) =>
        to == CruxStatus.SetAside ? $"set a crux aside: {Inspector.Labels.Of(debate, crux.Key)}" : $"moved a crux to {Lower(to)}: {Inspector.Labels.Of(debate, crux.Key)}";

    /// <summary>What is wrong with a field, as a sentence of its own.</summary>
    public static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";

    private static string Said(string a, string b, Pair<bool?> accepts) => accepts switch
    {
        { A: true, B: false } => $"{a} accepts it, {b} says that it is none for them",
        { A: false, B: true } => $"{b} accepts it, {a} says that it is none for them",
        { A: true } => $"so far only {a} accepts it",
        { B: true } => $"so far only {b} accepts it",
        { A: false, B: false } => $"{a} and {b} both say that it is none for them",
        { A: false } => $"{a} says that it is none for them, {b} has not said",
        { B: false } => $"{b} says that it is none for them, {a} has not said",
        _ => $"neither {a} nor {b} has said whether it is one for them",
    };

    private static string Begin(string text) => char.IsLower(text[0]) && (text.StartsWith("so far", StringComparison.Ordinal) || text.StartsWith("neither", StringComparison.Ordinal))
        ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Side(Debate debate, CruxTable table, ForecastSide side, SideFigures figures) =>
        side.Person is { } person ? People.Name(debate, person)
        : (side.Group ?? (table.Sides.Count == 1 ? "all" : "others")) + (figures.Forecasts.Count == 1 ? " (1)" : $" ({figures.Forecasts.Count})");

    private static string Learn(double share) => share == 0 ? "nothing" : $"{ForecastWords.Percent(share)} %";

    private static string Meet(double level) => level switch
    {
        0 => "come no nearer",
        > 0 => $"come {ForecastWords.Percent(level)} points nearer",
        _ => $"be {ForecastWords.Percent(-level)} points further apart",
    };
}
