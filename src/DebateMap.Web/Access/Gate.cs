using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Hosting;
using DebateMap.Web.Live;

namespace DebateMap.Web.Access;

/// <summary>Asks the table for one person in one debate. Where there are no accounts, whoever sits at the machine owns everything.</summary>
public sealed class Gate(Mode mode, Memberships memberships)
{
    /// <summary>Whether there are no accounts.</summary>
    public bool IsPersonal => mode == Mode.Personal;

    /// <summary>The account of somebody who is still signed in; null where they are not, or there are no accounts.</summary>
    public async Task<string?> AccountAsync(Actor actor, CancellationToken cancellation) =>
        actor.Caller is { } caller && await memberships.IsAliveAsync(caller, cancellation) ? caller.Account : null;

    /// <summary>What somebody is in a debate at this moment.</summary>
    public Task<Standing> StandingAsync(Actor actor, DebateKey key, CancellationToken cancellation) =>
        IsPersonal ? Task.FromResult(Standing.Owner) : memberships.StandingAsync(key, actor.Caller, cancellation);

    /// <summary>Whether somebody has a right in a debate at this moment.</summary>
    public async Task<bool> MayAsync(Actor actor, DebateKey key, Right right, CancellationToken cancellation) =>
        AccessTable.May(await StandingAsync(actor, key, cancellation), right);

    /// <summary>Whether somebody has a right that is not of one debate.</summary>
    public bool May(Actor actor, Right right) => right switch
    {
        Right.Visit => true,
        Right.Belong => IsPersonal || actor.Caller is not null,
        Right.Administer => !IsPersonal && actor.Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "is a right in a debate"),
    };
}
