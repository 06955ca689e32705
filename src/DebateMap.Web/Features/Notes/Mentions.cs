using DebateMap.Storage.Accounts;

namespace DebateMap.Web.Features.Notes;

/// <summary>Who is meant by @name in a note. Names may hold spaces, so what is meant is known only by the list of members.</summary>
public static class Mentions
{
    private const int Most = 5;

    /// <summary>The members whose names stand after an @ sign; of two names of which one begins the other, the longer one is meant.</summary>
    public static IEnumerable<Member> In(string text, IReadOnlyList<Member> members)
    {
        var byLength = members.Where(m => m.Name.Length > 0).OrderByDescending(m => m.Name.Length).ToList();
        return Starts(text).Select(start => byLength.FirstOrDefault(m => Stands(text, start, m.Name))).OfType<Member>().Distinct();
    }

    /// <summary>Whom the end of what is typed may mean, and what of it is their name so far; nobody where it ends in no mention.</summary>
    public static (string Typed, IReadOnlyList<Member> Choices) AtEnd(string text, IReadOnlyList<Member> members)
    {
        if (Starts(text).Cast<int?>().LastOrDefault() is not { } start)
            return ("", []);
        var typed = text[start..];
        var choices = members.Where(m => m.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && m.Name.Length > typed.Length).Take(Most).ToList();
        return (typed, choices);
    }

    /// <summary>Where names may begin: after each @ that stands in no word, as in an address of mail.</summary>
    private static IEnumerable<int> Starts(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '@' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
                yield return i + 1;
        }
    }

    private static bool Stands(string text, int start, string name) =>
        string.Compare(text, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && text.Length >= start + name.Length && (text.Length == start + name.Length || !char.IsLetterOrDigit(text[start + name.Length]));
}
