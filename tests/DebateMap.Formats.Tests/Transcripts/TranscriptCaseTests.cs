using System.Globalization;
using System.Text;
using DebateMap.Formats.Transcripts;
using Xunit;

namespace DebateMap.Formats.Tests.Transcripts;

/// <summary>
/// Every file in Cases is one: the thread, a line of equals signs, what must come of it. Above the thread may stand the
/// chosen speakers and another such line.
/// </summary>
public sealed class TranscriptCaseTests
{
    private const string Separator = "\n=====\n";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Transcripts", "Cases");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_thread_gives_its_turns(string file)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, file)).Split(Separator);
        var options = parts.Length > 2 ? TranscriptOptions.Parse(parts[0]).Value : null;

        var transcript = TranscriptReader.Read(parts[^2], options).Value;

        Assert.Equal(parts[^1].TrimEnd(), Show(transcript).TrimEnd());
        Assert.Empty(transcript.ToDebate("A title", options?.Names).Faults);
    }

    private static string Show(Transcript transcript)
    {
        var shown = new StringBuilder();
        if (transcript.Title is { } title)
            shown.Append("title: ").Append(title).Append('\n');
        foreach (var turn in transcript.Turns)
        {
            shown.Append(CultureInfo.InvariantCulture, $"{turn.Id} {turn.Speaker}");
            if (turn.QuotedBy is { } quotedBy)
                shown.Append(", quoted by ").Append(quotedBy);
            if (turn.ReplyTo is { } replyTo)
                shown.Append(", answers ").Append(replyTo);
            if (turn.At is { } at)
                shown.Append(", at ").Append(at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
            shown.Append(CultureInfo.InvariantCulture, $", lines {turn.FirstLine}-{turn.LastLine}\n");
            foreach (var line in turn.Text.Split('\n'))
                shown.Append(line.Length > 0 ? "  | " : "  |").Append(line).Append('\n');
        }

        shown.Append("speakers:");
        foreach (var s in transcript.Speakers)
        {
            shown.Append(CultureInfo.InvariantCulture, $"\n  {s.Key} \"{s.Label}\"{(s.Named ? "" : " (not named)")}{(s.Reported ? " (reported)" : "")}");
            if (s.Role is { } role)
                shown.Append(" role ").Append(role);
        }

        foreach (var notice in transcript.Notices)
            shown.Append(CultureInfo.InvariantCulture, $"\n{notice.Kind}, {notice}");
        return shown.ToString();
    }
}
