using System.Net;
using DebateMap.EndToEnd.Setup;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.EndToEnd.Teams;

/// <summary>Every page and endpoint, asked for by everybody. What each needs is written down here once more: a new one without a line fails.</summary>
public sealed class EveryEndpointTests(World world)
{
    private static readonly Dictionary<string, Right> Needs = new(StringComparer.Ordinal)
    {
        ["/"] = Right.Visit,
        ["/error"] = Right.Visit,
        ["/not-found"] = Right.Visit,
        ["/new"] = Right.Belong,
        ["/debates/{Key}"] = Right.Read,
        ["/debates/{Key}/at/{At:int}"] = Right.Read,
        ["/debates/{Key}/members"] = Right.Own,
        ["/people"] = Right.Administer,
        ["/api/debates/{key}/transcript"] = Right.Read,
        ["/api/debates/{key}/at/{revision:int}/transcript"] = Right.Read,
        ["/api/debates/{key}/suggestions"] = Right.Read,
        ["/api/debates/{key}/map"] = Right.Read,
        ["/api/debates/{key}/draft/transcript"] = Right.Propose,
        ["/api/debates/{key}/draft/suggestions"] = Right.Propose,
        ["/api/debates/{key}/draft/map"] = Right.Propose,
        ["/api/debates/{key}/at/{revision:int}/map"] = Right.Read,
        ["/api/debates/{key}/debate.json"] = Right.Read,
        ["/api/debates/{key}/summary.md"] = Right.Read,
        ["/api/debates/{key}/forecasts.csv"] = Right.Read,
        ["/api/debates/{key}/cruxes.csv"] = Right.Read,
        ["/api/debates/{key}/summary.html"] = Right.Read,
        ["/health/live"] = Right.Visit,
        ["/health/ready"] = Right.Visit,
        ["/account"] = Right.Belong,
        ["/account/sign-in"] = Right.Visit,
        ["/account/code"] = Right.Visit,
        ["/account/setup"] = Right.Visit,
        ["/account/reset"] = Right.Visit,
        ["/account/second-step"] = Right.Belong,
        ["/account/leave"] = Right.Belong,
        ["/account/sign-out"] = Right.Visit,
        ["/account/passkeys/new"] = Right.Belong,
        ["/account/passkeys/challenge"] = Right.Visit,
        ["/account/elsewhere"] = Right.Visit,
        ["/account/back"] = Right.Visit,
        ["/invitations/{Secret}"] = Right.Visit,
        ["/confirm/{Secret}"] = Right.Visit,
    };

    /// <summary>What Blazor itself needs, and files: open to everybody. A circuit asks the table for whatever it does.</summary>
    private static readonly string[] OpenParts = ["/_blazor", "_blazor", "/_framework", "_framework", "{**path:file}"];

    [Fact]
    public async Task Everybody_gets_what_the_table_says_and_nothing_else()
    {
        var team = await (await Team.StartAsync(world.StartOnSqlite(Team.Settings))).WithRolesAsync();
        var endpoints = Endpoints(team);
        Assert.Equal(Needs.Keys.Order(StringComparer.Ordinal), endpoints.Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal));

        var wrong = new List<string>();
        foreach (var (who, standing, signedIn, administrator) in Everybody())
        {
            using var caller = signedIn ? await HttpCaller.SignedInAsync(team.App, who) : HttpCaller.Nobody(team.App);
            foreach (var endpoint in endpoints)
            {
                var right = Needs[endpoint.RoutePattern.RawText!];
                var method = new HttpMethod(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET");
                using var answer = await caller.SendAsync(method, Address(endpoint, team));
                var expected = Expected(right, standing, signedIn, administrator);
                if (Came(answer) is var came && came != expected)
                    wrong.Add($"{who}: {method} {endpoint.RoutePattern.RawText}: {came} ({(int)answer.StatusCode}) instead of {expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Where_there_are_no_accounts_there_are_no_pages_for_them()
    {
        var app = world.StartOnSqlite();
        using var caller = HttpCaller.Nobody(app);

        foreach (var path in new[] { "/account", "/account/sign-in", "/account/setup", "/invitations/x" })
        {
            using var answer = await caller.SendAsync(HttpMethod.Get, path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
    }

    /// <summary>The addresses that whoever is nobody known must not reach, with the debate of the team wherever one is asked for.</summary>
    internal static IEnumerable<string> ClosedToStrangers(Team team) =>
        Endpoints(team).Where(e => Needs[e.RoutePattern.RawText!] != Right.Visit && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => Address(e, team)).Distinct();

    private static List<RouteEndpoint> Endpoints(Team team) =>
        [.. team.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => !IsOpenPart(e))];

    private static bool IsOpenPart(RouteEndpoint endpoint) =>
        OpenParts.Any(p => endpoint.RoutePattern.RawText!.StartsWith(p, StringComparison.Ordinal))
        || endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;

    private static IEnumerable<(string Who, Standing Standing, bool SignedIn, bool Administrator)> Everybody() =>
    [
        ("nobody", Standing.None, false, false),
        ("The Administrator", Standing.None, true, true),
        .. Enum.GetValues<Role>().Where(r => r != Role.Reader).Select(r => (Team.NameOf(r), new Standing(r, r == Role.Participant ? new("nora") : null), true, false)),
    ];

    private static string Address(RouteEndpoint endpoint, Team team) => string.Concat(endpoint.RoutePattern.PathSegments.Select(segment =>
        "/" + string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "key" or "Key" } => team.Debate.Value,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "1",
        })))) is { Length: > 0 } path ? path : "/";

    private static Admission Expected(Right right, Standing standing, bool signedIn, bool administrator) => right switch
    {
        Right.Visit => Admission.Welcome,
        Right.Belong => signedIn ? Admission.Welcome : Admission.SignIn,
        Right.Administer => administrator ? Admission.Welcome : signedIn ? Admission.Hidden : Admission.SignIn,
        _ when standing.Role >= AccessTable.Least[right] => Admission.Welcome,
        _ => !signedIn ? Admission.SignIn : standing.Role == Role.None ? Admission.Hidden : Admission.Refused,
    };

    /// <summary>What an answer means; an endpoint that is reached may find fault with an empty question.</summary>
    private static Admission Came(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => Admission.SignIn,
        HttpStatusCode.Found when answer.Headers.Location?.OriginalString.StartsWith("/account/sign-in", StringComparison.Ordinal) == true
            && answer.RequestMessage!.RequestUri!.AbsolutePath != "/account/back" => Admission.SignIn,
        HttpStatusCode.Forbidden => Admission.Refused,
        HttpStatusCode.NotFound when answer.RequestMessage!.RequestUri!.AbsolutePath is not ("/not-found" or "/account/elsewhere" or "/account/back") => Admission.Hidden,
        _ => Admission.Welcome,
    };
}
