using System.Globalization;
using System.Text;

namespace DebateMap.Formats.Summary;

/// <summary>Blocks of Markdown, each apart from the next. What it is given is Markdown already, on one line.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder _text = new();
    private bool _inList;

    /// <summary>How many characters there are so far.</summary>
    public int Length => _text.Length;

    public void Heading(int level, string text) => Block(new string('#', level) + " " + text);

    public void Paragraph(string text) => Block(text);

    public void Bullet(string text) => Item("- " + text);

    public void Numbered(int number, string text) => Item(string.Create(CultureInfo.InvariantCulture, $"{number}. {text}"));

    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = new List<string> { Row(heads), "|" + string.Concat(heads.Select(_ => "---|")) };
        lines.AddRange(rows.Select(Row));
        Block(string.Join('\n', lines));
    }

    /// <summary>Code as it is; no line of it may hold three backticks.</summary>
    public void Fenced(string language, IEnumerable<string> lines) => Block($"```{language}\n{string.Join('\n', lines)}\n```");

    public void Footnote(string label, string text) => Block($"[^{label}]: {text}");

    public override string ToString() => _text.ToString();

    private static string Row(IReadOnlyList<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private void Item(string line)
    {
        if (_text.Length > 0 && !_inList)
            _text.Append('\n');
        _text.Append(line).Append('\n');
        _inList = true;
    }

    private void Block(string block)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(block).Append('\n');
        _inList = false;
    }
}
