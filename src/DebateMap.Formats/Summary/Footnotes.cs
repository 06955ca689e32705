using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>The passages that the text rests on, numbered as they are first mentioned.</summary>
internal sealed class Footnotes(Debate debate, Names names)
{
    private readonly List<AnnotationId> _cited = [];
    private readonly Dictionary<AnnotationId, string> _labels = [];

    /// <summary>The mark of a note on the passage; empty where there is none.</summary>
    public string Mark(AnnotationId? annotation)
    {
        if (debate.Annotations.Find(annotation) is not { } passage)
            return "";
        if (!_labels.TryGetValue(passage.Id, out var label))
        {
            _cited.Add(passage.Id);
            _labels[passage.Id] = label = _cited.Count.ToString(CultureInfo.InvariantCulture);
        }

        return $"[^{label}]";
    }

    /// <summary>The mark of each passage, with blanks between: two brackets without one are a link for some parsers.</summary>
    public string Marks(IEnumerable<AnnotationId> annotations) => string.Join(' ', annotations.Select(a => Mark(a)));

    /// <summary>The words themselves, shortened, with their mark.</summary>
    public string Quote(AnnotationId? annotation) => debate.Annotations.Find(annotation) is { } passage
        ? $"\"{MarkdownText.Escape(MarkdownText.Shorten(passage.Exact))}\"{Mark(passage.Id)}"
        : "";

    /// <summary>The notes, each with the whole quote and where it stands.</summary>
    public void Write(MarkdownWriter output)
    {
        foreach (var id in _cited)
        {
            var passage = debate.Annotations[id];
            output.Footnote(_labels[id], $"{Where(passage)}: \"{MarkdownText.Escape(passage.Exact)}\"");
        }
    }

    private string Where(Annotation passage)
    {
        var turn = debate.Turns[passage.Turn];
        var where = string.Create(CultureInfo.InvariantCulture, $"Turn {debate.Turns.IndexOf(turn.Id) + 1}, {names.Of(passage.Speaker)}");
        if (turn.QuotedBy is { } quotedBy)
            where += $", quoted by {names.Of(quotedBy)}";
        if (passage.Speaker != turn.Speaker)
            where += $", in a turn of {names.Of(turn.Speaker)}";
        if (passage.Reports is { } reported)
            where += $", on what {names.Of(reported)} says";
        return where;
    }
}
