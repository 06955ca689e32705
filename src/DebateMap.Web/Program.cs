using DebateMap.Storage;
using DebateMap.Web;
using DebateMap.Web.Access;
using DebateMap.Web.Accounts;
using DebateMap.Web.Api;
using DebateMap.Web.Hosting;
using DebateMap.Web.Layout;
using DebateMap.Web.Live;
using DebateMap.Web.Telemetry;

var builder = WebApplication.CreateBuilder(args);
if (await Settings.ReadAsync(builder) is not { } mode)
    return 1;

// Run from source the packages' files lie in their own folders; published they lie under wwwroot and this finds nothing to do.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddDebateStorage(builder.Configuration);
builder.Services.AddAccounts(builder.Configuration, mode);
builder.Services.AddLiveDebates(mode);
builder.Services.AddRateLimits(builder.Configuration);
builder.Services.AddInterface();
builder.Services.AddHealth();
builder.Services.AddForwardedRequests();
builder.Services.AddGracefulStop();
builder.AddTelemetry();

await using var app = builder.Build();
if (!await app.PrepareDatabaseAsync())
    return 1;

app.UseForwardedRequests();
app.UseErrorPages();
app.UseSecurityHeaders();
app.UseSameOrigin();
if (mode == Mode.Team)
    app.UseAccounts();
app.UseEndpointGate(app.Services.GetRequiredService<Gate>());
app.UseAntiforgery();
app.MapStaticAssets().Needs(Right.Visit);
app.MapHealth();
app.MapTranscripts();
app.MapMaps();
app.MapDownloads();
app.MapForecastTables();
if (mode == Mode.Team)
    app.MapAccounts();
app.MapRazorComponents<App>()
    .AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null)
    .OpenToEverybodyBesidesPages();
app.AnnounceAddress();
await app.OfferFirstAccountAsync(mode);

return await app.RunOrExplainAsync();

/// <summary>The app, named so that tests can host it.</summary>
public partial class Program;
