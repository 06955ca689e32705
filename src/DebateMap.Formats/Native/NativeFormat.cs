using DebateMap.Domain;

namespace DebateMap.Formats.Native;

/// <summary>A native file that was read.</summary>
/// <param name="Debate">The debate in it. Positions and endorsements without an id have one of <see cref="AnonymousId"/>.</param>
/// <param name="Notices">
/// What was put right or passed over while reading, each with its path in the file: passages found again, fields that are not known here.
/// </param>
public sealed record NativeFile(Debate Debate, Items<Fault> Notices);

/// <summary>
/// The native file, <c>*.debate.json</c>: UTF-8 JSON with the records of a debate under the names of <see cref="Kinds"/>.
/// <c>docs/format.md</c> describes it for authors of other programs.
/// </summary>
public static class NativeFormat
{
    /// <summary>What the field <c>format</c> says.</summary>
    public const string Name = "debatemap";

    /// <summary>The newest version of the format that is read, and the one that is written.</summary>
    public const int Version = 1;

    /// <summary>How deep lists and objects may nest, so that no file exhausts the stack.</summary>
    internal const int MaxDepth = 64;

    /// <summary>
    /// Reads a whole file, or gives every fault in it as <c>path: what is wrong</c>, the path being that in the file:
    /// <c>inferences[3].premises[0]: no claim "P9"</c>. Where it is no JSON at all there is one fault with line and column.
    /// </summary>
    /// <param name="utf8">The file, with or without a byte order mark.</param>
    public static Result<NativeFile> Read(ReadOnlySpan<byte> utf8) => Utf8Text.Check(ref utf8) is { } fault
        ? new Result<NativeFile>.Faulty([fault])
        : new NativeReader().Read(utf8);

    /// <summary>
    /// Writes a debate: the same bytes for equal debates, with what <see cref="Record.Extra"/> kept from the file that it came from.
    /// Reading it back gives an equal debate, but that records without an id are counted anew.
    /// </summary>
    /// <param name="debate">What to write.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(Debate debate, Stream stream) => NativeWriter.Write(debate, stream);

    /// <summary>The file as bytes; see <see cref="Write(Debate, Stream)"/>.</summary>
    public static byte[] Write(Debate debate)
    {
        using var stream = new MemoryStream();
        Write(debate, stream);
        return stream.ToArray();
    }

    /// <summary>Names records of a debate by where they stand in its file: <c>inferences[3]</c>.</summary>
    public static Func<RecordKey, string> Paths(Debate debate)
    {
        var ranks = new Dictionary<RecordKind, Dictionary<string, int>>();
        return key => key.Kind == RecordKind.Heading ? "" : $"{Kinds.Of(key.Kind).Plural}[{Ranks(key.Kind)[key.Id]}]";

        Dictionary<string, int> Ranks(RecordKind kind) => ranks.TryGetValue(kind, out var known)
            ? known
            : ranks[kind] = debate.Table(kind).Records.Index().ToDictionary(r => r.Item.Key.Id, r => r.Index, StringComparer.Ordinal);
    }
}
