using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>
/// Brings the rows of a table into a debate that is there. People are known by how a table calls them, by their id or by a name that only
/// they have; cruxes by how a table calls them, by their id or by the text of their claim.
/// </summary>
/// <param name="debate">The debate.</param>
/// <param name="draft">The rows.</param>
/// <param name="columns">For naming places.</param>
/// <param name="notices">What reading the table noticed.</param>
/// <param name="target">What new cruxes are about; null to choose.</param>
internal sealed class ForecastsOnto(Debate debate, ForecastsDraft draft, ForecastColumns columns, List<Fault> notices, ClaimId? target)
{
    private readonly ForecastNames _names = new(debate);
    private readonly List<Fault> _faults = [];
    private readonly List<Record> _puts = [];
    private readonly List<ImportedForecast> _added = [];
    private readonly List<ImportedForecast> _changed = [];
    private readonly Dictionary<ParticipantId, Dictionary<ClaimId, Position>> _positions = [];
    private int _same;
    private int _kept;

    /// <summary>What the cruxes of a debate are about where nobody says otherwise: what most are, else the first claim at issue; null where there is neither.</summary>
    public static ClaimId? UsualTarget(Debate debate) =>
        debate.Cruxes.CountBy(k => k.Target).OrderByDescending(t => t.Value).Select(t => (ClaimId?)t.Key).FirstOrDefault()
        ?? (debate.Heading.Roots.IsEmpty ? null : debate.Heading.Roots[0]);

    /// <summary>The import, or every fault.</summary>
    public Result<ForecastsImport> Plan()
    {
        var people = People();
        var cruxes = Cruxes(out var come, out var about);
        Twice(people, ForecastColumns.Person, draft.LineOfPerson);
        Twice(cruxes.ToDictionary(k => k.Key, k => k.Value.Id, StringComparer.Ordinal), ForecastColumns.Id, draft.LineOfCrux);
        if (_faults.Count > 0)
            return new Result<ForecastsImport>.Faulty(_faults.ToItems());

        foreach (var name in draft.Cruxes)
            Forecasts(name, cruxes[name], people);
        _kept += debate.Cruxes.Where(k => !cruxes.ContainsValue(k)).Sum(k => k.Forecasts.Count);
        var changes = ChangeSet.Put(_puts);
        return debate.Apply(changes).Then(_ => (Result<ForecastsImport>)new Result<ForecastsImport>.Ok(new(
            changes, come.Count > 0 ? about : null, draft.People.Where(p => !debate.Participants.Contains(people[p])).ToItems(), come.ToItems(),
            _added.ToItems(), _changed.ToItems(), _same, _kept, notices.ToItems())));
    }

    private Dictionary<string, ParticipantId> People()
    {
        var called = debate.Participants.ToDictionary(p => _names.Of(p.Id), p => p.Id, StringComparer.Ordinal);
        var known = new Dictionary<string, ParticipantId>(StringComparer.Ordinal);
        foreach (var name in draft.People)
        {
            if (called.TryGetValue(name, out var id) || debate.Participants.Contains(id = new(name)))
                known[name] = id;
            else if (debate.Participants.Where(p => p.Name == name).Take(2).ToList() is { Count: > 0 } namesakes)
                Take(known, name, namesakes.ConvertAll(p => p.Id), ForecastColumns.Person, draft.LineOfPerson(name), "people are called");
        }

        var ids = SpelledId.Of([.. draft.People.Where(p => !known.ContainsKey(p))], ForecastNames.UnspellablePerson, debate.Participants.Select(p => p.Id.Value).ToHashSet(StringComparer.Ordinal));
        foreach (var name in draft.People)
        {
            var camp = draft.CampOf(name);
            if (ids.TryGetValue(name, out var id))
                _puts.Add(new Participant(known[name] = new(id), name) { Group = camp });
            else if (known.TryGetValue(name, out var there) && camp is not null && debate.Participants[there].Group is var group && group != camp)
                Regroup(debate.Participants[there], camp, draft.LineOfPerson(name));
        }

        return known;
    }

    private void Regroup(Participant person, string camp, int line)
    {
        if (person.Group is { } group)
            notices.Add(new(columns.Path(line, ForecastColumns.Camp), $"\"{person.Name}\" is in \"{group}\" here, and stays there"));
        else
            _puts.Add(person with { Group = camp });
    }

    private Dictionary<string, Crux> Cruxes(out List<ImportedCrux> come, out string about)
    {
        var called = debate.Cruxes.ToDictionary(k => _names.Of(k.Id), k => k.Id, StringComparer.Ordinal);
        var known = new Dictionary<string, CruxId>(StringComparer.Ordinal);
        foreach (var name in draft.Cruxes)
        {
            if (called.TryGetValue(name, out var id) || debate.Cruxes.Contains(id = new(name)))
                known[name] = id;
            else if (debate.Cruxes.Where(k => k.Claim.Value == name || debate.Claims[k.Claim].Text == name).Take(2).ToList() is { Count: > 0 } namesakes)
                Take(known, name, namesakes.ConvertAll(k => k.Id), ForecastColumns.Id, draft.LineOfCrux(name), "cruxes are about");
        }

        come = [];
        about = "";
        var cruxes = known.ToDictionary(k => k.Key, k => debate.Cruxes[k.Value], StringComparer.Ordinal);
        if (draft.Cruxes.All(known.ContainsKey))
            return cruxes;

        var (goal, words) = Goal();
        about = words;
        var missing = draft.Cruxes.Where(c => !known.ContainsKey(c)).ToLookup(c => ClaimOf(c) is not null);
        var taken = debate.Cruxes.Select(k => k.Id.Value).ToHashSet(StringComparer.Ordinal);
        var onClaims = SpelledId.Of([.. missing[true]], ForecastNames.UnspellableCrux, taken);
        taken.UnionWith([goal.Value, .. onClaims.Values, .. debate.Claims.Select(c => c.Id.Value)]);
        foreach (var (name, id) in onClaims.Concat(SpelledId.Of([.. missing[false]], ForecastNames.UnspellableCrux, taken)))
        {
            var claim = ClaimOf(name);
            if (claim == goal)
                _faults.Add(new(columns.Path(draft.LineOfCrux(name), ForecastColumns.Id), $"\"{name}\" is what the cruxes are about: a claim is no crux for itself"));
            if (claim is null)
                _puts.Add(new Claim(new(id), name));
            cruxes[name] = new(new(id), claim ?? new(id), goal, CruxStatus.Proposed);
            come.Add(new(name, claim is not null));
        }

        come.Sort((a, b) => draft.LineOfCrux(a.Name).CompareTo(draft.LineOfCrux(b.Name)));
        return cruxes;
    }

    /// <summary>What the new cruxes are about; a claim that waits for its words where the debate has nothing.</summary>
    private (ClaimId Id, string Words) Goal()
    {
        if ((target ?? UsualTarget(debate)) is { } there)
            return (there, debate.Claims.Find(there)?.Text ?? "");
        var claim = ForecastsDraft.Target(new("target"));
        for (var n = 0; debate.Claims.Contains(claim.Id); n++)
            claim = claim with { Id = new($"{claim.Id}-u") };
        _puts.Add(claim);
        _puts.Add(debate.Heading with { Roots = [claim.Id] });
        return (claim.Id, claim.Text);
    }

    private ClaimId? ClaimOf(string name)
    {
        if (debate.Claims.Contains(new(name)))
            return new(name);
        var same = debate.Claims.Where(c => c.Text == name).Take(2).ToList();
        return same.Count == 1 ? same[0].Id : null;
    }

    private void Take<TId>(Dictionary<string, TId> known, string name, List<TId> namesakes, string column, int line, string several)
        where TId : struct
    {
        if (namesakes.Count == 1)
            known[name] = namesakes[0];
        else
            _faults.Add(new(columns.Path(line, column), $"two or more {several} \"{name}\": write the id instead, {string.Join(" or ", namesakes)}"));
    }

    /// <summary>A table may call the same record by its id in one row and by its name in another; then its rows do not tell which counts.</summary>
    private void Twice<TId>(Dictionary<string, TId> known, string column, Func<string, int> line)
        where TId : struct
    {
        foreach (var same in known.GroupBy(k => k.Value, k => k.Key).Where(g => g.Count() > 1))
            _faults.Add(new(columns.Path(same.Max(line), column), $"{Quoted(same)} are the same: use one of them in all rows"));
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(" and ", names.Select(n => $"\"{n}\""));

    private void Forecasts(string name, Crux crux, Dictionary<string, ParticipantId> people)
    {
        var rows = draft.ForecastsOn(name).ToDictionary(f => people[f.Person], f => (f.Person, f.Forecast));
        var result = new List<Forecast>();
        foreach (var before in crux.Forecasts)
        {
            if (rows.Remove(before.Participant, out var row))
            {
                var after = Over(crux, before, row.Forecast);
                if (after.Equals(before))
                    _same++;
                else
                    _changed.Add(new(row.Person, name, before, after));
                result.Add(after);
            }
            else
            {
                _kept++;
                result.Add(before);
            }
        }

        foreach (var (id, row) in rows)
        {
            var forecast = row.Forecast with { Participant = id };
            _added.Add(new(row.Person, name, null, forecast));
            result.Add(forecast);
        }

        var changed = crux with { Forecasts = result.ToItems() };
        if (!changed.Equals(debate.Cruxes.Find(crux.Id)))
            _puts.Add(changed);
    }

    /// <summary>
    /// What a row makes of a forecast that is there. An empty row takes nothing away; P(u|¬c) stays where the table has no column for it;
    /// and P(u) stays the person's credence of the target where the row says the same.
    /// </summary>
    private Forecast Over(Crux crux, Forecast before, Forecast row)
    {
        if (ForecastFields.Of(row).All(f => f.Value is null))
            return before;
        return before with
        {
            Target = before.Target is null && row.Target == CredenceOf(before.Participant, crux.Target) ? null : row.Target,
            Claim = row.Claim,
            TargetIfTrue = row.TargetIfTrue,
            TargetIfFalse = columns.PlaceOf(ForecastColumns.IfFalse) is null ? before.TargetIfFalse : row.TargetIfFalse,
        };
    }

    private double? CredenceOf(ParticipantId person, ClaimId claim)
    {
        if (!_positions.TryGetValue(person, out var positions))
            _positions[person] = positions = Credences.Effective(debate, person);
        return positions.GetValueOrDefault(claim)?.Credence;
    }
}
