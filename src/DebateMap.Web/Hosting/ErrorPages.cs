using Microsoft.AspNetCore.Diagnostics;

namespace DebateMap.Web.Hosting;

/// <summary>People get a page that says what is wrong; scripts and programs the bare answer.</summary>
internal static class ErrorPages
{
    private static readonly string[] NoPages = ["/api", "/_blazor", "/health"];

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use((context, next) =>
        {
            if (!IsPage(context.Request) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next();
        });
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !NoPages.Any(p => request.Path.StartsWithSegments(p, StringComparison.Ordinal));
}
