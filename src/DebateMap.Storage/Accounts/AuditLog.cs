using System.Linq.Expressions;
using DebateMap.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DebateMap.Storage.Accounts;

/// <summary>One line of the audit log.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="What">What was done, in a few words of the app's own.</param>
/// <param name="Who">Who did it: an account's name, or what was given as one.</param>
/// <param name="Debate">The debate that it was about.</param>
/// <param name="Whom">Whom or what it was done to.</param>
/// <param name="Address">Where it came from, as an IP address.</param>
public sealed record AuditEntry(DateTimeOffset At, string What, string Who, string? Debate, string? Whom, string? Address);

/// <summary>Sign-ins, and changes of accounts, members and visibility. Entries are added and read, and never changed.</summary>
/// <param name="contexts">Makes a context for each call.</param>
/// <param name="time">The clock that entries are dated by.</param>
public sealed class AuditLog(IDbContextFactory<DebateContext> contexts, TimeProvider time)
{
    private const int NameLength = 100;

    /// <summary>Adds an entry.</summary>
    public async Task AddAsync(string what, string who, DebateKey? debate = null, string? whom = null, string? address = null, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        context.Audit.Add(new() { At = UtcTime.Now(time), What = what, Who = Short(who)!, Debate = debate?.Value, Whom = Short(whom), Address = address });
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The newest entries of the server, or of one debate.</summary>
    /// <param name="debate">The debate; null for all that there is.</param>
    /// <param name="words">Words that an entry holds all of, whatever their case; null for any entry.</param>
    /// <param name="skip">How many of the newest to pass over.</param>
    /// <param name="take">How many to fetch at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<AuditEntry>> NewestAsync(DebateKey? debate, string? words, int skip, int take, CancellationToken cancellation)
    {
        var key = debate?.Value;
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var found = context.Audit.Where(a => key == null || a.Debate == key);
        foreach (var word in (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            found = found.Where(Holding(word, word.ToUpperInvariant()));
        return await found.OrderByDescending(a => a.Number).Skip(skip).Take(take)
            .Select(a => new AuditEntry(a.At, a.What, a.Who, a.Debate, a.Whom, a.Address)).ToListAsync(cancellation).ConfigureAwait(false);
    }

    // As it is given, too: SQLite knows the capitals of A to Z alone.
#pragma warning disable CA1304, CA1311, CA1862 // The database does this; it knows no cultures and no comparison but its own.
    private static Expression<Func<AuditRow, bool>> Holding(string word, string capitals) =>
        a => (a.What + " " + a.Who + " " + (a.Whom ?? "") + " " + (a.Address ?? "")).Contains(word)
            || (a.What + " " + a.Who + " " + (a.Whom ?? "") + " " + (a.Address ?? "")).ToUpper().Contains(capitals);
#pragma warning restore CA1304, CA1311, CA1862

    /// <summary>Whoever guesses names may send long ones.</summary>
    private static string? Short(string? text) => text is null || text.Length <= NameLength ? text : text[..NameLength];
}
