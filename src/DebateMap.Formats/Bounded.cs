using System.Globalization;
using DebateMap.Domain;

namespace DebateMap.Formats;

/// <summary>Reads what comes from outside no further than a limit.</summary>
public static class Bounded
{
    /// <summary>What a debate file may measure where nothing else is said: 1 GB, which holds some 1,500,000 claims with what belongs to them.</summary>
    public const long DefaultLimit = 1L << 30;

    /// <summary>All bytes of a stream, or a fault where there are more than <paramref name="limit"/>; then nothing is kept of it.</summary>
    public static async Task<Result<byte[]>> ReadAsync(Stream stream, long limit, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length - stream.Position, limit + 1) : 0);
        var chunk = new byte[81920];
        int count;
        while ((count = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            all.Write(chunk, 0, count);
            if (all.Length > limit)
                return new Result<byte[]>.Faulty([new("", $"is larger than {Size(limit)}, the most that is read")]);
        }

        return new Result<byte[]>.Ok(all.Capacity == all.Length ? all.GetBuffer() : all.ToArray());
    }

    private static string Size(long bytes) =>
        bytes < 1 << 20 ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes") : string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MB");
}
