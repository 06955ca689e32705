namespace DebateMap.Formats.Transcripts;

/// <summary>The marks of a whole text.</summary>
internal static class SpeakerMarks
{
    private const string From = "From: ";

    private static readonly string[] MailFields = ["Date: ", "Sent: ", "To: ", "Cc: ", "Subject: ", "Reply-To: "];

    /// <summary>
    /// What may be a speaker, by line. An introduction that a mail program broke over two lines
    /// ("On 3 May 2024, Ann" / "wrote:") is read as one, and its second line is emptied; so are the further lines of the head of a mail.
    /// </summary>
    public static SpeakerMark?[] Find(List<SourceLine> lines)
    {
        var marks = new SpeakerMark?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Verbatim)
                continue;
            if (MailHead(lines, i, out var end) is { } sender)
            {
                marks[i] = sender;
                for (var line = i + 1; line < end; line++)
                    lines[line] = lines[line] with { Text = "" };
                i = end - 1;
            }
            else if (Broken(lines, i) is { } whole)
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

    /// <summary>The lines From, To, Date, Subject of a mail, in any order but From first, and at least two of them.</summary>
    private static SpeakerMark? MailHead(List<SourceLine> lines, int i, out int end)
    {
        end = i;
        if (!lines[i].Text.StartsWith(From, StringComparison.Ordinal))
            return null;
        string? date = null;
        for (end = i + 1; end < lines.Count && lines[end].Depth == lines[i].Depth && IsMailField(lines[end].Text); end++)
        {
            if (lines[end].Text.StartsWith("Date: ", StringComparison.Ordinal) || lines[end].Text.StartsWith("Sent: ", StringComparison.Ordinal))
                date = lines[end].Text["Date: ".Length..];
        }

        return end > i + 1 ? SpeakerMark.Sender(lines[i].Text[From.Length..], date) : null;
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

    private static bool IsMailField(string line) => MailFields.Any(field => line.StartsWith(field, StringComparison.Ordinal));
}
