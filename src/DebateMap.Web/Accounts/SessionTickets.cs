using System.Security.Claims;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace DebateMap.Web.Accounts;

/// <summary>
/// Keeps what a cookie would hold in the database, so that sessions can be listed and ended. The cookie holds the session's secret.
/// </summary>
internal sealed class SessionTickets(Sessions sessions, IDataProtectionProvider protection, IHttpContextAccessor http) : ITicketStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("DebateMap.Session");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var account = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("a session is of an account");
        var browser = http.HttpContext?.Request.Headers.UserAgent.ToString() ?? "";
        return await sessions.BeginAsync(account, browser, Pack(ticket), Expires(ticket), CancellationToken.None);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => sessions.RenewAsync(key, Pack(ticket), Expires(ticket), CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (await sessions.TicketAsync(key, CancellationToken.None) is not { } kept)
            return null;
        var ticket = TicketSerializer.Default.Deserialize(_protector.Unprotect(kept));
        if (ticket?.Principal.Identity is ClaimsIdentity identity && !identity.HasClaim(c => c.Type == Actor.SessionClaim))
            identity.AddClaim(new(Actor.SessionClaim, Sessions.IdOf(key)));
        return ticket;
    }

    public Task RemoveAsync(string key) => sessions.EndAsync(key, CancellationToken.None);

    private byte[] Pack(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private static DateTimeOffset Expires(AuthenticationTicket ticket) =>
        ticket.Properties.ExpiresUtc ?? throw new InvalidOperationException("a session ends");
}
