using DebateMap.Domain;

namespace DebateMap.Formats.Transcripts;

/// <summary>What the user already knows about a text.</summary>
public sealed record TranscriptOptions
{
    /// <summary>Chosen names by speaker key or by the name in the text. A key that stands before a colon is a speaker, however seldom.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>author=Ann,questioner=Ben</c>.</summary>
    public static Result<TranscriptOptions> Parse(string speakers)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var faults = new List<Fault>();
        foreach (var pair in speakers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == pair.Length - 1)
                faults.Add(new("speakers", $"\"{pair}\" is not of the form key=name, as in author=Ann"));
            else if (!names.TryAdd(pair[..equals].Trim(), pair[(equals + 1)..].Trim()))
                faults.Add(new("speakers", $"\"{pair[..equals].Trim()}\" is named twice"));
        }

        return faults.Count > 0
            ? new Result<TranscriptOptions>.Faulty(faults.ToItems())
            : new Result<TranscriptOptions>.Ok(new TranscriptOptions { Names = names });
    }
}
