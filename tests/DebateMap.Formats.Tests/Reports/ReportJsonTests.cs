using System.Text.Json;
using System.Text.Json.Nodes;
using DebateMap.Domain;
using DebateMap.Formats.Native;
using DebateMap.Formats.Reports;
using Xunit;

namespace DebateMap.Formats.Tests.Reports;

public sealed class ReportJsonTests
{
    [Fact]
    public void Every_reference_report_is_written_in_its_very_shape()
    {
        Assert.All(Cases.Debates, path =>
        {
            var expected = JsonNode.Parse(File.ReadAllText(path.Replace(".debate.json", ".expected.json", StringComparison.Ordinal)))!;
            var between = expected["between"]!.AsArray().Select(p => new ParticipantId((string)p!)).ToList();
            var scoped = Path.GetFileName(path).StartsWith("scoped", StringComparison.Ordinal);
            var on = scoped ? expected["on"]!.AsArray().Select(c => new ClaimId((string)c!)).ToList() : [];
            var report = Divergence.Between(NativeFormat.Read(File.ReadAllBytes(path)).Value.Debate, between[0], between[1], on).Value;
            using var stream = new MemoryStream();
            ReportJson.Write(report, stream);
            Assert.True(stream.CanWrite);
            stream.Position = 0;
            Same(expected, JsonNode.Parse(stream)!, Path.GetFileName(path));
        });
    }

    private static void Same(JsonNode expected, JsonNode actual, string path)
    {
        switch (expected)
        {
            case JsonObject fields:
                Assert.Equal(fields.Select(f => f.Key), actual.AsObject().Select(f => f.Key));
                Assert.All(fields, f => Same(f.Value!, actual[f.Key]!, $"{path}.{f.Key}"));
                break;
            case JsonArray items:
                Assert.Equal(items.Count, actual.AsArray().Count);
                Assert.All(items.Index(), i => Same(i.Item!, actual[i.Index]!, $"{path}[{i.Index}]"));
                break;
            default:
                if (expected.GetValueKind() == JsonValueKind.Number)
                    Assert.True(Math.Abs((double)expected - (double)actual) <= 1e-6, $"{path}: {expected} and {actual}");
                else
                    Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: {expected} and {actual}");
                break;
        }
    }
}
