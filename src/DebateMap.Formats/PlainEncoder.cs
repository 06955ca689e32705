using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace DebateMap.Formats;

/// <summary>
/// Writes text in JSON as it is but for what must be escaped, and for control characters and those that some programs take for a
/// line end or a byte order mark. The framework's own encoders also escape every character outside the basic plane and all that
/// their version does not know, so files would hold unreadable emoji and change with the framework.
/// </summary>
internal sealed class PlainEncoder : JavaScriptEncoder
{
    /// <summary>The one there is.</summary>
    public static readonly PlainEncoder Instance = new();

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c), '"', '\\', '\u2028', '\u2029', '\uFEFF']);

    public override int MaxOutputCharactersPerInputCharacter => "\\u0000".Length;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(Escaped);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var encoded = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:X4}"),
        };
        numberOfCharactersWritten = encoded.TryCopyTo(new Span<char>(buffer, bufferLength)) ? encoded.Length : 0;
        return numberOfCharactersWritten > 0;
    }
}
