using System.Text;
using DebateMap.Formats.Summary;

namespace DebateMap.Formats.Reports;

/// <summary>Headings, numbered items and lines, as plain text or as Markdown.</summary>
internal abstract class Layout
{
    protected StringBuilder Out { get; } = new();

    /// <summary>The title of the whole.</summary>
    public abstract void Title(string text);

    /// <summary>A heading.</summary>
    public abstract void Heading(string text);

    /// <summary>A paragraph.</summary>
    public void Line(string text) => Out.Append(text).Append("\n\n");

    /// <summary>An item of a list, numbered from 1 or not.</summary>
    /// <param name="number">Its number; null for a bullet.</param>
    /// <param name="text">Its first line.</param>
    /// <param name="details">What stands below it.</param>
    public void Item(int? number, string text, params IEnumerable<string> details)
    {
        var mark = number is { } n ? FormattableString.Invariant($"{n}. ") : "- ";
        Out.Append(mark).Append(text).Append('\n');
        foreach (var detail in details)
            Out.Append(' ', mark.Length).Append(Bullet).Append(detail).Append('\n');
    }

    /// <summary>Ends a list.</summary>
    public void EndList() => Out.Append('\n');

    /// <summary>Somebody's words, on one line.</summary>
    public abstract string Quote(string text);

    /// <summary>The whole.</summary>
    public override string ToString() => Out.ToString().TrimEnd('\n') + "\n";

    protected abstract string Bullet { get; }
}

/// <summary>For a terminal.</summary>
internal sealed class TextLayout : Layout
{
    protected override string Bullet => "";

    public override void Title(string text) => Heading(Quote(text));

    public override void Heading(string text) => Out.Append(text).Append('\n').Append('-', Math.Min(text.Length, 80)).Append('\n');

    public override string Quote(string text) => MarkdownText.OneLine(text);
}

/// <summary>For a wiki, an issue or a forum post.</summary>
internal sealed class MarkdownLayout : Layout
{
    protected override string Bullet => "- ";

    public override void Title(string text) => Out.Append("# ").Append(Quote(text)).Append("\n\n");

    public override void Heading(string text) => Out.Append("## ").Append(text).Append("\n\n");

    public override string Quote(string text) => MarkdownText.Escape(text);
}
