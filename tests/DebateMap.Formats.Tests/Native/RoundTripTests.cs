using System.Text.Json.Nodes;
using DebateMap.Formats.Native;
using Xunit;

namespace DebateMap.Formats.Tests.Native;

public sealed class RoundTripTests
{
    [Fact]
    public void Every_reference_debate_comes_back_as_it_was()
    {
        Assert.SkipUnless(Cases.Folder is not null, Cases.Absent);
        Assert.All(Cases.Debates, path =>
        {
            var given = File.ReadAllBytes(path);
            var read = NativeFormat.Read(given).Value;
            Assert.Empty(read.Notices);
            var written = NativeFormat.Write(read.Debate);
            Assert.True(JsonNode.DeepEquals(WithoutEmptyLists(given), JsonNode.Parse(written)), path);
            Assert.Equal(written, NativeFormat.Write(NativeFormat.Read(written).Value.Debate));
        });
    }

    private static JsonObject WithoutEmptyLists(byte[] file)
    {
        var root = JsonNode.Parse(file)!.AsObject();
        foreach (var name in root.Where(p => p.Value is JsonArray { Count: 0 } && p.Key is not ("roots" or "participants" or "claims")).Select(p => p.Key).ToList())
            root.Remove(name);
        return root;
    }
}
