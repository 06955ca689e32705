using System.Globalization;
using System.Text;
using DebateMap.Formats.Reports;

namespace DebateMap.Formats.Summary;

/// <summary>The ways from where they part to the main questions, in Mermaid, which many sites draw and the others show as text.</summary>
internal static class MapSection
{
    private const int TextLength = 100;

    public static void Write(Telling telling, MarkdownWriter output)
    {
        var map = PathMap.Of(telling);
        if (map.Nodes.IsEmpty)
            return;
        output.Heading(2, "How these lead to the main question" + (telling.Report.On.Count > 1 ? "s" : ""));
        output.Fenced("mermaid", Drawing(telling, map));
        if (map.LeftOut > 0)
            output.Paragraph($"{Counted.Start(map.LeftOut, "more point is", "more points are")} left out of the drawing.");
    }

    private static IEnumerable<string> Drawing(Telling telling, PathMap map)
    {
        // Names of our own: "end" and others mean something to Mermaid.
        var names = map.Nodes.Index().ToDictionary(n => n.Item.Claim, n => string.Create(CultureInfo.InvariantCulture, $"n{n.Index + 1}"));
        yield return "flowchart BT";
        foreach (var node in map.Nodes)
            yield return $"  {names[node.Claim]}[\"{Label(telling, node)}\"]";
        foreach (var edge in map.Edges)
            yield return $"  {names[edge.From]} {Arrow(edge)} {names[edge.To]}";
        var targets = map.Nodes.Where(n => n.IsTarget).Select(n => names[n.Claim]).ToList();
        if (targets.Count == 0)
            yield break;
        yield return "  classDef target stroke-width:3px";
        yield return $"  class {string.Join(',', targets)} target";
    }

    private static string Label(Telling telling, PathNode node)
    {
        var role = (node.IsTarget, node.IsPoint) switch
        {
            (true, true) => "Main question, and they part on it: ",
            (true, false) => "Main question: ",
            (false, true) => "They part on: ",
            _ => "",
        };
        var each = telling.Pair.Select(p => (Name: telling.Debate.Participants[p].Name, Position: telling.PositionOf(p, node.Claim)))
            .Select(p => $"{p.Name} {PlainWords.Of(p.Position)}{(telling.Hearsay(p.Position) is null ? "" : " (not confirmed)")}");
        return Escape(role + MarkdownText.Shorten(telling.Debate.Claims[node.Claim].Text, TextLength)) + string.Concat(each.Select(e => "<br/>" + Escape(e)));
    }

    private static string Arrow(PathEdge edge)
    {
        var words = edge.Link switch
        {
            PathLink.Supports => "for",
            PathLink.Attacks => "against",
            _ => "denies a step to",
        };
        return edge.IsPoint ? $"-. \"{words}? They part on that\" .->" : $"-- \"{words}\" -->";
    }

    /// <summary>Within quotes: by their numbers stand the characters that Mermaid or the HTML that it makes would read.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in MarkdownText.OneLine(text))
        {
            if (c is '"' or '$' or '#' or '<' or '>' or '&' or '`' or '\\' or ';' or '[' or ']' or '{' or '}' or '|' or '%' or '*' or '_' or '~')
                escaped.Append(CultureInfo.InvariantCulture, $"#{(int)c};");
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
