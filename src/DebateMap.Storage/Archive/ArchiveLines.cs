using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DebateMap.Storage.Accounts;
using DebateMap.Storage.Rows;

namespace DebateMap.Storage.Archive;

/// <summary>The names of what an archive holds.</summary>
internal static class ArchiveNames
{
    public const string Contents = "archive.json";

    public static string Of(string key) => $"debates/{key}.jsonl";

    public static bool IsZip(string path) => Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What <c>archive.json</c> says. It is written last, so an archive that has it is whole.</summary>
internal sealed record ArchiveContents(string Format, int Version, IReadOnlyList<ArchivedDebate> Debates)
{
    public const string OurFormat = "debatemap-archive";
    public const int OurVersion = 1;
}

/// <summary>One debate that an archive holds.</summary>
internal sealed record ArchivedDebate(string Key, int Revisions);

/// <summary>The first line of a debate's entry; the others are <see cref="RevisionLine"/>s. What a list shows of the debate follows from them.</summary>
/// <param name="Key">The debate.</param>
/// <param name="DeletedAt">When it was deleted.</param>
/// <param name="Visibility">Who may read it besides its members; left out where nobody.</param>
/// <param name="AnnotatorsPropose">True where annotators propose; left out otherwise.</param>
internal sealed record DebateLine(string Key, DateTime? DeletedAt = null, Visibility? Visibility = null, bool? AnnotatorsPropose = null)
{
    public static DebateLine Of(DebateRow row) => new(
        row.Key, row.DeletedAt?.UtcDateTime, row.Visibility == default ? null : row.Visibility, row.AnnotatorsPropose ? true : null);
}

/// <summary>One revision, with its effects as the database keeps them.</summary>
internal sealed record RevisionLine(int Number, string Author, DateTime At, string Summary, JsonElement Effects, int? Undoes = null, int? Redoes = null);

/// <summary>How the lines are written and read: a property that this version does not know is a fault, as importing without it would lose it.</summary>
internal static class ArchiveJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    public static void WriteLine<T>(Stream stream, T line)
    {
        JsonSerializer.Serialize(stream, line, Options);
        stream.Write(LineEnd);
    }
}
