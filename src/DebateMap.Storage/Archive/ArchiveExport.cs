using System.Text.Json;
using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Archive;

/// <summary>
/// Writes every debate with its whole history, deleted ones too, into an archive: a folder, or a zip file where the name ends in .zip.
/// The same debates make the same bytes, whatever database they come from. Others may write meanwhile: each debate is as it was at one revision.
/// </summary>
/// <param name="contexts">Makes a context on a database that is up to date; see <see cref="DatabaseStart.CheckAsync"/>.</param>
public sealed class ArchiveExport(IDbContextFactory<DebateContext> contexts)
{
    /// <summary>Writes the archive; it appears when it is whole, and a fault leaves nothing behind.</summary>
    /// <param name="path">Where: nothing may be there yet, or an empty folder.</param>
    /// <param name="progress">Told after each debate.</param>
    /// <param name="cancellation">Ends it; nothing is left behind then.</param>
    /// <exception cref="IOException">The archive cannot be written.</exception>
    public async Task<Result<ArchiveProgress>> WriteAsync(string path, IProgress<ArchiveProgress>? progress, CancellationToken cancellation)
    {
        if (File.Exists(path) || (Directory.Exists(path) && (ArchiveNames.IsZip(path) || Directory.EnumerateFileSystemEntries(path).Any())))
            return new Result<ArchiveProgress>.Faulty([new(path, "is there already, and an archive does not replace anything: name another file or folder")]);

        using var output = ArchiveOutput.At(path);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var keys = await context.Debates.Select(d => d.Key).ToListAsync(cancellation).ConfigureAwait(false);
        keys.Sort(StringComparer.Ordinal); // Databases differ in how they order text.
        var contents = new List<ArchivedDebate>(keys.Count);
        var done = new ArchiveProgress(0, keys.Count, 0);
        foreach (var key in keys)
        {
            await using (var entry = output.Add(ArchiveNames.Of(key)))
                contents.Add(new(key, await WriteAsync(context, key, entry, cancellation).ConfigureAwait(false)));
            done = done with { Debates = contents.Count, Revisions = done.Revisions + contents[^1].Revisions };
            progress?.Report(done);
        }

        await using (var entry = output.Add(ArchiveNames.Contents))
            ArchiveJson.WriteLine(entry, new ArchiveContents(ArchiveContents.OurFormat, ArchiveContents.OurVersion, contents));
        if (Directory.Exists(path))
            Directory.Delete(path);
        output.Finish();
        return new Result<ArchiveProgress>.Ok(done);
    }

    /// <summary>Revisions are only ever added, so those up to the number that the debate has now are a state that was.</summary>
    private static async Task<int> WriteAsync(DebateContext context, string key, Stream entry, CancellationToken cancellation)
    {
        var debate = await context.Debates.AsNoTracking().SingleAsync(d => d.Key == key, cancellation).ConfigureAwait(false);
        ArchiveJson.WriteLine(entry, DebateLine.Of(debate));
        var revisions = context.Revisions.AsNoTracking().Where(r => r.Debate == key && r.Number <= debate.Revision).OrderBy(r => r.Number).AsAsyncEnumerable();
        await foreach (var row in revisions.WithCancellation(cancellation).ConfigureAwait(false))
        {
            using var effects = JsonDocument.Parse(row.Effects);
            ArchiveJson.WriteLine(entry, new RevisionLine(row.Number, row.Author, row.At.UtcDateTime, row.Summary, effects.RootElement, row.Undoes, row.Redoes));
        }

        return debate.Revision;
    }
}
