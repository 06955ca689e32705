namespace DebateMap.Formats.Transcripts;

/// <summary>The marks of a whole text.</summary>
internal static class SpeakerMarks
{
    /// <summary>
    /// What may be a speaker, by line. An introduction that a mail program broke over two lines
    /// ("On 3 May 2024, Ann" / "wrote:") is read as one, and its second line is emptied.
    /// </summary>
    public static SpeakerMark?[] Find(List<SourceLine> lines)
    {
        var marks = new SpeakerMark?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Verbatim)
                continue;
            if (Broken(lines, i) is { } whole)
            {
                marks[i] = whole;
                lines[i + 1] = lines[i + 1] with { Text = "" };
            }
            else
            {
                marks[i] = SpeakerMark.Read(lines[i].Text);
            }
        }

        return marks;
    }

    private static SpeakerMark? Broken(List<SourceLine> lines, int i)
    {
        if (i + 1 >= lines.Count || lines[i].Depth != lines[i + 1].Depth || lines[i].Text.Length > 120 || lines[i + 1].Text.Length > 120
            || !lines[i].Text.StartsWith("On ", StringComparison.Ordinal) || lines[i].Text.EndsWith(':') || !lines[i + 1].Text.EndsWith("wrote:", StringComparison.Ordinal))
        {
            return null;
        }

        return SpeakerMark.Read($"{lines[i].Text} {lines[i + 1].Text}") is { Form: MarkForm.Wrote } mark ? mark : null;
    }
}
