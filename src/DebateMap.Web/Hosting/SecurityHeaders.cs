using System.Security.Cryptography;

namespace DebateMap.Web.Hosting;

/// <summary>
/// What a page may load and who may frame it. Scripts come from this server only, and the one inline script (Blazor's import map)
/// carries a nonce. Styles need 'unsafe-inline': MudBlazor sets style elements and attributes from the client.
/// </summary>
internal static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use(async (context, next) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
            "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        await next();
    });

    /// <summary>The attributes of an inline script that this response's policy lets run.</summary>
    public static IReadOnlyDictionary<string, object> NonceAttributes(HttpContext? context) =>
        context?.Items[NonceKey] is string nonce ? new Dictionary<string, object> { ["nonce"] = nonce } : [];
}
