using System.Globalization;

namespace DebateMap.Web.Look;

/// <summary>A tag's stable colour: the same tag has the same hue everywhere and always.</summary>
public static class TagColours
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private const uint Spread = 0x85ebca6b;
    private const int Degrees = 360;

    /// <summary>A hue in degrees, 0 to 359, by the text of the tag (FNV-1a).</summary>
    public static int Hue(string tag)
    {
        var hash = Basis;
        foreach (var letter in tag)
            hash = unchecked((hash ^ letter) * Prime);
        // Words that end alike are not to have colours that are alike.
        hash = unchecked((hash ^ (hash >> 15)) * Spread);
        return (int)((hash ^ (hash >> 13)) % Degrees);
    }

    /// <summary>The hue as a style for an element.</summary>
    public static string Style(string tag) => string.Create(CultureInfo.InvariantCulture, $"--hue:{Hue(tag)}");
}
