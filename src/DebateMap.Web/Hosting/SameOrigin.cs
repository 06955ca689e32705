namespace DebateMap.Web.Hosting;

/// <summary>
/// A browser sends cookies along when a page of somebody else opens a WebSocket here, and no policy of ours stops that page: circuits are
/// only begun from our own pages.
/// </summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal) || IsOurs(context.Request))
            return next();
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    /// <summary>A program that is no browser sends no Origin, and has no cookies but its own.</summary>
    private static bool IsOurs(HttpRequest request) => request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
