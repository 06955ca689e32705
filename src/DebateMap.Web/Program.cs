using DebateMap.Storage;
using DebateMap.Web;
using DebateMap.Web.Api;
using DebateMap.Web.Hosting;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;

var builder = WebApplication.CreateBuilder(args);
if (builder.ListenLocally() is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}

// Run from source the packages' files lie in their own folders; published they lie under wwwroot and this finds nothing to do.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddDebateStorage(builder.Configuration);
builder.Services.AddLiveDebates();
builder.Services.AddInterface();
builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [DatabaseHealth.Ready]);

await using var app = builder.Build();
if (!await app.PrepareDatabaseAsync())
    return 1;

app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseSecurityHeaders();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapHealth();
app.MapTranscripts();
app.MapMaps();
app.MapDownloads();
app.MapRazorComponents<App>()
    .AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
app.AnnounceAddress();

return await app.RunOrExplainAsync();

/// <summary>The app, named so that tests can host it.</summary>
public partial class Program;
