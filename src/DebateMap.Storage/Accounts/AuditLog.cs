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
    public async Task<IReadOnlyList<AuditEntry>> NewestAsync(DebateKey? debate, int skip, int take, CancellationToken cancellation)
    {
        var key = debate?.Value;
        await using var context = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return await context.Audit.Where(a => key == null || a.Debate == key).OrderByDescending(a => a.Number).Skip(skip).Take(take)
            .Select(a => new AuditEntry(a.At, a.What, a.Who, a.Debate, a.Whom, a.Address)).ToListAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Whoever guesses names may send long ones.</summary>
    private static string? Short(string? text) => text is null || text.Length <= NameLength ? text : text[..NameLength];
}
