using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using DebateMap.Formats.Native;

namespace DebateMap.Formats;

/// <summary>A way to hold a debate in a file.</summary>
/// <param name="Name">As given to a command.</param>
/// <param name="Extensions">How its files end, with the dot.</param>
/// <param name="Read">Reads a file.</param>
/// <param name="Write">Writes a file.</param>
public sealed record FileFormat(string Name, Items<string> Extensions, Func<ReadOnlyMemory<byte>, Result<NativeFile>> Read, Action<Debate, Stream> Write)
{
    /// <summary>What of a debate a file of this format cannot hold, to be told when one is written; faults where it can hold nothing of it.</summary>
    public Func<Debate, Result<Items<Fault>>> Judge { get; init; } = _ => new Result<Items<Fault>>.Ok([]);
}

/// <summary>The formats that there are.</summary>
public static class FileFormats
{
    /// <summary>The format of this program.</summary>
    public static readonly FileFormat Native = new("native", [".debate.json", ".json"], file => NativeFormat.Read(file.Span), NativeFormat.Write);

    /// <summary>Tables of forecasts.</summary>
    public static readonly FileFormat Forecasts = new("forecasts", [".csv"], file => ForecastsCsv.Read(file.Span), ForecastsCsv.Write) { Judge = ForecastsCsv.Judge };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileFormat> All { get; } = [Native, Forecasts];

    /// <summary>The format of that name, or the one that a file's extension tells, native for <c>-</c>; or a fault that says which there are.</summary>
    /// <param name="file">Where the debate is or goes; <c>-</c> is standard input or output.</param>
    /// <param name="name">The format that was asked for, if any.</param>
    /// <param name="option">The option that asks for it.</param>
    public static Result<FileFormat> For(string file, string? name, string option)
    {
        if (name is not null)
        {
            return All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } named
                ? new Result<FileFormat>.Ok(named)
                : Fault(option, $"no format \"{name}\": there is {string.Join(", ", All.Select(f => f.Name))}");
        }

        if (file == "-")
            return new Result<FileFormat>.Ok(Native);
        return All.FirstOrDefault(f => f.Extensions.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase))) is { } format
            ? new Result<FileFormat>.Ok(format)
            : Fault(file, $"its name does not tell the format: end it in {string.Join(" or ", All.SelectMany(f => f.Extensions))}, or say {option}");

        static Result<FileFormat> Fault(string path, string message) => new Result<FileFormat>.Faulty([new(path, message)]);
    }
}
