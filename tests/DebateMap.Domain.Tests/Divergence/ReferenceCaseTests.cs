using System.Text.Json.Nodes;
using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class ReferenceCaseTests
{
    private const double Tolerance = 1e-6;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(Folder, "*.debate.json")
        .Select(f => Path.GetFileName(f)[..^".debate.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_report_is_the_one_expected(string name) => Check(Path.Combine(Folder, name));

    [Fact]
    public void The_report_on_the_real_dialogue_is_the_one_expected()
    {
        var path = Shared("cases/passing-the-buck");
        Assert.SkipUnless(path is not null, "the shared folder is not beside the repository");
        Check(path);
    }

    private static void Check(string path)
    {
        var expected = JsonNode.Parse(File.ReadAllText(path + ".expected.json"))!;
        var between = expected["between"]!.AsArray().Select(n => new ParticipantId(n!.GetValue<string>())).ToList();
        var on = expected["on"]!.AsArray().Select(n => new ClaimId(n!.GetValue<string>())).ToItems();
        var debate = CaseFile.Read(path + ".debate.json");

        var report = Divergence.Between(debate, between[0], between[1], on == debate.Heading.Roots ? null : on).Value;

        Assert.Null(JsonDifference.First(expected, ReportJson.Of(report), Tolerance));
    }

    private static string? Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DebateMap.sln")))
            {
                var path = Path.Combine(folder.FullName, "..", "shared", name);
                return File.Exists(path + ".debate.json") ? path : null;
            }
        }

        return null;
    }
}
