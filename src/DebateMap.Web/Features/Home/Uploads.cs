using System.Globalization;
using DebateMap.Formats;
using Microsoft.AspNetCore.Components.Forms;

namespace DebateMap.Web.Features.Home;

/// <summary>Files that people bring.</summary>
public static class Uploads
{
    /// <summary>The largest file that is taken: some 100,000 claims.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private const long BytesPerMegabyte = 1024 * 1024;

    /// <summary>What to tell somebody whose file is larger.</summary>
    public static string TooLarge(long bytes) => string.Create(CultureInfo.InvariantCulture,
        $"the file has {bytes / BytesPerMegabyte} MB, and at most {MostBytes / BytesPerMegabyte} MB are taken here: split it, or use the command line");

    /// <summary>The format of a debate's file, by its name; ours where the name does not tell.</summary>
    public static FileFormat Format(string name) => FileFormats.For(name, null, "").ValueOrDefault ?? FileFormats.Native;

    /// <summary>The whole file.</summary>
    /// <exception cref="IOException">The browser could not hand it over whole.</exception>
    public static async Task<byte[]> ReadAsync(IBrowserFile file)
    {
        await using var stream = file.OpenReadStream(MostBytes);
        using var memory = new MemoryStream((int)file.Size);
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }
}
