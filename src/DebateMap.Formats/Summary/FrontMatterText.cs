using System.Globalization;
using System.Text;

namespace DebateMap.Formats.Summary;

/// <summary>YAML before the text, as site generators and note-taking tools read it. Every text is a quoted scalar, so that none is taken for something else.</summary>
internal static class FrontMatterText
{
    public static void Write(Telling telling, FrontMatter matter, MarkdownWriter output)
    {
        var debate = telling.Debate;
        var lines = new List<string>
        {
            "---",
            $"title: {Quoted(debate.Heading.Title)}",
            $"between: [{string.Join(", ", telling.Pair.Select(p => Quoted(debate.Participants[p].Name)))}]",
            $"on: [{string.Join(", ", telling.Report.On.Select(c => Quoted(debate.Claims[c].Text)))}]",
        };
        if (matter.Revision is { } revision)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"revision: {revision}"));
        lines.Add("---");
        output.Paragraph(string.Join('\n', lines));
    }

    /// <summary>A double-quoted scalar of YAML on one line.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in MarkdownText.OneLine(text))
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (IsNotPrintable(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>What YAML takes only by its number.</summary>
    private static bool IsNotPrintable(char c) => char.IsControl(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF';
}
