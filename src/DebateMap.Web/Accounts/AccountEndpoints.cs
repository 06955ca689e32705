using System.Security.Claims;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;

namespace DebateMap.Web.Accounts;

/// <summary>What is no page of its own. Each that changes something is asked by a form of ours, and proves it.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost(AccountUrls.SignOut, SignOutAsync).Needs(Right.Visit);
        app.MapPost(AccountUrls.NewPasskey, NewPasskeyAsync).Needs(Right.Belong);
        app.MapPost(AccountUrls.PasskeyChallenge, PasskeyChallengeAsync).Needs(Right.Visit);
        app.MapPost(AccountUrls.Elsewhere, ElsewhereAsync).Needs(Right.Visit);
        app.MapGet(AccountUrls.BackFromElsewhere, BackAsync).Needs(Right.Visit);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn, LiveDebates live)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        await signIn.SignOutAsync();
        live.TellAccessChanged(null);
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> NewPasskeyAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn, UserManager<Account> accounts)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || await accounts.GetUserAsync(http.User) is not { } account)
            return Results.BadRequest();
        var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! });
        return Results.Content(options, "application/json");
    }

    private static async Task<IResult> PasskeyChallengeAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn) =>
        await antiforgery.IsRequestValidAsync(http) ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json") : Results.BadRequest();

    private static async Task<IResult> ElsewhereAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn, Elsewhere elsewhere)
    {
        if (elsewhere.Name is null)
            return Results.NotFound();
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        var form = await http.Request.ReadFormAsync();
        var back = $"{AccountUrls.BackFromElsewhere}?from={Uri.EscapeDataString(AccountUrls.Onward(form["from"]))}";
        var scheme = OpenIdConnectDefaults.AuthenticationScheme;
        return Results.Challenge(signIn.ConfigureExternalAuthenticationProperties(scheme, back, http.User.FindFirstValue(ClaimTypes.NameIdentifier)), [scheme]);
    }

    private static async Task<IResult> BackAsync(string? from, HttpContext http, BackFromElsewhere back, Elsewhere elsewhere) =>
        elsewhere.Name is null ? Results.NotFound()
        : await back.FinishAsync(http.User) is { } problem ? Results.LocalRedirect($"{AccountUrls.SignInPage}?problem={Uri.EscapeDataString(problem)}")
        : Results.LocalRedirect(AccountUrls.Onward(from));
}
