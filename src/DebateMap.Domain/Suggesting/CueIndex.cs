using System.Text.RegularExpressions;

namespace DebateMap.Domain;

/// <summary>The cues by where they are looked for.</summary>
internal static partial class CueIndex
{
    public static readonly IReadOnlyList<Cue> Statements = At(CuePlace.Opening, CuePlace.Within);

    public static readonly IReadOnlyList<Cue> Questions = At(CuePlace.OpeningQuestion, CuePlace.WithinQuestion);

    public static readonly IReadOnlyList<Cue> Asides = At(CuePlace.Aside);

    public static readonly IReadOnlyList<Cue> Announcing = At(CuePlace.Announcing);

    /// <summary>Finds words for the one who is spoken to.</summary>
    [GeneratedRegex(@"\byou(?:r|'re|'ve|'d|'ll)?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex SpeaksOfYou { get; }

    private static Cue[] At(params CuePlace[] places) => [.. Cues.All.Where(c => places.Contains(c.Place))];
}
