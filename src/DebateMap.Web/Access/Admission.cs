using DebateMap.Storage;
using DebateMap.Web.Live;

namespace DebateMap.Web.Access;

/// <summary>What is answered to somebody who asks for a page or an endpoint.</summary>
public enum Admission
{
    /// <summary>They come in.</summary>
    Welcome,

    /// <summary>They are asked who they are. What is there, and whether anything is, they do not learn.</summary>
    SignIn,

    /// <summary>There is nothing, as far as they are concerned.</summary>
    Hidden,

    /// <summary>They see the debate, and may not do this.</summary>
    Refused,
}

internal static class Admissions
{
    /// <summary>Decides by the table.</summary>
    /// <param name="gate">Asks the table.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="needs">What the page or endpoint says that it needs.</param>
    /// <param name="key">The debate that the route names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async ValueTask<Admission> AdmitAsync(this Gate gate, Actor actor, NeedsAttribute? needs, string? key, CancellationToken cancellation)
    {
        if (needs is null)
            return Admission.Refused;
        if (gate.IsPersonal)
            return needs.OnlyForTeams || needs.Right == Right.Administer ? Admission.Hidden : Admission.Welcome;
        if (needs.Right == Right.Visit)
            return Admission.Welcome;
        if (!AccessTable.IsOfDebate(needs.Right))
            return await gate.AccountAsync(actor, cancellation) is null ? Admission.SignIn : gate.May(actor, needs.Right) ? Admission.Welcome : Admission.Hidden;
        var standing = key is null ? Storage.Accounts.Standing.None : await gate.StandingAsync(actor, new DebateKey(key), cancellation);
        return AccessTable.May(standing, needs.Right) ? Admission.Welcome
            : await gate.AccountAsync(actor, cancellation) is null ? Admission.SignIn
            : AccessTable.May(standing, Right.Read) ? Admission.Refused : Admission.Hidden;
    }
}
