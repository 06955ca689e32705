using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Live;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DebateMap.Web.Tests.Members;

public sealed class ServerAccountsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_act_is_done_by_an_administrator_alone(bool administrator)
    {
        await using var app = await TeamApp.StartAsync();
        var (chief, actor, other) = (await app.SignInAsync("Chief", administrator: true), await app.SignInAsync("Actor", administrator), await app.SignInAsync("Other"));
        var (server, account) = (app.Get<ServerAccounts>(), other.Caller!.Account);
        await server.InviteAsync(chief, "Dora", 7, Cancellation);
        var invitation = (await server.ShowAsync(chief, null, 10, Cancellation))!.Invitations[0];

        Assert.Equal(administrator, await server.ShowAsync(actor, null, 10, Cancellation) is not null);
        Assert.Equal(administrator, (await server.AuditAsync(actor, null, 0, 10, Cancellation)).Count > 0);
        Result<string>[] done =
        [
            await server.RevokeAsync(actor, invitation, Cancellation),
            await server.InviteAsync(actor, "Emil", 7, Cancellation),
            await server.MakeResetLinkAsync(actor, account, Cancellation),
            await server.EndSessionsAsync(actor, account, Cancellation),
            await server.LockOutAsync(actor, account, Cancellation),
            await server.UnlockAsync(actor, account, Cancellation),
            await server.AdoptAsync(actor, Cancellation),
            await server.SetAdministratorAsync(actor, account, true, Cancellation),
        ];
        Assert.All(done, d => Assert.Equal(administrator, d is Result<string>.Ok));
    }

    [Fact]
    public async Task An_administrator_who_is_none_any_more_does_nothing_from_that_moment()
    {
        await using var app = await TeamApp.StartAsync();
        var (chief, former) = (await app.SignInAsync("Chief", administrator: true), await app.SignInAsync("Former", administrator: true));
        var server = app.Get<ServerAccounts>();
        var secret = (await server.InviteAsync(former, "Dora", 7, Cancellation)).Value;
        var told = 0;
        using var watching = app.Get<LiveDebates>().WatchAccess(null, () => told++);

        await server.SetAdministratorAsync(chief, former.Caller!.Account, false, Cancellation);

        Assert.Equal(1, told);
        Assert.Null(await server.ShowAsync(former, null, 10, Cancellation));
        Assert.Null(await app.Get<Invitations>().FindAsync(secret, Cancellation));
        Assert.Contains("needs an administrator", (await server.SetAdministratorAsync(chief, chief.Caller!.Account, false, Cancellation)).Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_locked_out_is_signed_out_and_no_earlier_link_for_a_new_password_helps()
    {
        await using var app = await TeamApp.StartAsync();
        var (chief, other) = (await app.SignInAsync("Chief", administrator: true), await app.SignInAsync("Other"));
        var (server, account) = (app.Get<ServerAccounts>(), other.Caller!.Account);
        var link = (await server.MakeResetLinkAsync(chief, account, Cancellation)).Value;
        var code = Uri.UnescapeDataString(link[(link.IndexOf("code=", StringComparison.Ordinal) + "code=".Length)..]);

        var debate = (await app.Get<LiveDebates>().CreateAsync(other, SmallDebate.Argued, "made it", Cancellation))!;
        var secret = (await app.Get<PrivateLinks>().MakeAsync(other, debate.Key, new(SmallDebate.Ben, "", 7), Cancellation)).Value;

        Assert.IsType<Result<string>.Ok>(await server.LockOutAsync(chief, account, Cancellation));
        Assert.Contains("was taken back", (await app.Get<PrivateLinks>().OpenAsync(secret, null, Cancellation)).Closed, StringComparison.Ordinal);

        await using var scope = app.Get<IServiceScopeFactory>().CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var found = (await accounts.FindByIdAsync(account))!;
        Assert.True(await accounts.IsLockedOutAsync(found));
        Assert.False((await accounts.ResetPasswordAsync(found, code, "gravel lantern horse")).Succeeded);
        Assert.False(await app.Get<Memberships>().IsAliveAsync(other.Caller, Cancellation));
        Assert.Equal(("locked out", "Other", "Chief"), (await server.AuditAsync(chief, null, 0, 1, Cancellation)).Select(e => (e.What, e.Whom, e.Who)).Single());
        Assert.Contains("administrator", (await server.LockOutAsync(chief, chief.Caller!.Account, Cancellation)).Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_a_new_password_sets_it_once()
    {
        await using var app = await TeamApp.StartAsync();
        var (chief, other) = (await app.SignInAsync("Chief", administrator: true), await app.SignInAsync("Other"));
        var link = (await app.Get<ServerAccounts>().MakeResetLinkAsync(chief, other.Caller!.Account, Cancellation)).Value;
        var code = Uri.UnescapeDataString(link[(link.IndexOf("code=", StringComparison.Ordinal) + "code=".Length)..]);

        await using var scope = app.Get<IServiceScopeFactory>().CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var found = (await accounts.FindByIdAsync(other.Caller.Account))!;
        Assert.True((await accounts.ResetPasswordAsync(found, code, "gravel lantern horse")).Succeeded);
        Assert.False((await accounts.ResetPasswordAsync(found, code, "gravel staple lantern")).Succeeded);
    }

    [Fact]
    public async Task Signing_oneself_out_everywhere_leaves_the_browser_at_hand()
    {
        await using var app = await TeamApp.StartAsync();
        var chief = await app.SignInAsync("Chief", administrator: true);
        await app.Get<Sessions>().BeginAsync(chief.Caller!.Account, "", [1], TimeProvider.System.GetUtcNow().AddDays(1), Cancellation);

        await app.Get<ServerAccounts>().EndSessionsAsync(chief, chief.Caller.Account, Cancellation);

        Assert.Equal(chief.Caller.Session, Assert.Single(await app.Get<Sessions>().OfAsync(chief.Caller.Account, Cancellation)).Id);
    }
}
