using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Formats.Transcripts;

/// <summary>
/// Reads a thread of Markdown or plain text into turns, in steps: lines, who may be named on each, who speaks, what stands twice,
/// turns. Nothing is guessed silently: what is odd is said in <see cref="Transcript.Notices"/>. Takes time in proportion to the text.
/// </summary>
public static class TranscriptReader
{
    /// <summary>The turns of a text; a fault says what to do where it is empty or no text.</summary>
    /// <param name="text">The thread, with any kind of line end.</param>
    /// <param name="options">What the user already knows of it.</param>
    public static Result<Transcript> Read(string text, TranscriptOptions? options = null) =>
        SourceLine.Split(text).Then(lines => Read([.. lines], options ?? new TranscriptOptions()));

    private static Result<Transcript> Read(List<SourceLine> lines, TranscriptOptions options)
    {
        var marks = SpeakerMarks.Find(lines);
        var choice = SpeakerChoice.Of(marks, lines, options.Names.Keys);
        var title = TakeTitle(lines, marks, choice);
        var keys = new SpeakerKeys();
        var said = new Attribution(lines, marks, choice, keys).Run();
        var (kept, repeats) = Repeats.LeaveOut(said);
        var (drafts, quotes) = TurnBuilder.Build(kept);
        if (drafts.Count == 0)
            return new Result<Transcript>.Faulty([new("", "there are names or a heading but nothing that anybody says: add what they said")]);

        var notices = new List<TranscriptNotice>([.. repeats, .. quotes, .. DoubtfulNames.Find(marks, lines, choice), .. Dates(drafts)]);
        var turns = Write(drafts, keys, notices);
        var used = turns.SelectMany(t => new[] { t.Speaker, t.QuotedBy }).ToHashSet();
        var speakers = keys.Speakers.Where(s => s.Reported || used.Contains(s.Key)).OrderBy(s => s.Reported);
        notices.AddRange(keys.Unnamed.Where(u => used.Contains(u.Key)).Select(u => u.Notice));
        return new Result<Transcript>.Ok(new Transcript(title, turns, speakers.ToItems(), notices.OrderBy(n => n.Line).ThenBy(n => n.Kind).ToItems()));
    }

    /// <summary>A heading of the first level on top is the title of the thread, unless it names a speaker.</summary>
    private static string? TakeTitle(List<SourceLine> lines, SpeakerMark?[] marks, SpeakerChoice choice)
    {
        var first = lines.FindIndex(l => !l.IsBlank);
        var line = lines[first];
        if (line.Depth > 0 || line.Verbatim || SpeakerMark.HeadingLevel(line.Text) != 1 || (marks[first] is { } mark && choice.Accepts(mark)))
            return null;
        if (lines.FindIndex(first + 1, l => !l.IsBlank) < 0)
            return null;
        lines[first] = line with { Text = "" };
        marks[first] = null;
        return line.Text[1..].TrimEnd('#', ' ').Trim() is { Length: > 0 } title ? title : null;
    }

    private static Items<TranscriptTurn> Write(IReadOnlyList<Draft> drafts, SpeakerKeys keys, List<TranscriptNotice> notices)
    {
        var ids = drafts.Select((draft, i) => (draft, Id: string.Create(CultureInfo.InvariantCulture, $"t{i + 1}"))).ToDictionary(d => d.draft, d => d.Id);
        if (drafts.FirstOrDefault(d => d.Depth > 1) is { } nested)
        {
            notices.Add(new(NoticeKind.NestedQuote, nested.FirstLine,
                $"a quote within a quote: {keys.LabelOf(nested.Speaker)} is quoted by {keys.LabelOf(nested.QuotedBy!)}, each as a turn of their own"));
        }

        var reported = new HashSet<string>();
        var turns = new List<TranscriptTurn>(drafts.Count);
        foreach (var draft in drafts)
        {
            var (text, starts) = draft.Write();
            turns.Add(new(ids[draft], draft.Speaker, text, draft.FirstLine, draft.LastLine)
            {
                QuotedBy = draft.QuotedBy,
                ReplyTo = draft.ReplyTo is { } replyTo ? ids[replyTo] : null,
                At = draft.When?.At,
            });

            foreach (var (name, offset) in ReportedPeople.Find(text))
            {
                if (keys.OfReported(name) is { } key && reported.Add(key))
                    notices.Add(new(NoticeKind.Reported, LineAt(starts, offset), $"{name} does not speak here, only others tell what {name} says: reported as \"{key}\""));
            }

            if (FlattenedLists.Find(text) is { } flattened)
                notices.Add(new(NoticeKind.FlattenedList, LineAt(starts, flattened), "a list seems to have run into the paragraph; the text is kept as it stands"));
        }

        return turns.ToItems();
    }

    private static int LineAt(List<(int Offset, int Line)> starts, int offset) => starts.FindLast(s => s.Offset <= offset).Line;

    private static IEnumerable<TranscriptNotice> Dates(IReadOnlyList<Draft> drafts)
    {
        var unclear = drafts.Where(d => d.When is { At: null }).ToList();
        if (unclear.Count == 0)
            yield break;
        var also = unclear.Count == 1 ? "" : FormattableString.Invariant($" (and {unclear.Count - 1} more like it)");
        yield return new(NoticeKind.Date, unclear[0].FirstLine,
            $"\"{unclear[0].When!.Text}\"{also} is no full date, or one that can be read in two ways: the turn is left without a date");
    }
}
