using System.Text.Json;
using CsCheck;
using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Formats.Summary;
using Xunit;

namespace DebateMap.Formats.Tests.Summary;

/// <summary>Whatever people write, a summary keeps its headings, tables and notes, and holds no HTML.</summary>
public sealed class HostileTextTests
{
    private const string Harmless = "word";

    private static readonly string[] Pieces =
    [
        "|", "*", "**", "_", "`", "```", "[", "]", "(", ")", "<", ">", "<b>", "&amp;", "&", "\\", "#", "-", "+", "=", "==", "~", "~~", "^", "[^1]", "[^1]: ", "\n", "\n\n", "\r\n", "\t",
        " ", "1.", "2)", "word", "é", "!", "![x](y)", ":", "::", ":::", "$", "\"", "'", "{.c}", "www.", "http://x.y", "mailto:a@b.c", "\u2028", "\u00A0", "\u0001", "…", "、",
    ];

    private static readonly Debate Example = ExampleDebate.Read();

    private static readonly Dictionary<bool, SummaryStructure> Expected = new()
    {
        [false] = new(Summarise(Harmless), everything: false),
        [true] = new(Summarise(Harmless), everything: true),
    };

    public static TheoryData<string> Hostile =>
    [
        "a | b", "\\| c", "\\", "a\\\\|b", "*bold*", "**", "***", "_x_", "__x", "`code`", "``", "```\ncode\n```", "[link](javascript:alert(1))", "![image](x.png)",
        "[^1]", "[^1]: note", "[a]: http://x.y", "<script>alert(1)</script>", "<!-- comment", "<b>", "-->", "&lt;b&gt;", "&amp;", "# heading", "a #", "## a ##", "> quote", "- item", "+ item",
        "1. item", "12) item", "---", "===", "***\n***", "a\n\n# b\n\n- c\n\n| d | e |\n|---|---|", "a\r\nb", "\u2028# b", "    code", "~~~", "~~x~~", "^x^", "~x~", "==x==", "++x++", "\"\"x\"\"",
        "$x$", "$$", ":::note", ": definition", "{.class #id onclick=x}", "a{.b}", "http://example.org", "www.example.org", "mailto:a@b.org", "|---|", "[ ] task", "[x]", "*[HTML]: x",
        "\u202Eabc", "\u200B", "\u0001", "\"quoted\"", "ends with .", "...", "*", ">", "#", "|", "a*", "*a", "a_", "\\*", "a\\", "。", "「x」", "!", "![", "](", "<a@b.c>", "<http://x.y>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_text_breaks_the_structure(string text)
    {
        AssertSameShape(text, everything: false);
        AssertSameShape(text, everything: true);
    }

    [Fact]
    public void No_mixture_of_signs_breaks_the_structure() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 8].Select(string.Concat)
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Sample(text => AssertSameShape(text, everything: true), seed: "0000KOIPe036", iter: 400, threads: 1);

    [Fact]
    public void No_naughty_string_breaks_the_structure()
    {
        Assert.SkipUnless(Cases.Folder is not null, Cases.Absent);
        var file = Path.Combine(Path.GetDirectoryName(Cases.Folder)!, "samples", "hostile", "naughty-strings.json");
        Assert.SkipUnless(File.Exists(file), "the naughty strings are not there");

        var taken = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(file))!.Where(s => !string.IsNullOrWhiteSpace(s) && Filled(s) is Result<Debate>.Ok).ToList();

        Assert.True(taken.Count > 400);
        Assert.All(taken, text => AssertSameShape(text, everything: true));
    }

    private static void AssertSameShape(string text, bool everything)
    {
        var hostile = new SummaryStructure(Summarise(text), everything);

        Assert.Equal(0, hostile.Html);
        Assert.Equal(Expected[everything].Notes, hostile.Notes);
        Assert.Equal(Expected[everything].Shape, hostile.Shape);
    }

    private static string Summarise(string text)
    {
        var debate = Filled(text).Value;
        return MarkdownSummary.Write(debate, Divergence.Between(debate, new("tomas"), new("nora")).Value);
    }

    /// <summary>The example with the text in every place that holds any; passages are the whole of their turns.</summary>
    private static Result<Debate> Filled(string text)
    {
        var records = Example.Records().Select(record => record switch
        {
            Annotation annotation => annotation with { Start = 0, End = text.Length, Exact = text, Note = text },
            Participant participant => participant with { Name = text, Note = text },
            _ => Kinds.Of(record.Key.Kind).Fields.Where(f => f.Type == FieldType.Text && f.Get(record) is not null).Aggregate(record, (r, f) => f.With(r, text)),
        });
        return Example.Apply(ChangeSet.Put(records));
    }
}
