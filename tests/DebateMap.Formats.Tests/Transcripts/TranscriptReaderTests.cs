using System.Text.Json;
using CsCheck;
using DebateMap.Domain;
using DebateMap.Formats.Transcripts;
using Xunit;

namespace DebateMap.Formats.Tests.Transcripts;

public sealed class TranscriptReaderTests
{
    private static readonly string[] Pieces =
    [
        "> ", ">", "Ann: ", "**Ben:** ", "- ", "\n", "\n\n", "\r\n", "```\n", "# ", "Ann wrote:\n", "On 3 May 2024, Ben wrote:\n", "[12:03] Ann: ", ": ", "(", "<",
        "\t", "as Carol says ",
    ];

    private static readonly Dictionary<string, string> AnnAndBen = new() { ["author"] = "Ann", ["Questioner"] = "Ben" };

    [Fact]
    public void The_real_dialogue_gives_two_turns_and_keeps_the_copy_with_line_breaks()
    {
        Assert.SkipUnless(Cases.Folder is not null, Cases.Absent);
        var shared = Path.GetDirectoryName(Cases.Folder)!;
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(shared, "cases", "passing-the-buck.debate.json")));
        var turns = expected.RootElement.GetProperty("turns");

        var transcript = TranscriptReader.Read(File.ReadAllText(Path.Combine(shared, "dialogue", "passing-the-buck.txt"))).Value;

        Assert.Equal(2, transcript.Turns.Count);
        Assert.Equal(("t1", "questioner", "author", null), Shape(transcript.Turns[0]));
        Assert.Equal(("t2", "author", null, "t1"), Shape(transcript.Turns[1]));
        Assert.Equal(turns[0].GetProperty("text").GetString(), transcript.Turns[0].Text);
        Assert.Equal(turns[1].GetProperty("text").GetString(), transcript.Turns[1].Text);
        Assert.Contains(transcript.Notices, n => n.Kind == NoticeKind.Repeat && n.Message.Contains("twice", StringComparison.Ordinal));
        Assert.Contains(transcript.Notices, n => n.Kind == NoticeKind.Reported && n.Message.Contains("Eliezer", StringComparison.Ordinal));
        Assert.Equal(["author", "questioner", "eliezer"], transcript.Speakers.Select(s => s.Key));
        Assert.True(transcript.Speakers[2].Reported);
    }

    [Theory]
    [InlineData("", "there is no text")]
    [InlineData(" \r\n\t\n ", "there is no text")]
    [InlineData("\uFEFF", "there is no text")]
    [InlineData("PK\u0003\u0004\0\0", "line 1 holds the character U+0000")]
    [InlineData("**Ann Smith**\n\n**Ben Jones**\n", "nothing that anybody says")]
    public void What_is_no_thread_is_refused_with_what_to_do(string text, string message)
    {
        var fault = Assert.Single(TranscriptReader.Read(text).Faults);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.StartsWith("line 2 holds half a character", Assert.Single(TranscriptReader.Read("fine\nthen \ud83d").Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_were_read_as_text_are_refused()
    {
        var noise = string.Concat(Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? "\uFFFD" : "\u0001"));
        Assert.Contains("not readable as text", Assert.Single(TranscriptReader.Read(noise).Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Line_ends_and_a_byte_order_mark_make_no_difference(string lineEnd)
    {
        var text = string.Join(lineEnd, "\uFEFFAnn: It is loud.  ", "\tIt is very loud.", "", "Ben: No.", "");

        var turns = TranscriptReader.Read(text).Value.Turns;

        Assert.Equal(["It is loud.\n\nIt is very loud.", "No."], turns.Select(t => t.Text));
    }

    [Fact]
    public void Ten_megabytes_on_one_line_are_one_turn()
    {
        var text = string.Concat(Enumerable.Repeat("as Ann wrote: the > street: is - loud ", 270_000));

        var transcript = TranscriptReader.Read(text).Value;

        Assert.Equal(text.TrimEnd(), Assert.Single(transcript.Turns).Text);
    }

    [Fact]
    public void A_line_of_a_million_quote_marks_is_read()
    {
        var transcript = TranscriptReader.Read(new string('>', 1_000_000) + " deep\nreply").Value;

        Assert.EndsWith("deep", transcript.Turns[0].Text, StringComparison.Ordinal);
        Assert.Equal("reply", transcript.Turns[^1].Text);
    }

    [Fact]
    public void Long_texts_that_repeat_themselves_are_read()
    {
        var lines = Enumerable.Range(0, 40_000).Select(i => i % 3 == 0 ? "the same words again and again" : "the same words again and again and");
        Assert.NotEmpty(TranscriptReader.Read(string.Join('\n', lines)).Value.Turns);

        var quotes = Enumerable.Range(0, 20_000).Select(i => $"> the same words {i % 7}\nanswer {i % 5}\n```");
        Assert.NotEmpty(TranscriptReader.Read(string.Join('\n', quotes)).Value.Turns);
    }

    [Fact]
    public void Two_thousand_turns_are_read_in_order()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 2000).Select(i => $"**{(i % 2 == 0 ? "Ann" : "Ben")}:** This is what I say in my turn number {i}."));

        var transcript = TranscriptReader.Read(text).Value;

        Assert.Equal(2000, transcript.Turns.Count);
        Assert.Equal("This is what I say in my turn number 2000.", transcript.Turns[^1].Text);
        Assert.Equal(["ben", "ann"], transcript.Speakers.Select(s => s.Key));
    }

    [Fact]
    public void Chosen_names_become_participants()
    {
        var transcript = TranscriptReader.Read("> Why?\nBecause, as Carol says, it is loud.").Value;

        var debate = transcript.ToDebate("Street", AnnAndBen).Value;

        Assert.Equal("Street", debate.Heading.Title);
        Assert.Equal([("author", "Ann", false), ("questioner", "Ben", false), ("carol", "Carol", true)],
            debate.Participants.Select(p => (p.Id.Value, p.Name, p.Reported)));
        Assert.Equal(new ParticipantId("author"), debate.Turns[0].QuotedBy);
        Assert.Equal(debate.Turns[0].Id, debate.Turns[1].ReplyTo);
    }

    [Fact]
    public void Two_speakers_of_one_name_are_one_participant()
    {
        var transcript = TranscriptReader.Read("> > I said so.\n> Why?\nBecause.").Value;

        var debate = transcript.ToDebate(null, new Dictionary<string, string> { ["author"] = "Ann", ["quoted-2"] = "Ann" }).Value;

        Assert.Equal(["Ann", "Questioner"], debate.Participants.Select(p => p.Name));
        Assert.Equal(["author", "questioner", "author"], debate.Turns.Select(t => t.Speaker.Value));
    }

    [Fact]
    public void A_name_for_nobody_and_an_empty_name_are_faults()
    {
        var transcript = TranscriptReader.Read("> Why?\nBecause.").Value;

        var faults = transcript.ToDebate(null, new Dictionary<string, string> { ["autor"] = "Ann", ["questioner"] = " " }).Faults;

        Assert.Equal(
            ["speakers.autor: no such speaker: the text has author, questioner", "speakers.questioner: the name is empty: give one, or leave this speaker out"],
            faults.Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("author", "speakers: \"author\" is not of the form key=name, as in author=Ann")]
    [InlineData("a=Ann,a=Ben", "speakers: \"a\" is named twice")]
    public void A_list_of_speakers_that_cannot_be_read_is_a_fault(string speakers, string message) =>
        Assert.Equal(message, Assert.Single(TranscriptOptions.Parse(speakers).Faults).ToString());

    [Fact]
    public void Any_text_is_read_or_refused_and_no_word_gets_lost_where_nothing_repeats() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[0, 30]
            .Sample(pieces =>
            {
                var text = string.Concat(pieces.Select((p, i) => $"{p}word{i} "));
                if (TranscriptReader.Read(text) is not Result<Transcript>.Ok { Content: var transcript })
                    return;
                Assert.IsType<Result<Debate>.Ok>(transcript.ToDebate("t"));
                var said = string.Join(' ', transcript.Turns.Select(t => t.Text)) + transcript.Title + string.Join(' ', transcript.Speakers.Select(s => s.Label));
                if (!transcript.Notices.Any(n => n.Kind == NoticeKind.Repeat))
                    Assert.All(Enumerable.Range(0, pieces.Length), i => Assert.Contains($"word{i}", said, StringComparison.Ordinal));
            }, seed: "0000KOIPe036", iter: 3000);

    private static (string Id, string Speaker, string? QuotedBy, string? ReplyTo) Shape(TranscriptTurn turn) => (turn.Id, turn.Speaker, turn.QuotedBy, turn.ReplyTo);
}
