using DebateMap.Storage.Accounts;
using DebateMap.Web.Hosting;

namespace DebateMap.Web.Accounts;

/// <summary>Tells whoever starts the server how the first account is made.</summary>
internal static class FirstAccount
{
    /// <summary>
    /// While there is no account, prints a link with a token that counts until the next start. It is written to the console and to no log:
    /// logs are sent on and kept.
    /// </summary>
    public static async Task OfferFirstAccountAsync(this WebApplication app, Mode mode)
    {
        if (mode == Mode.Team && await app.Services.GetRequiredService<Setup>().OfferAsync(app.Lifetime.ApplicationStopping) is { } token)
            await Console.Out.WriteLineAsync($"There is no account yet. Make the first one, an administrator’s, at the server’s address followed by {AccountUrls.Setup}?token={token}");
    }
}
