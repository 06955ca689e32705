using DebateMap.Domain;
using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Talk;

/// <summary>What people write to each other about records. Notes are added and settled, and never changed.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock that notes are dated by.</param>
public sealed class Notes(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    /// <summary>How long a note may be, in UTF-16 units.</summary>
    public const int MostText = 10_000;

    private const int LabelLength = 200;

    private static readonly Dictionary<string, RecordKind> Kinds = Domain.Kinds.All.ToDictionary(k => k.Name, k => k.Tag);

    /// <summary>Writes a note.</summary>
    /// <param name="key">In which debate.</param>
    /// <param name="record">On which record.</param>
    /// <param name="label">The record in a few words.</param>
    /// <param name="thread">The thread that it answers in; null begins one.</param>
    /// <param name="author">Who writes, as a name to show.</param>
    /// <param name="account">The id of their account.</param>
    /// <param name="text">What it says.</param>
    /// <param name="mentioned">The ids of the accounts that it mentions.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The number of the note.</returns>
    public async Task<Result<int>> AddAsync(
        DebateKey key, RecordKey record, string label, int? thread, string author, string account, string text, IEnumerable<string> mentioned, CancellationToken cancellation)
    {
        var kept = TalkText.Kept(text);
        if (kept.Length == 0)
            return Refused("a note says something: write it first");
        if (kept.Length > MostText)
            return Refused($"a note has at most {MostText} characters, and this one has {kept.Length}: put what is longer where it belongs and link to it");
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        if (!await context.LockAsync(key, cancellation).ConfigureAwait(false))
            return Refused("there is no such debate any more");
        var first = thread is null ? null
            : await context.Notes.AsNoTracking().SingleOrDefaultAsync(n => n.Debate == key.Value && n.Number == thread && n.Thread == thread, cancellation).ConfigureAwait(false);
        if (thread is not null && first is null)
            return Refused("there is no such thread");

        var number = (await context.Notes.Where(n => n.Debate == key.Value).MaxAsync(n => (int?)n.Number, cancellation).ConfigureAwait(false) ?? 0) + 1;
        context.Notes.Add(new()
        {
            Debate = key.Value, Number = number, Thread = thread ?? number,
            Kind = first?.Kind ?? Domain.Kinds.Of(record.Kind).Name, Record = first?.Record ?? record.Id, Label = first?.Label ?? TalkText.Line(label, LabelLength),
            Author = author, Account = account, At = UtcTime.Now(time), Text = kept,
        });
        context.Mentions.AddRange(mentioned.Distinct(StringComparer.Ordinal).Where(m => m != account)
            .Select(m => new MentionRow { Debate = key.Value, Number = number, Account = m, Thread = thread ?? number }));
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return new Result<int>.Ok(number);
    }

    /// <summary>The threads of a debate, or on one record, as somebody sees them: open ones first, then the last written in.</summary>
    public async Task<IReadOnlyList<NoteThread>> ThreadsAsync(DebateKey key, RecordKey? record, string account, CancellationToken cancellation)
    {
        var (kind, id) = record is { } given ? (Domain.Kinds.Of(given.Kind).Name, given.Id) : (null, null);
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(context, context.Notes.Where(n => n.Debate == key.Value && (kind == null || (n.Kind == kind && n.Record == id))), account, cancellation).ConfigureAwait(false);
    }

    /// <summary>The threads of all debates that somebody takes part in or is mentioned in and that wait for them.</summary>
    public async Task<IReadOnlyList<NoteThread>> WaitingAsync(string account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var theirs = context.Notes.Where(n =>
            context.Notes.Any(m => m.Debate == n.Debate && m.Thread == n.Thread && m.Account == account)
            || context.Mentions.Any(m => m.Debate == n.Debate && m.Thread == n.Thread && m.Account == account));
        return [.. (await ReadAsync(context, theirs, account, cancellation).ConfigureAwait(false)).Where(t => t.WaitsFor(account))];
    }

    /// <summary>Says that a thread is settled, or that it is not; null for the latter.</summary>
    public async Task ResolveAsync(DebateKey key, int thread, string? by, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await context.Notes.Where(n => n.Debate == key.Value && n.Number == thread && n.Thread == thread)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ResolvedBy, by), cancellation).ConfigureAwait(false);
    }

    /// <summary>Remembers how far somebody has read a thread.</summary>
    public async Task ReadAsync(DebateKey key, string account, int thread, int upTo, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        if (!await context.LockAsync(key, cancellation).ConfigureAwait(false))
            return;
        if (await context.Reads.FindAsync([key.Value, account, thread], cancellation).ConfigureAwait(false) is { } row)
            row.UpTo = Math.Max(row.UpTo, upTo);
        else
            context.Reads.Add(new() { Debate = key.Value, Account = account, Thread = thread, UpTo = upTo });
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<NoteThread>> ReadAsync(DebateContext context, IQueryable<NoteRow> notes, string account, CancellationToken cancellation)
    {
        var rows = await notes.AsNoTracking().OrderBy(n => n.Number).Select(n => new
        {
            Note = n,
            Read = context.Reads.Where(r => r.Debate == n.Debate && r.Account == account && r.Thread == n.Thread).Select(r => (int?)r.UpTo).FirstOrDefault() ?? 0,
            Mention = context.Mentions.Any(m => m.Debate == n.Debate && m.Number == n.Number && m.Account == account),
        }).ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. rows.GroupBy(r => (r.Note.Debate, r.Note.Thread)).Select(thread =>
            {
                var first = thread.First().Note;
                var unread = thread.Where(r => r.Note.Number > r.Read && r.Note.Account != account).ToList();
                return new NoteThread(
                    new(first.Debate), new(Kinds.GetValueOrDefault(first.Kind), first.Record), first.Label,
                    thread.Select(r => new Note(r.Note.Number, r.Note.Author, r.Note.Account, r.Note.At, r.Note.Text)).ToItems(), first.ResolvedBy, unread.Count, unread.Any(r => r.Mention));
            }).OrderBy(t => t.ResolvedBy is not null).ThenByDescending(t => t.Notes[^1].Number),
        ];
    }

    private static Result<int> Refused(string why) => new Result<int>.Faulty([new("", why)]);
}
