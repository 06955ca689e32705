using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace DebateMap.Web.Accounts;

internal static class AccountsSetup
{
    private const int PasswordLength = 12;
    private const int FailuresBeforeLock = 10;
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Idle = TimeSpan.FromDays(14);
    private static readonly TimeSpan ResetLink = TimeSpan.FromDays(1);
    private static readonly TimeSpan HalfSignedIn = TimeSpan.FromMinutes(5);

    /// <summary>Signing in, where there are accounts. What protects cookies and forms is kept in the database in either mode.</summary>
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration, Mode mode)
    {
        services.AddDataProtection().SetApplicationName("DebateMap").PersistKeysToDbContext<DebateContext>();
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        if (mode == Mode.Personal)
            return;

        services.AddIdentityCore<Account>(Choose)
            .AddEntityFrameworkStores<DebateContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<GuessablePassword>();
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = ResetLink);
        services.AddAuthentication(o => (o.DefaultScheme, o.DefaultSignInScheme) = (IdentityConstants.ApplicationScheme, IdentityConstants.ExternalScheme))
            .AddIdentityCookies();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<SessionTickets>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionTickets>((o, tickets) =>
        {
            Protect(o.Cookie, "debatemap-session");
            (o.SessionStore, o.ExpireTimeSpan, o.SlidingExpiration) = (tickets, Idle, true);
            (o.LoginPath, o.LogoutPath, o.AccessDeniedPath) = (AccountUrls.SignInPage, AccountUrls.Own, "/not-found");
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure(o =>
        {
            Protect(o.Cookie, "debatemap-half");
            o.ExpireTimeSpan = HalfSignedIn;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme).Configure(o => Protect(o.Cookie, "debatemap-elsewhere"));
        services.AddHttpContextAccessor();
        services.AddSingleton(Elsewhere.Add(services, configuration));
        services.AddSingleton(services => new Mail(SmtpSettings.Read(configuration).Value, services.GetRequiredService<ILogger<Mail>>()));
        services.AddSingleton<InvitationMail>();
        services.AddScoped<SigningIn>();
        services.AddScoped<NewAccounts>();
        services.AddScoped<Arrivals>();
        services.AddScoped<BackFromElsewhere>();
    }

    /// <summary>
    /// Finds out who asks, and slows who guesses. Styles and scripts are for everybody: to look up a session for each of a page's would
    /// ask the database as often.
    /// </summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseWhen(http => http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null, branch => branch.UseAuthentication());
        app.UseRateLimiter();
    }

    private static void Choose(IdentityOptions options)
    {
        // One long password rather than one of odd signs; see GuessablePassword for what is too easy.
        var password = options.Password;
        password.RequiredLength = PasswordLength;
        (password.RequireDigit, password.RequireLowercase, password.RequireUppercase, password.RequireNonAlphanumeric) = (false, false, false, false);
        options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLock;
        options.Lockout.DefaultLockoutTimeSpan = Lock;
        // Names are people's own, with spaces and in any script.
        options.User.AllowedUserNameCharacters = "";
    }

    /// <summary>A cookie for this host alone, for secure connections alone, that no script reads and no other site sends along.</summary>
    private static void Protect(CookieBuilder cookie, string name)
    {
        cookie.Name = $"__Host-{name}";
        (cookie.Path, cookie.HttpOnly, cookie.SecurePolicy, cookie.SameSite) = ("/", true, CookieSecurePolicy.Always, SameSiteMode.Lax);
    }
}
