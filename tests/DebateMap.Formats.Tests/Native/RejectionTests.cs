using System.Text;
using DebateMap.Domain;
using DebateMap.Formats.Native;
using Xunit;

namespace DebateMap.Formats.Tests.Native;

public sealed class RejectionTests
{
    [Theory]
    [MemberData(nameof(FaultyFiles.NotDebates), MemberType = typeof(FaultyFiles))]
    public void What_is_no_debate_is_rejected(string file, string faults) => Rejects(file, faults);

    [Theory]
    [MemberData(nameof(FaultyFiles.Records), MemberType = typeof(FaultyFiles))]
    public void A_faulty_record_rejects_the_file_whole(string more, string faults) => Rejects(FaultyFiles.With(more), faults);

    [Theory]
    [MemberData(nameof(FaultyFiles.Annotations), MemberType = typeof(FaultyFiles))]
    public void A_passage_that_is_not_there_rejects_the_file(string fields, string faults) => Rejects(FaultyFiles.WithAnnotation(fields), faults);

    [Fact]
    public void The_files_are_faulty_in_nothing_but_what_is_told()
    {
        Assert.Empty(Read(FaultyFiles.With("\"turns\":[]")).Faults);
        Assert.Empty(Read(FaultyFiles.WithAnnotation("\"start\":3,\"end\":5,\"exact\":\"be\"")).Faults);
    }

    [Fact]
    public void A_faulty_turn_is_not_blamed_on_its_annotations()
    {
        var file = FaultyFiles.WithAnnotation("\"start\":3,\"end\":5,\"exact\":\"be\"").Replace("\"to be or not to be\"", "[]", StringComparison.Ordinal);
        Rejects(file, "turns[0].text: must be text, not a list");
    }

    [Fact]
    public void A_binary_file_is_rejected() =>
        RejectsBytes([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], "the file is not text");

    [Fact]
    public void A_file_in_another_encoding_is_told_where()
    {
        RejectsBytes(Encoding.Latin1.GetBytes("{\"format\":\"debatemap\",\n\"title\":\"Größe\"}"), "line 2, column 12: not UTF-8 text (byte F6): save the file as UTF-8");
        RejectsBytes([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")], "the file is UTF-16 text: save it as UTF-8");
    }

    [Fact]
    public void Ten_megabytes_on_one_line_are_read_or_told_apart()
    {
        var text = string.Concat(Enumerable.Repeat("to be or not to be ", 550_000));
        var file = FaultyFiles.With($"\"turns\":[{{\"id\":\"t1\",\"speaker\":\"ann\",\"text\":\"{text}\"}}]");
        Assert.Equal(text, Read(file).Value.Debate.Turns[0].Text);
        Rejects(file + "x", $"line 3, column {file.Length - file.LastIndexOf('\n')}: not JSON: 'x' is invalid after a single JSON value. Expected end of data");
    }

    [Fact]
    public void Ten_megabytes_of_brackets_are_rejected() =>
        Rejects("{\"a\":" + new string('[', 10_000_000), "line 1, column 69: lists and objects are nested deeper than 64 levels");

    [Fact]
    public void Every_fault_is_told_however_many()
    {
        var faults = Read(FaultyFiles.With($"\"roots\":[{string.Join(",", Enumerable.Range(10, 5000).Select(i => $"\"C{i}\""))}]")).Faults;
        Assert.Equal(5000, faults.Count);
        Assert.Equal("roots[4999]: no claim \"C5009\"", faults[^1].ToString());
    }

    private static Result<NativeFile> Read(string file) => NativeFormat.Read(Encoding.UTF8.GetBytes(file));

    private static void Rejects(string file, string faults) => RejectsBytes(Encoding.UTF8.GetBytes(file), faults);

    private static void RejectsBytes(byte[] file, string faults)
    {
        var result = NativeFormat.Read(file);
        Assert.Equal(faults, string.Join('\n', result.Faults));
        Assert.Null(result.ValueOrDefault);
    }
}
