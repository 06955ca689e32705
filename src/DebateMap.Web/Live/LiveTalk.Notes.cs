using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Notes;

namespace DebateMap.Web.Live;

/// <content>Notes, and what is frozen.</content>
public sealed partial class LiveTalk
{
    /// <summary>Who may be mentioned in a note: the members who read notes, besides whoever asks.</summary>
    public async Task<IReadOnlyList<Member>> MentionableAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        !gate.IsPersonal && await gate.MayAsync(actor, key, Right.Discuss, cancellation)
            ? [.. (await memberships.MembersAsync(key, cancellation)).Where(m => m.Account != AccountOf(actor) && AccessTable.May(new Standing(m.Role), Right.Discuss))]
            : [];

    /// <summary>Writes a note on a record, or an answer in a thread.</summary>
    public async Task<Result<int>> NoteAsync(Actor actor, DebateKey key, RecordKey record, string label, int? thread, string text, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Discuss, cancellation))
            return new Result<int>.Faulty([NotTheirs]);
        var mentioned = Mentions.In(text, await MentionableAsync(actor, key, cancellation)).Select(m => m.Account);
        var written = await notes.AddAsync(key, record, label, thread, actor.Name, AccountOf(actor), text, mentioned, cancellation);
        Tell(key);
        return written;
    }

    /// <summary>Writes down what somebody adds to an answer of theirs, so that it waits for the moderators; they themselves need not read notes.</summary>
    /// <returns>Why not; null where it is written.</returns>
    internal async Task<Fault?> CommentAsync(string author, string account, DebateKey key, RecordKey record, string label, string text, CancellationToken cancellation)
    {
        var moderators = gate.IsPersonal ? [] : (await memberships.MembersAsync(key, cancellation)).Where(m => AccessTable.May(new Standing(m.Role), Right.Moderate));
        var written = await notes.AddAsync(key, record, label, null, author, account, text, moderators.Select(m => m.Account), cancellation);
        Tell(key);
        return written.Faults is [var fault, ..] ? fault : null;
    }

    /// <summary>Says that a thread is settled, or that it is not.</summary>
    public async Task ResolveAsync(Actor actor, DebateKey key, int thread, bool resolved, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Discuss, cancellation))
            return;
        await notes.ResolveAsync(key, thread, resolved ? actor.Name : null, cancellation);
        Tell(key);
    }

    /// <summary>Remembers how far somebody has read a thread.</summary>
    public async Task ReadAsync(Actor actor, DebateKey key, int thread, int upTo, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Discuss, cancellation))
            return;
        await notes.ReadAsync(key, AccountOf(actor), thread, upTo, cancellation);
        Tell(key);
    }

    /// <summary>Freezes a section of the transcript, or the whole debate. False where it is not theirs to freeze.</summary>
    public async Task<bool> FreezeAsync(Actor actor, DebateKey key, (TurnId From, TurnId To)? section, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Moderate, cancellation))
            return false;
        await freezes.FreezeAsync(key, section, actor.Name, cancellation);
        await audit.AddAsync("froze part of a debate", actor.Name, key, section is { } s ? $"turns {s.From} to {s.To}" : "all of it", cancellation: cancellation);
        Tell(key);
        return true;
    }

    /// <summary>Lets it be changed again. False where it is not theirs, or not frozen.</summary>
    public async Task<bool> ThawAsync(Actor actor, DebateKey key, int number, CancellationToken cancellation)
    {
        if (!await gate.MayAsync(actor, key, Right.Moderate, cancellation) || !await freezes.ThawAsync(key, number, cancellation))
            return false;
        await audit.AddAsync("unfroze part of a debate", actor.Name, key, cancellation: cancellation);
        Tell(key);
        return true;
    }

    /// <summary>What is frozen, for whoever may read the debate.</summary>
    public async Task<IReadOnlyList<Storage.Talk.Freeze>> FreezesAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        await gate.MayAsync(actor, key, Right.Read, cancellation) ? await freezes.ListAsync(key, cancellation) : [];
}
