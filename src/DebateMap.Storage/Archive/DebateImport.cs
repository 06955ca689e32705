using System.Globalization;
using System.Text.Json;
using DebateMap.Domain;
using DebateMap.Storage.Rows;

namespace DebateMap.Storage.Archive;

/// <summary>
/// Reads one debate of an archive within a transaction of the caller's: its revisions as they are, and its records as the revisions made them.
/// Every revision must begin where the one before ended, and the last must leave a valid debate.
/// </summary>
internal sealed class DebateImport(DebateContext context, ArchivedDebate debate)
{
    /// <summary>How many revisions are held before they are written.</summary>
    private const int Batch = 200;

    /// <summary>The records as the revisions so far made them; a debate begins with an empty heading.</summary>
    private readonly Dictionary<RecordKey, Placed> _records = new() { [RecordKey.Heading] = Debate.Empty.FindPlaced(RecordKey.Heading)! };

    private readonly DebateRow _row = new() { Key = debate.Key, Title = "", ChangedBy = "" };
    private Revision? _last;

    public async Task<Items<Fault>> ReadAsync(Stream entry, CancellationToken cancellation)
    {
        var line = 0;
        try
        {
            await foreach (var json in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(entry, topLevelValues: true, ArchiveJson.Options, cancellation).ConfigureAwait(false))
            {
                line++;
                var fault = line == 1 ? await BeginAsync(json, cancellation).ConfigureAwait(false) : await AddAsync(json, cancellation).ConfigureAwait(false);
                if (fault is not null)
                    return [new(At(line), fault)];
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            return [new("", $"cannot be read: {exception.Message}")];
        }

        if (_last is null || _last.Number != debate.Revisions)
            return [new(At(line), $"is the last line, after revision {_last?.Number ?? 0} of {debate.Revisions}: the archive is not whole")];
        return await EndAsync(_last, cancellation).ConfigureAwait(false);
    }

    private async Task<string?> BeginAsync(JsonElement json, CancellationToken cancellation)
    {
        var parsed = Parse(() => json.Deserialize<DebateLine>(ArchiveJson.Options)!);
        if (parsed is not Result<DebateLine>.Ok { Content: var head })
            return parsed.Faults[0].Message;
        if (head.Key != debate.Key)
            return $"is of the debate {head.Key}, not {debate.Key}";
        _row.DeletedAt = head.DeletedAt is { } time ? Utc(time) : null;
        _row.Visibility = head.Visibility ?? default;
        _row.AnnotatorsPropose = head.AnnotatorsPropose ?? false;
        context.Debates.Add(_row);
        await SaveAsync(cancellation).ConfigureAwait(false);
        return null;
    }

    private async Task<string?> AddAsync(JsonElement json, CancellationToken cancellation)
    {
        var parsed = Parse(() => Read(json));
        if (parsed is not Result<(RevisionRow Row, Revision Revision)>.Ok { Content: var (row, revision) })
            return parsed.Faults[0].Message;
        if (row.Number != (_last?.Number ?? 0) + 1)
            return $"is revision {row.Number}, which does not follow revision {_last?.Number ?? 0}";
        foreach (var effect in revision.Effects)
        {
            if (_records.GetValueOrDefault(effect.Key) != effect.Before)
                return $"revision {row.Number} changes {effect.Key}, which is not what the revisions before it made of it";
            if (effect.After is { } after)
                _records[effect.Key] = after;
            else
                _records.Remove(effect.Key);
        }

        _last = revision with { Effects = [] };
        context.Revisions.Add(row);
        if (row.Number % Batch == 0)
            await SaveAsync(cancellation).ConfigureAwait(false);
        return null;
    }

    private async Task<Items<Fault>> EndAsync(Revision last, CancellationToken cancellation)
    {
        var all = last with { Effects = _records.Select(r => new Effect(r.Key, null, r.Value)).ToItems() };
        var applied = Debate.Empty.Apply(all.Forward());
        if (applied is not Result<Debate>.Ok { Content: var whole })
            return applied.Faults;
        await SaveAsync(cancellation).ConfigureAwait(false);
        context.Debates.Attach(_row);
        _row.Show(whole, last);
        await SaveAsync(cancellation).ConfigureAwait(false);
        await RecordWrites.InsertAsync(context, new(debate.Key), whole.Records().Select(r => whole.FindPlaced(r.Key)!), cancellation).ConfigureAwait(false);
        return [];
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        context.ChangeTracker.Clear();
    }

    private (RevisionRow Row, Revision Revision) Read(JsonElement json)
    {
        var line = json.Deserialize<RevisionLine>(ArchiveJson.Options)!;
        var row = new RevisionRow
        {
            Debate = debate.Key,
            Number = line.Number,
            Author = line.Author,
            At = Utc(line.At),
            Summary = line.Summary,
            Undoes = line.Undoes,
            Redoes = line.Redoes,
            Effects = EffectsJson.Compacted(line.Effects),
        };
        return (row, row.ToRevision());
    }

    /// <summary>Reads a line; whatever it holds other than what was written to it is a fault.</summary>
    private static Result<T> Parse<T>(Func<T> read)
    {
        try
        {
            return read() is { } value ? new Result<T>.Ok(value) : new Result<T>.Faulty([new("", "is empty")]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return new Result<T>.Faulty([new("", $"is not as expected: {exception.Message}")]);
        }
    }

    private static DateTimeOffset Utc(DateTime time) => new(time.ToUniversalTime());

    private static string At(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
