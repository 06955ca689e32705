using System.Text;

namespace DebateMap.Storage.Talk;

/// <summary>What people write beside a debate, as every database can keep it.</summary>
internal static class TalkText
{
    /// <summary>Without what is no text: PostgreSQL keeps no NUL, and no half of a surrogate pair.</summary>
    public static string Kept(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal))).Trim();

    /// <summary>The same, on one line and no longer than a line may be.</summary>
    public static string Line(string text, int most)
    {
        var line = Kept(text).ReplaceLineEndings(" ");
        return line.Length <= most ? line : $"{line[..(most - 1)].TrimEnd()}…";
    }
}
