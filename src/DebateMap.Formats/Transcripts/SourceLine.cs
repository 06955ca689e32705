using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Formats.Transcripts;

/// <summary>One line of the source without its quote marks.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Depth">How many quote marks stood before it.</param>
/// <param name="Text">The rest, without white space at its end.</param>
/// <param name="Verbatim">Stands in a fenced code block, where nothing means anything.</param>
internal readonly record struct SourceLine(int Number, int Depth, string Text, bool Verbatim = false)
{
    /// <summary>Nobody quotes deeper; a line of a million quote marks is not a conversation.</summary>
    public const int MaxDepth = 32;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The lines of a text, or why it is none.</summary>
    public static Result<IReadOnlyList<SourceLine>> Split(string text)
    {
        if (WhyNoText(text) is { } fault)
            return new Result<IReadOnlyList<SourceLine>>.Faulty([fault]);

        var raw = new List<string>();
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
            raw.Add(line.TrimEnd().ToString());
        return new Result<IReadOnlyList<SourceLine>>.Ok(Unquote(raw));
    }

    private static Fault? WhyNoText(string text)
    {
        if (text.AsSpan().Trim().Trim('\uFEFF').IsWhiteSpace())
            return new("", "there is no text: paste the thread, or choose the file that holds it");

        var line = 1;
        var strange = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            else if (c == '\0')
                return new("", At(line, "holds the character U+0000, so this is not a text file: save the thread as plain text (UTF-8) and choose that"));
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c))
                return new("", At(line, "holds half a character: save the text as UTF-8 and try again"));
            else if (c == '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
                strange++;
        }

        return strange > 10 && strange > text.Length / 20
            ? new("", "most of this is not readable as text: save the thread as plain text (UTF-8) and choose that")
            : null;
    }

    private static string At(int line, string what) => string.Create(CultureInfo.InvariantCulture, $"line {line} {what}");

    private static List<SourceLine> Unquote(List<string> raw)
    {
        var lines = new List<SourceLine>(raw.Count);
        var unclosed = new HashSet<char>();
        for (var i = 0; i < raw.Count; i++)
        {
            var start = TextStart(raw[i], MaxDepth, out var depth);
            lines.Add(new(i + 1, depth, raw[i][start..]));
            if (Fence(lines[^1].Text) is not { } fence || unclosed.Contains(fence.Mark))
                continue;

            var end = Closing(raw, i + 1, depth, fence);
            if (end < 0)
                unclosed.Add(fence.Mark);
            lines[^1] = lines[^1] with { Verbatim = end > 0 };
            for (; i < end; i++)
                lines.Add(new(i + 2, depth, raw[i + 1][TextStart(raw[i + 1], depth, out _)..], Verbatim: true));
        }

        return lines;
    }

    private static int Closing(List<string> raw, int from, int depth, (char Mark, int Length) opening)
    {
        for (var i = from; i < raw.Count; i++)
        {
            var start = TextStart(raw[i], depth, out var found);
            if (found < depth)
                return -1;
            if (Fence(raw[i][start..]) is { } fence && fence.Mark == opening.Mark && fence.Length >= opening.Length
                && raw[i].AsSpan(start).Trim().TrimStart(fence.Mark).IsEmpty)
            {
                return i;
            }
        }

        return -1;
    }

    private static (char Mark, int Length)? Fence(string text)
    {
        var trimmed = text.AsSpan().TrimStart(' ');
        if (trimmed.Length < 3 || trimmed[0] is not ('`' or '~'))
            return null;
        var length = trimmed.Length - trimmed.TrimStart(trimmed[0]).Length;
        return length >= 3 ? (trimmed[0], length) : null;
    }

    private static int TextStart(string raw, int maxDepth, out int depth)
    {
        var start = 0;
        for (depth = 0; depth < maxDepth; depth++)
        {
            var mark = start;
            while (mark < raw.Length && mark - start < 3 && raw[mark] is ' ' or '\t')
                mark++;
            if (mark >= raw.Length || raw[mark] != '>' || IsNoQuoteMark(raw.AsSpan(mark)))
                break;
            start = mark + 1;
            if (start < raw.Length && raw[start] is ' ' or '\t')
                start++;
        }

        return start;
    }

    /// <summary>"at least" and a few sour faces.</summary>
    private static bool IsNoQuoteMark(ReadOnlySpan<char> text) =>
        text.StartsWith(">=") || text.StartsWith(">:(") || text.StartsWith(">.<") || text.StartsWith(">_<") || text.StartsWith(">_>");
}
