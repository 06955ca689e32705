using System.Text.Json;

namespace DebateMap.EndToEnd.Data;

/// <summary>A root and a reason for it.</summary>
internal static class SmallDebate
{
    public const string Root = "Cats are better than dogs";
    public const string Reason = "Cats wash themselves";

    public static byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = "debatemap",
        version = 1,
        title = "Cats and dogs",
        roots = new[] { "c1" },
        participants = new[] { new { id = "ann", name = "Ann" }, new { id = "ben", name = "Ben" } },
        turns = new[] { new { id = "t1", speaker = "ann", text = "Cats wash themselves." }, new { id = "t2", speaker = "ben", text = "Dogs are loyal. I like dogs." } },
        claims = new[] { new { id = "c1", text = Root }, new { id = "c2", text = Reason } },
        inferences = new[] { new { id = "i1", kind = "supports", premises = new[] { "c2" }, conclusion = "c1" } },
        positions = new[] { new { participant = "ann", claim = "c2", stance = "accept", basis = "stated" } },
    });
}
