using DebateMap.Domain;

namespace DebateMap.Web.Look;

/// <summary>How a position looks: glyph and step on the diverging scale, and how we know of it.</summary>
public static class Stances
{
    /// <summary>From against to for, as the keys 1 to 5 choose them.</summary>
    public static IReadOnlyList<Stance> Scale { get; } = [Stance.Reject, Stance.LeanReject, Stance.Uncertain, Stance.LeanAccept, Stance.Accept];

    /// <summary>How a position that is entered by hand may be known.</summary>
    public static (string Value, string Text)[] Bases { get; } =
        [(Words.Of(Basis.Stated), "in their own words"), (Words.Of(Basis.Confirmed), "confirmed by them"), (Words.Of(Basis.Inferred), "my reading")];

    /// <summary>A second cue beside the colour.</summary>
    public static string Glyph(Stance stance) => stance switch
    {
        Stance.Reject => "−−",
        Stance.LeanReject => "−",
        Stance.Uncertain => "?",
        Stance.LeanAccept => "+",
        Stance.Accept => "++",
        Stance.None => "∅",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, "not a stance"),
    };

    /// <summary>How we know, as people read it.</summary>
    public static string Word(Basis basis) => basis switch
    {
        Basis.Stated => "in their own words",
        Basis.Confirmed => "confirmed",
        Basis.Attributed => "attributed",
        Basis.Inferred => "the annotator's reading",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "not a basis"),
    };
}
