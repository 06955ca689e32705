using System.Collections.Frozen;

namespace DebateMap.Domain;

/// <summary>Knows who a name in the text means: a participant, or somebody who is only reported.</summary>
internal sealed class People
{
    /// <summary>A word that more names share tells nobody apart; looking at them all would take long.</summary>
    private const int MostAlike = 50;

    private static readonly FrozenSet<string> NoNames = new[]
    {
        "I", "We", "You", "He", "She", "They", "It", "This", "That", "These", "Those", "The", "A", "An", "One", "Some", "Many", "Most", "Others", "People", "Everyone",
        "Nobody", "Section", "Figure", "Table", "Chapter", "Appendix", "Article", "Page", "Step", "Part", "Who", "What", "If", "But", "And", "So", "Which", "There",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, ReportedPerson> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By each word of a name, those who have it.</summary>
    private readonly Dictionary<string, List<ReportedPerson>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="participants">Those of the debate.</param>
    /// <param name="reported">Names of others that the text tells of.</param>
    public People(IEnumerable<Participant> participants, IEnumerable<string> reported)
    {
        foreach (var participant in participants.OrderBy(p => p.Id))
            Add(new(participant.Name.Trim(), participant.Id));
        foreach (var name in reported.Order(StringComparer.Ordinal))
            Add(new(name, null));
    }

    /// <summary>Whether it can be a person's name at all.</summary>
    public static bool CanBe(string name) => !NoNames.Contains(name.Split(' ')[0]);

    /// <summary>Whether somebody of that name is known.</summary>
    public bool Knows(string name) => Find(name) is not null;

    /// <summary>Who it is; somebody new where nobody is known of that name, or more than one.</summary>
    public ReportedPerson Who(string name) => Find(name) ?? new(name, null);

    private void Add(ReportedPerson person)
    {
        if (person.Name.Length == 0 || !_byName.TryAdd(person.Name, person))
            return;
        foreach (var word in Words(person.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!_byWord.TryGetValue(word, out var people))
                _byWord[word] = people = [];
            people.Add(person);
        }
    }

    /// <summary>"Hanson" is Robin Hanson where there is one such name, and a participant before anybody else.</summary>
    private ReportedPerson? Find(string name)
    {
        if (_byName.TryGetValue(name, out var exact) && exact.Known is not null)
            return exact;
        var words = Words(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var alike = words.Select(w => _byWord.GetValueOrDefault(w, [])).Where(people => people.Count <= MostAlike)
            .SelectMany(people => people).Distinct()
            .Where(p => Words(p.Name) is var others && (words.IsSubsetOf(others) || others.All(words.Contains)))
            .ToList();
        var participants = alike.Where(p => p.Known is not null).ToList();
        if (participants.Count > 0)
            return participants.Count == 1 ? participants[0] : exact;
        var longest = alike.Count == 0 ? 0 : alike.Max(p => Words(p.Name).Length);
        return alike.Where(p => Words(p.Name).Length == longest).ToList() is [var only] ? only : exact;
    }

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
