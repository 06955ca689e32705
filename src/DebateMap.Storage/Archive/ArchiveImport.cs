using System.Text.Json;
using DebateMap.Domain;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Archive;

/// <summary>
/// Reads an archive into the database: every debate under the key that it had, with its whole history. Each debate is written whole, in one
/// transaction, or not at all; one that the database has already is never touched.
/// </summary>
/// <param name="contexts">Makes a context on a database that is migrated already.</param>
public sealed class ArchiveImport(IDbContextFactory<DebateContext> contexts)
{
    /// <summary>Reads the archive; a fault says what was not imported. What was imported before it stays.</summary>
    /// <param name="path">A folder or zip file that <see cref="ArchiveExport"/> made.</param>
    /// <param name="skipExisting">Whether to pass over debates that the database has already; otherwise one of them refuses the whole archive.</param>
    /// <param name="progress">Told after each debate.</param>
    /// <param name="cancellation">Ends it; the debate at work is not written then.</param>
    /// <exception cref="IOException">The archive cannot be read.</exception>
    public async Task<Result<ArchiveProgress>> ReadAsync(string path, bool skipExisting, IProgress<ArchiveProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            using var input = ArchiveInput.At(path);
            return ReadContents(input) is var read && read is Result<ArchiveContents>.Ok { Content: var contents }
                ? await ReadAsync(input, contents, skipExisting, progress, cancellation).ConfigureAwait(false)
                : new Result<ArchiveProgress>.Faulty(read.Faults);
        }
        catch (InvalidDataException)
        {
            return new Result<ArchiveProgress>.Faulty([new(path, "is not an archive, or is damaged: name the folder or zip file that `debatemap export --all` made")]);
        }
    }

    private async Task<Result<ArchiveProgress>> ReadAsync(
        ArchiveInput input, ArchiveContents contents, bool skipExisting, IProgress<ArchiveProgress>? progress, CancellationToken cancellation)
    {
        var there = await ThereAlreadyAsync(contents, cancellation).ConfigureAwait(false);
        if (there.Count > 0 && !skipExisting)
        {
            return new Result<ArchiveProgress>.Faulty(there.Order(StringComparer.Ordinal).Select(key =>
                new Fault(ArchiveNames.Of(key), "the database has this debate already: nothing was imported. Import into an empty database, or leave out what is there with --skip-existing")).ToItems());
        }

        var done = new ArchiveProgress(0, contents.Debates.Count - there.Count, 0, there.Count);
        foreach (var debate in contents.Debates.Where(d => !there.Contains(d.Key)))
        {
            if (await ReadAsync(input, debate, cancellation).ConfigureAwait(false) is { IsEmpty: false } faults)
                return new Result<ArchiveProgress>.Faulty([.. faults, new("", $"nothing of this debate was imported; {done.Debates} of {done.Of} debates were before it, and stay")]);
            done = done with { Debates = done.Debates + 1, Revisions = done.Revisions + debate.Revisions };
            progress?.Report(done);
        }

        return new Result<ArchiveProgress>.Ok(done);
    }

    private async Task<Items<Fault>> ReadAsync(ArchiveInput input, ArchivedDebate debate, CancellationToken cancellation)
    {
        var name = ArchiveNames.Of(debate.Key);
        var entry = input.Open(name);
        if (entry is null)
            return [new(name, $"is missing, though {ArchiveNames.Contents} names it: the archive is not whole")];
        await using (entry.ConfigureAwait(false))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            try
            {
                var faults = await new DebateImport(context, debate).ReadAsync(entry, cancellation).ConfigureAwait(false);
                if (faults.IsEmpty)
                    await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                return faults.Select(f => f with { Path = f.Path.Length == 0 ? name : $"{name}: {f.Path}" }).ToItems();
            }
            catch (Exception exception) when (Collision.Is(exception))
            {
                return [new(name, "somebody else wrote to the database at the same time: this debate was not imported. Try again with --skip-existing")];
            }
        }
    }

    private static Result<ArchiveContents> ReadContents(ArchiveInput input)
    {
        using var entry = input.Open(ArchiveNames.Contents);
        if (entry is null)
            return Fault("is missing: this is not an archive, or not a whole one");
        try
        {
            return JsonSerializer.Deserialize<ArchiveContents>(entry, ArchiveJson.Options) switch
            {
                { Format: ArchiveContents.OurFormat, Version: ArchiveContents.OurVersion } contents when contents.Debates.FirstOrDefault(d => !IsKey(d.Key)) is { } odd =>
                    Fault($"names a debate \"{odd.Key}\", which is no key: keys are letters and digits"),
                { Format: ArchiveContents.OurFormat, Version: ArchiveContents.OurVersion } contents => new Result<ArchiveContents>.Ok(contents),
                { Format: ArchiveContents.OurFormat, Version: var other } =>
                    Fault($"is of version {other}, and this DebateMap reads version {ArchiveContents.OurVersion}: use the DebateMap that made it, or a newer one"),
                _ => Fault($"is not of the format \"{ArchiveContents.OurFormat}\""),
            };
        }
        catch (JsonException exception)
        {
            return Fault($"cannot be read: {exception.Message}");
        }

        static bool IsKey(string key) => key.Length > 0 && key.All(char.IsAsciiLetterOrDigit);

        static Result<ArchiveContents> Fault(string message) => new Result<ArchiveContents>.Faulty([new(ArchiveNames.Contents, message)]);
    }

    private async Task<HashSet<string>> ThereAlreadyAsync(ArchiveContents contents, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var all = await context.Debates.Select(d => d.Key).ToListAsync(cancellation).ConfigureAwait(false);
        return contents.Debates.Select(d => d.Key).Intersect(all).ToHashSet();
    }
}
