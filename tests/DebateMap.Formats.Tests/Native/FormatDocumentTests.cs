using System.Text;
using System.Text.RegularExpressions;
using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Formats.Native;
using Xunit;

namespace DebateMap.Formats.Tests.Native;

/// <summary>What is written for authors of other programs is true.</summary>
public sealed partial class FormatDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Cases.Root, "docs", "format.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_field_of_every_kind_is_in_its_table() => Assert.All(Kinds.All, kind =>
    {
        var section = Section(kind.Tag == RecordKind.Heading ? "The file: heading" : $"`{kind.Plural}`");
        var named = Row().Matches(section).SelectMany(row => Code().Matches(row.Groups[1].Value)).Select(m => m.Groups[1].Value);
        Assert.Equal(kind.Fields.Select(f => f.Name).Order(), named.Where(n => n != "id").Order());
    });

    [Fact]
    public void Every_word_is_in_its_row() => Assert.All(Kinds.All.SelectMany(k => k.Fields.Where(f => f.Type == FieldType.Choice).Select(f => (Kind: k, Field: f))), choice =>
    {
        var row = Row().Matches(Section($"`{choice.Kind.Plural}`")).Single(r => r.Groups[1].Value.Contains($"`{choice.Field.Name}`", StringComparison.Ordinal)).Value;
        Assert.All(choice.Field.Choices, word => Assert.Contains($"`{word}`", row, StringComparison.Ordinal));
    });

    [Fact]
    public void The_example_is_valid()
    {
        var example = Document.Split("```json\n")[1].Split("```")[0];
        var read = NativeFormat.Read(Encoding.UTF8.GetBytes(example)).Value;
        Assert.Empty(read.Notices);
        Assert.Empty(Oddities.Of(read.Debate));
    }

    [Fact]
    public void The_table_of_forecasts_is_valid()
    {
        var table = Document.Split("```csv\n")[1].Split("```")[0];
        Assert.Equal("Cost: under budget", ForecastsCsv.Read(Encoding.UTF8.GetBytes(table)).Value.Debate.Claims[new ClaimId("Cost-under-budget")].Text);
    }

    private static string Section(string heading) => Document.Split($"\n## {heading}\n")[1].Split("\n## ")[0];

    [GeneratedRegex(@"^\| (`[^|]*`) \|.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
