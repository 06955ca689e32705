namespace DebateMap.Domain;

/// <summary>
/// Which cruxes matter by what people expect of them. Pure functions of the debate; docs/analysis.md gives the definitions and their
/// sources. Nothing depends on the order of records.
/// </summary>
public static class ForecastTables
{
    /// <summary>The most pairs that are gone through for a crux: they take some seconds and 300 MB.</summary>
    private const long MostPairs = 20_000_000;

    /// <summary>For every group of people who have forecast; for everybody together where nobody has a group.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="asPublished">Whether to leave out what the published analysis did (<see cref="ForecastRules"/>); otherwise a decisive forecast counts.</param>
    public static CruxTable Everywhere(Debate debate, bool asPublished = false)
    {
        var people = debate.Cruxes.SelectMany(k => k.Forecasts).Select(f => f.Participant).ToHashSet();
        var sides = debate.Participants.Where(p => people.Contains(p.Id)).Select(p => p.Group).Distinct()
            .OrderBy(g => g is null).ThenBy(g => g, StringComparer.Ordinal)
            .Select(g => new ForecastSide(g, null));
        return new ForecastTableBuilder(debate, sides.ToItems(), paired: false, asPublished).Build();
    }

    /// <summary>For two people.</summary>
    /// <returns>The table, or a fault for each participant that there is not, or where both are the same.</returns>
    public static Result<CruxTable> Between(Debate debate, ParticipantId a, ParticipantId b, bool asPublished = false)
    {
        var faults = new[] { (a, "between[0]"), (b, "between[1]") }
            .Where(p => !debate.Participants.Contains(p.Item1))
            .Select(p => new Fault(p.Item2, $"no participant \"{p.Item1}\""));
        return Paired(debate, [.. faults, .. a == b ? [new Fault("between", "needs two different participants")] : Array.Empty<Fault>()],
            [new(null, a), new(null, b)], asPublished);
    }

    /// <summary>For two groups, and all pairs of one person from each.</summary>
    /// <returns>
    /// The table, or a fault for each group that nobody is in, where both are the same, or where there are too many pairs.
    /// </returns>
    public static Result<CruxTable> Across(Debate debate, string a, string b, bool asPublished = false)
    {
        var groups = debate.Participants.Select(p => p.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var there = groups.Count == 0 ? "nobody has a group" : $"the groups are {string.Join(", ", groups.Select(g => $"\"{g}\""))}";
        var faults = new[] { (a, "groups[0]"), (b, "groups[1]") }
            .Where(g => !groups.Contains(g.Item1))
            .Select(g => new Fault(g.Item2, $"nobody is in a group \"{g.Item1}\": {there}")).ToList();
        if (a == b)
            faults.Add(new("groups", "needs two different groups"));
        if (debate.Participants.LongCount(p => p.Group == a) * debate.Participants.LongCount(p => p.Group == b) is var pairs and > MostPairs)
            faults.Add(new("groups", FormattableString.Invariant($"has {pairs} pairs of people, more than the {MostPairs} that are compared")));
        return Paired(debate, faults, [new(a, null), new(b, null)], asPublished);
    }

    private static Result<CruxTable> Paired(Debate debate, List<Fault> faults, Items<ForecastSide> sides, bool asPublished) => faults.Count > 0
        ? new Result<CruxTable>.Faulty(faults.ToItems())
        : new Result<CruxTable>.Ok(new ForecastTableBuilder(debate, sides, paired: true, asPublished).Build());
}
