using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>Gathers the rows of a table and makes a debate of them.</summary>
internal sealed class ForecastsDraft
{
    private readonly List<string> _people = [];
    private readonly Dictionary<string, (string? Camp, int Line)> _camps = new(StringComparer.Ordinal);
    private readonly List<string> _cruxes = [];
    private readonly Dictionary<string, List<(string Person, Forecast Forecast)>> _forecasts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Person, string Crux), int> _lines = [];
    private readonly Dictionary<string, int> _cruxLines = new(StringComparer.Ordinal);

    /// <summary>The people, in the order in which the table first has them.</summary>
    public IReadOnlyList<string> People => _people;

    /// <summary>The cruxes, likewise.</summary>
    public IReadOnlyList<string> Cruxes => _cruxes;

    /// <summary>The claim that all cruxes of a table are about, waiting for its words.</summary>
    public static Claim Target(ClaimId id) => new(id, "What the forecasts are about comes true") { Note = "The table does not tell what it is: put it in words here." };

    /// <summary>The camp of somebody, where a line tells it.</summary>
    public string? CampOf(string person) => _camps[person].Camp;

    /// <summary>The line that has somebody first, or their camp.</summary>
    public int LineOfPerson(string person) => _camps[person].Line;

    /// <summary>The line that has a crux first.</summary>
    public int LineOfCrux(string crux) => _cruxLines[crux];

    /// <summary>Who forecasts what on a crux.</summary>
    public IReadOnlyList<(string Person, Forecast Forecast)> ForecastsOn(string crux) => _forecasts[crux];

    /// <summary>Adds a person; gives the camp that an earlier line put them in, where it is another.</summary>
    public (string? Camp, int Line)? Join(string person, string? camp, int line)
    {
        if (!_camps.TryGetValue(person, out var before))
        {
            _people.Add(person);
            _camps[person] = (camp, line);
        }
        else if (before.Camp is null && camp is not null)
        {
            _camps[person] = (camp, line);
        }
        else if (camp is not null && camp != before.Camp)
        {
            return before;
        }

        return null;
    }

    /// <summary>Adds a forecast of somebody who has joined; gives the earlier line that has one already, where there is one.</summary>
    public int? Add(string person, string crux, Forecast forecast, int line)
    {
        if (!_lines.TryAdd((person, crux), line))
            return _lines[(person, crux)];
        if (!_forecasts.TryGetValue(crux, out var forecasts))
        {
            _cruxes.Add(crux);
            _cruxLines[crux] = line;
            _forecasts[crux] = forecasts = [];
        }

        forecasts.Add((person, forecast));
        return null;
    }

    /// <summary>The debate.</summary>
    public Result<Debate> ToDebate()
    {
        var people = SpelledId.Of(_people, ForecastNames.UnspellablePerson);
        var cruxes = SpelledId.Of(_cruxes, ForecastNames.UnspellableCrux);
        var name = "target";
        while (cruxes.ContainsValue(name))
            name += "-u";
        var target = new ClaimId(name);
        return Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading("Forecasts") { Roots = [target] },
            .. _people.Select(p => new Participant(new(people[p]), p) { Group = _camps[p].Camp }),
            Target(target),
            .. _cruxes.Select(c => new Claim(new(cruxes[c]), c)),
            .. _cruxes.Select(c => new Crux(new(cruxes[c]), new(cruxes[c]), target, CruxStatus.Proposed)
            {
                Forecasts = _forecasts[c].Select(f => f.Forecast with { Participant = new(people[f.Person]) }).ToItems(),
            }),
        ]));
    }
}
