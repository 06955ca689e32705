using System.Text;

namespace DebateMap.Domain;

/// <summary>
/// Divides a text into sentences, as a reader of threads and interviews would: at full stops of several scripts, but not after
/// abbreviations, within numbers or addresses, or where a lower-case letter goes on; at paragraphs and list items whatever they end in.
/// Lines that quote another (they begin with <c>&gt;</c>) are left out. Takes time in proportion to the text.
/// </summary>
public sealed class Sentences
{
    private const string Stops = ".?!…؟۔।॥։።";

    /// <summary>They end a sentence without white space after them.</summary>
    private const string WideStops = "。！？｡．";

    private const string Closers = ")]}\"”’'»›*_」』）】》〉";
    private const string Openers = "([{\"“‘'«‹*_「『（【《〈¿¡";

    private readonly string _text;
    private readonly bool _casual;
    private readonly List<Sentence> _found = [];
    private int _paragraph;

    private Sentences(string text)
    {
        _text = text;
        _casual = Casing.IsCasual(text);
    }

    /// <summary>The sentences of a text, in order; they do not overlap and cut no surrogate pair.</summary>
    public static IReadOnlyList<Sentence> Of(string text)
    {
        var sentences = new Sentences(text);
        for (var line = 0; line < text.Length;)
            line = sentences.ReadParagraph(line);
        return sentences._found;
    }

    /// <summary>Reads on from the start of a line to the start of the line where the next paragraph, item or quotation begins.</summary>
    private int ReadParagraph(int line)
    {
        var at = line + LineMark.Length(_text, line);
        if (LineMark.IsQuote(_text, line))
            return NextLine(line);

        var heading = LineMark.IsHeading(_text, line);
        var start = -1;
        for (; at < _text.Length; at++)
        {
            var c = _text[at];
            if (c == '\n' && (heading || EndsParagraph(at)))
                break;
            if (start < 0 && !char.IsWhiteSpace(c))
                start = at;
            if (!IsStop(c))
                continue;
            var (stops, end) = Run(at);
            if (Ends(at, stops, end))
            {
                Add(start, end);
                start = -1;
            }

            at = end - 1;
        }

        if (start >= 0)
            Add(start, at);
        _paragraph++;
        return at + 1;
    }

    private void Add(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        if (end > start)
            _found.Add(new(start, end, _paragraph));
    }

    private int NextLine(int from) => _text.IndexOf('\n', from) is var at and >= 0 ? at + 1 : _text.Length;

    private bool EndsParagraph(int newline)
    {
        var next = newline + 1;
        return LineMark.IsBlank(_text, next) || LineMark.Length(_text, next) > 0 || LineMark.IsQuote(_text, next)
            || (newline > 0 && (_text[newline - 1] is ':' || IsStop(_text[newline - 1])));
    }

    private static bool IsStop(char c) => Stops.Contains(c, StringComparison.Ordinal) || WideStops.Contains(c, StringComparison.Ordinal);

    /// <summary>The stops from here on, and the quotation marks and brackets that close after them.</summary>
    private (int Stops, int End) Run(int at)
    {
        var stops = at;
        while (stops < _text.Length && IsStop(_text[stops]))
            stops++;
        var end = stops;
        while (end < _text.Length && Closers.Contains(_text[end], StringComparison.Ordinal))
            end++;
        return (stops, end);
    }

    private bool Ends(int at, int stops, int end)
    {
        if (end == _text.Length || _text.AsSpan(at, stops - at).ContainsAny(WideStops))
            return true;
        if (!char.IsWhiteSpace(_text[end]))
            return false;

        var next = end;
        while (next < _text.Length && (char.IsWhiteSpace(_text[next]) || Openers.Contains(_text[next], StringComparison.Ordinal)))
            next++;
        if (next == _text.Length)
            return true;
        Rune.DecodeFromUtf16(_text.AsSpan(next), out var following, out _);
        var goesOn = Rune.IsLower(following) && !_casual;
        return _text[stops - 1] switch
        {
            '.' when stops - at == 1 => !goesOn && !Abbreviations.StandsBefore(_text, at, following),
            '.' or '…' => !goesOn,
            _ => end == stops || !goesOn, // "Why? because" ends after the mark; "(why?) it goes on" does not.
        };
    }
}
