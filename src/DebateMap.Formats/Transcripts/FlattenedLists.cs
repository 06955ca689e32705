namespace DebateMap.Formats.Transcripts;

/// <summary>Finds lists that lost their line breaks: "a clarified version: - If we train …".</summary>
internal static class FlattenedLists
{
    private static readonly string[] Signs = [": - ", ": * ", ": • ", ": 1. ", ": 1) "];

    /// <summary>Where the first such list begins, or null.</summary>
    public static int? Find(string text)
    {
        var first = Signs.Select(sign => text.IndexOf(sign, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        return first < 0 ? null : first;
    }
}
