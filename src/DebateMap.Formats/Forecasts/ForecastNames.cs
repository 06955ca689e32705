using DebateMap.Domain;

namespace DebateMap.Formats.Forecasts;

/// <summary>
/// How tables of forecasts call people and cruxes: by their id, or where that only spells their name (an id cannot hold a blank) or a
/// crux's claim, by that. So they leave under the names that they came with.
/// </summary>
public sealed class ForecastNames
{
    internal const string UnspellablePerson = "person", UnspellableCrux = "crux";

    private readonly Debate _debate;
    private readonly Dictionary<ParticipantId, string> _people;
    private readonly Dictionary<CruxId, string> _cruxes;

    /// <summary>The names in a debate.</summary>
    public ForecastNames(Debate debate)
    {
        _debate = debate;
        _people = Names(debate.Participants.Select(p => (p.Id, p.Name)), UnspellablePerson);
        _cruxes = Names(debate.Cruxes.Select(k => (k.Id, debate.Claims[k.Claim].Text)), UnspellableCrux);
    }

    /// <summary>What a person is called.</summary>
    public string Of(ParticipantId person) => _people[person];

    /// <summary>What a crux is called.</summary>
    /// <param name="crux">The crux.</param>
    /// <param name="asPublished">Whether to use the name that the published analysis has for it.</param>
    public string Of(CruxId crux, bool asPublished = false) => (_cruxes[crux], asPublished) switch
    {
        ("Luke policies", true) => "Muehlhauser policies",
        var (name, _) => name,
    };

    /// <summary>Whom an id or a name stands for; where there is no such person, an id that nobody has.</summary>
    public ParticipantId Person(string idOrName)
    {
        if (_debate.Participants.Contains(new(idOrName)))
            return new(idOrName);
        var named = _debate.Participants.Where(p => p.Name == idOrName).Take(2).ToList();
        return named.Count == 1 ? named[0].Id : new(idOrName);
    }

    private static Dictionary<TId, string> Names<TId>(IEnumerable<(TId Id, string Name)> all, string otherwise)
        where TId : struct, IRecordId<TId>
    {
        var records = all.ToList();
        var ids = records.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        var times = records.CountBy(r => r.Name).ToDictionary(StringComparer.Ordinal);
        return records.ToDictionary(r => r.Id, r =>
            times[r.Name] == 1 && (r.Name == r.Id.Value || !ids.Contains(r.Name)) && r.Name == r.Name.Trim() && SpelledId.Spells(r.Id.Value, r.Name, otherwise)
                ? r.Name
                : r.Id.Value);
    }
}
