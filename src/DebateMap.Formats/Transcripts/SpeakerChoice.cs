namespace DebateMap.Formats.Transcripts;

/// <summary>
/// Which of the marks name speakers. One line alone rarely tells "Ann: I think so" from "Remember: I think so"; the whole text does:
/// names come back, come with "wrote" or a time, or the text begins with one and then alternates.
/// </summary>
internal sealed class SpeakerChoice
{
    private readonly HashSet<string> _accepted = new(StringComparer.OrdinalIgnoreCase);

    private SpeakerChoice()
    {
    }

    /// <summary>Whether anything in the text names a speaker.</summary>
    public bool Any => _accepted.Count > 0;

    public bool Accepts(SpeakerMark mark) => _accepted.Contains(Fold(mark.Name));

    /// <summary>Names that differ only in case, a leading @ or a final dot are one.</summary>
    public static string Fold(string name) => name.TrimStart('@').TrimEnd('.').ToLowerInvariant();

    /// <param name="marks">By line, null where there is none.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="known">Names that the user gave.</param>
    public static SpeakerChoice Of(IReadOnlyList<SpeakerMark?> marks, IReadOnlyList<SourceLine> lines, IEnumerable<string> known)
    {
        var choice = new SpeakerChoice();
        choice._accepted.UnionWith(known.Select(Fold));
        choice._accepted.UnionWith(marks.Where(m => m is { IsStrong: true }).Select(m => Fold(m!.Name)));

        var first = FirstSaying(lines, marks);
        var opening = Opening(lines, marks);
        var filled = lines.Count(l => !l.IsBlank);
        foreach (var group in marks.OfType<SpeakerMark>().GroupBy(m => (m.Form, m.Level)))
        {
            var strict = group.Where(m => m.Likeness == NameLikeness.Strict).ToList();
            choice.AcceptWeak(strict, IsFirst(strict, first) || strict.All(opening.Contains), group.Key.Form is MarkForm.Plain);
            var all = group.ToList();
            if (all.Count > strict.Count)
                choice.AcceptLoose(all, IsFirst(all, first), all.Count == filled);
        }

        return choice;
    }

    private void AcceptWeak(List<SpeakerMark> marks, bool isFirst, bool mayBeAlone)
    {
        var counts = marks.CountBy(m => Fold(m.Name)).ToDictionary();
        var recurs = counts.Values.Any(c => c > 1) || counts.Keys.Any(_accepted.Contains);
        if (counts.Count >= 2 ? isFirst || recurs : counts.Count == 1 && isFirst && mayBeAlone)
            _accepted.UnionWith(counts.Keys);
    }

    private void AcceptLoose(List<SpeakerMark> marks, bool isFirst, bool isEveryLine)
    {
        var counts = marks.CountBy(m => Fold(m.Name)).ToDictionary();
        if (isFirst && counts.Count >= 2 && (isEveryLine || counts.Values.Count(c => c > 1) >= 2))
            _accepted.UnionWith(counts.Where(c => isEveryLine || c.Value > 1).Select(c => c.Key));
    }

    private static bool IsFirst(List<SpeakerMark> marks, SpeakerMark? first) => first is not null && marks.Any(m => ReferenceEquals(m, first));

    /// <summary>The mark on the first line that says something, passing over a title.</summary>
    private static SpeakerMark? FirstSaying(IReadOnlyList<SourceLine> lines, IReadOnlyList<SpeakerMark?> marks)
    {
        var passedTitle = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
                continue;
            if (marks[i] is { } mark && !(mark.Form == MarkForm.Heading && mark.Level == 1 && !passedTitle && HasLowerHeading(marks)))
                return mark;
            if (passedTitle || SpeakerMark.HeadingLevel(lines[i].Text) != 1)
                return null;
            passedTitle = true;
        }

        return null;
    }

    /// <summary>Marks at the beginning of the text or of a stretch of quote.</summary>
    private static HashSet<SpeakerMark> Opening(IReadOnlyList<SourceLine> lines, IReadOnlyList<SpeakerMark?> marks)
    {
        var opening = new HashSet<SpeakerMark>(ReferenceEqualityComparer.Instance);
        var depth = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (marks[i] is { } mark && lines[i].Depth != depth)
                opening.Add(mark);
            if (!lines[i].IsBlank)
                depth = lines[i].Depth;
        }

        return opening;
    }

    private static bool HasLowerHeading(IReadOnlyList<SpeakerMark?> marks) => marks.Any(m => m is { Form: MarkForm.Heading, Level: > 1 });
}
