namespace DebateMap.Cli;

/// <summary>Files that are written whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces a file when all of it is written; otherwise leaves everything as it was.</summary>
    public static async Task WriteAsync(string path, Action<Stream> write, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(file);
                cancellationToken.ThrowIfCancellationRequested();
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
