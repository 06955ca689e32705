using DebateMap.Domain;
using DebateMap.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DebateMap.Storage.Tests;

/// <summary>Who may come in and what they are, whatever the database.</summary>
public abstract class AccountsTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract Task<Apps> NewAsync();

    [Fact]
    public async Task Of_two_who_accept_one_invitation_one_comes_in()
    {
        await using var server = await ServerAsync("ann", "ben", "cleo");
        var key = await server.DebateOfAsync("ann");
        var secret = await server.Get<Invitations>().MakeAsync(key, Role.Annotator, null, "Ben", "Ann", Week, Cancellation);

        var accepted = await Task.WhenAll(new[] { "ben", "cleo" }.Select(a => Task.Run(() => server.Get<Invitations>().AcceptAsync(secret, a, Cancellation), Cancellation)));

        Assert.Single(accepted, i => i is not null);
        Assert.Equal(2, (await server.Get<Memberships>().MembersAsync(key, Cancellation)).Count);
    }

    [Fact]
    public async Task Of_two_owners_who_take_out_each_other_one_stays()
    {
        await using var server = await ServerAsync("ann", "ben");
        var key = await server.DebateOfAsync("ann");
        Assert.True(await server.Get<Memberships>().SetAsync(key, "ben", Role.Owner, null, Cancellation));

        var done = await Task.WhenAll(new[] { "ann", "ben" }.Select(a => Task.Run(() => server.Get<Memberships>().SetAsync(key, a, Role.None, null, Cancellation), Cancellation)));

        Assert.Single(done, d => d);
        Assert.Equal(Role.Owner, Assert.Single(await server.Get<Memberships>().MembersAsync(key, Cancellation)).Role);
    }

    [Fact]
    public async Task Of_two_administrators_who_unmake_each_other_one_stays()
    {
        await using var server = await ServerAsync("ann", "ben");
        foreach (var account in (string[])["ann", "ben"])
            Assert.Equal(AdministratorChange.Done, await server.Get<Roster>().SetAdministratorAsync(account, true, Cancellation));

        var done = await Task.WhenAll(new[] { "ann", "ben" }.Select(a => Task.Run(() => server.Get<Roster>().SetAdministratorAsync(a, false, Cancellation), Cancellation)));

        Assert.Equal([AdministratorChange.Done, AdministratorChange.LastOne], done.Order());
        Assert.Single(await server.Get<Roster>().ListAsync(null, 0, 10, Cancellation), p => p.Administrator);
    }

    [Fact]
    public async Task An_invitation_that_was_used_or_taken_back_or_has_ended_lets_nobody_in()
    {
        await using var server = await ServerAsync("ann", "ben");
        var key = await server.DebateOfAsync("ann");
        var invitations = server.Get<Invitations>();
        var (used, revoked, ended) = (await MakeAsync(), await MakeAsync(), await MakeAsync());
        Assert.NotNull(await invitations.AcceptAsync(used, "ben", Cancellation));
        var open = await invitations.FindAsync(revoked, Cancellation);
        Assert.False(await invitations.RevokeAsync(open!.Id, null, Cancellation));
        Assert.True(await invitations.RevokeAsync(open.Id, key, Cancellation));

        Assert.Single(await invitations.OpenAsync(key, Cancellation));
        server.Clock.Pass(Week);

        foreach (var secret in (string[])[used, revoked, ended, "never made"])
        {
            Assert.Null(await invitations.FindAsync(secret, Cancellation));
            Assert.Null(await invitations.AcceptAsync(secret, "ben", Cancellation));
        }

        Assert.Empty(await invitations.OpenAsync(key, Cancellation));

        Task<string> MakeAsync() => invitations.MakeAsync(key, Role.Viewer, null, "Ben", "Ann", Week, Cancellation);
    }

    [Fact]
    public async Task An_invitation_takes_nothing_from_a_member_who_is_more_already()
    {
        await using var server = await ServerAsync("ann");
        var key = await server.DebateOfAsync("ann");
        var secret = await server.Get<Invitations>().MakeAsync(key, Role.Viewer, new("p1"), "Me", "Ann", Week, Cancellation);

        await server.Get<Invitations>().AcceptAsync(secret, "ann", Cancellation);

        Assert.Equal(new Member("ann", "ann", Role.Owner, new("p1")), Assert.Single(await server.Get<Memberships>().MembersAsync(key, Cancellation)));
    }

    [Fact]
    public async Task A_link_for_answers_is_found_until_it_ends_and_told_apart_from_one_that_never_was()
    {
        await using var server = await ServerAsync("ann");
        var key = await server.DebateOfAsync("ann");
        var links = server.Get<ConfirmationLinks>();
        var made = server.Clock.GetUtcNow();
        var secret = await links.MakeAsync(key, new("p1"), "for Ben’s phone", "Ann", Week, Cancellation);

        Assert.Equal(192 / 6, secret.Length);
        var link = (await links.FindAsync(secret, Cancellation))!;
        Assert.Equal(new(link.Id, key, new("p1"), "for Ben’s phone", "Ann", made, made + Week, null, null), link);
        Assert.DoesNotContain(secret, link.Id, StringComparison.Ordinal);
        Assert.Null(await links.FindAsync(link.Id, Cancellation));
        Assert.Null(await links.FindAsync("never made", Cancellation));

        server.Clock.Pass(TimeSpan.FromDays(1));
        Assert.True(await links.UseAsync(link, Cancellation));
        server.Clock.Pass(TimeSpan.FromDays(1));
        Assert.False(await links.UseAsync(link, Cancellation));
        link = Assert.Single(await links.ListAsync(key, Cancellation));
        Assert.Equal((made.AddDays(2), true), (link.Used, link.IsOpen(server.Clock.GetUtcNow())));

        server.Clock.Pass(Week);
        Assert.False((await links.FindAsync(secret, Cancellation))!.IsOpen(server.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task By_a_link_that_has_ended_or_was_taken_back_nothing_is_written()
    {
        await using var server = await ServerAsync("ann");
        var (key, other) = (await server.DebateOfAsync("ann"), await server.DebateOfAsync("ann"));
        var (links, store) = (server.Get<ConfirmationLinks>(), server.Get<DebateStore>());
        var (open, revoked, those) = (await MakeAsync("Ann"), await MakeAsync("Ann"), await MakeAsync("Mo"));

        var written = Assert.IsType<CommitResult.Committed>(await AnswerAsync(open, "Once"));
        Assert.Equal(("Ben, by private link", "Once"), (written.Revision.Author, written.Now.Debate.Heading.Title));
        Assert.False(await links.RevokeAsync(other, revoked.Id, Cancellation));
        Assert.True(await links.RevokeAsync(key, revoked.Id, Cancellation));
        Assert.False(await links.RevokeAsync(key, revoked.Id, Cancellation));
        await links.RevokeThoseByAsync(key, "Mo", Cancellation);
        Assert.IsType<CommitResult.Unchanged>(await AnswerAsync(revoked, "Never"));
        Assert.IsType<CommitResult.Unchanged>(await AnswerAsync(those, "Never"));
        Assert.IsType<CommitResult.Unchanged>(await store.AnswerAsync(open with { Debate = other }, 1, Title("Never"), new("Ben", "x"), (_, _) => [], Cancellation));
        Assert.Equal([true, false, false], (await links.ListAsync(key, Cancellation)).OrderByDescending(l => l.Revoked is null).Select(l => l.IsOpen(server.Clock.GetUtcNow())));

        server.Clock.Pass(Week);
        Assert.IsType<CommitResult.Unchanged>(await AnswerAsync(open, "Never"));
        Assert.Equal(2, (await store.OpenAsync(key, Cancellation))!.Revision);

        async Task<ConfirmationLink> MakeAsync(string by) => (await links.FindAsync(await links.MakeAsync(key, new("p1"), "", by, Week, Cancellation), Cancellation))!;

        Task<CommitResult> AnswerAsync(ConfirmationLink link, string title) =>
            store.AnswerAsync(link, 1, Title(title), new("Ben, by private link", "answered"), (_, _) => [], Cancellation);

        static ChangeSet Title(string title) => ChangeSet.Put(new Heading(title));
    }

    [Fact]
    public async Task A_link_goes_with_its_debate()
    {
        await using var server = await ServerAsync("ann");
        var key = await server.DebateOfAsync("ann");
        var (links, store) = (server.Get<ConfirmationLinks>(), server.Get<DebateStore>());
        var secret = await links.MakeAsync(key, new("p1"), "", "Ann", Week, Cancellation);
        var link = (await links.FindAsync(secret, Cancellation))!;

        await store.DeleteAsync(key, Cancellation);
        Assert.IsType<CommitResult.Gone>(await store.AnswerAsync(link, 1, ChangeSet.Put(new Heading("x")), new("Ben", "x"), (_, _) => [], Cancellation));
        await store.RestoreAsync(key, Cancellation);
        Assert.IsType<CommitResult.Committed>(await store.AnswerAsync(link, 1, ChangeSet.Put(new Heading("x")), new("Ben", "x"), (_, _) => [], Cancellation));

        await using (var context = server.Context())
            await context.Database.ExecuteSqlAsync($"""DELETE FROM "Debates" WHERE "Key" = {key.Value}""", Cancellation);
        Assert.Null(await links.FindAsync(secret, Cancellation));
    }

    [Fact]
    public async Task Whose_session_has_ended_is_nobody()
    {
        await using var server = await ServerAsync("ann");
        var key = await server.DebateOfAsync("ann");
        var (sessions, memberships) = (server.Get<Sessions>(), server.Get<Memberships>());
        var secret = await sessions.BeginAsync("ann", "A browser", [1, 2], server.Clock.GetUtcNow() + Week, Cancellation);
        var caller = new Caller("ann", Sessions.IdOf(secret));
        Assert.Equal(Role.Owner, (await memberships.StandingAsync(key, caller, Cancellation)).Role);
        Assert.Equal(Role.None, (await memberships.StandingAsync(key, caller with { Account = "somebody else" }, Cancellation)).Role);

        server.Clock.Pass(Week);

        Assert.Equal(Role.None, (await memberships.StandingAsync(key, caller, Cancellation)).Role);
        Assert.False(await memberships.IsAliveAsync(caller, Cancellation));
        Assert.Null(await sessions.TicketAsync(secret, Cancellation));
        Assert.Empty(await sessions.OfAsync("ann", Cancellation));
    }

    [Fact]
    public async Task A_session_that_was_ended_is_not_brought_back_by_renewing_it()
    {
        await using var server = await ServerAsync("ann");
        var sessions = server.Get<Sessions>();
        var later = server.Clock.GetUtcNow() + Week;
        var (kept, ended) = (await sessions.BeginAsync("ann", "One", [1], later, Cancellation), await sessions.BeginAsync("ann", "Two", [2], later, Cancellation));

        await sessions.EndAllAsync("ann", Sessions.IdOf(kept), Cancellation);
        await sessions.RenewAsync(ended, [3], later, Cancellation);

        Assert.Null(await sessions.TicketAsync(ended, Cancellation));
        Assert.Equal("One", Assert.Single(await sessions.OfAsync("ann", Cancellation)).Browser);
    }

    [Theory]
    [InlineData(Visibility.Private, Role.None, Role.None)]
    [InlineData(Visibility.Link, Role.Reader, Role.Viewer)]
    [InlineData(Visibility.Public, Role.Reader, Role.Viewer)]
    public async Task Who_is_no_member_is_what_the_visibility_makes_of_them(Visibility visibility, Role nobody, Role signedIn)
    {
        await using var server = await ServerAsync("ann", "ben");
        var key = await server.DebateOfAsync("ann");
        var memberships = server.Get<Memberships>();
        await memberships.ShareAsync(key, new(visibility, AnnotatorsPropose: true), Cancellation);
        var session = Sessions.IdOf(await server.Get<Sessions>().BeginAsync("ben", "", [1], server.Clock.GetUtcNow() + Week, Cancellation));

        Assert.Equal(new Standing(nobody, null, true), await memberships.StandingAsync(key, null, Cancellation));
        Assert.Equal(new Standing(signedIn, null, true), await memberships.StandingAsync(key, new("ben", session), Cancellation));
        Assert.Equal(Standing.None, await memberships.StandingAsync(DebateKey.New(), new("ben", session), Cancellation));
    }

    [Fact]
    public async Task Debates_without_an_owner_are_taken_over_and_others_are_left_alone()
    {
        await using var server = await ServerAsync("ann", "ben");
        var owned = await server.DebateOfAsync("ann");
        var orphan = await server.DebateOfAsync(null);
        var memberships = server.Get<Memberships>();
        Assert.Equal(1, await memberships.CountOrphansAsync(Cancellation));

        Assert.Equal(1, await memberships.AdoptOrphansAsync("ben", Cancellation));

        Assert.Equal(0, await memberships.CountOrphansAsync(Cancellation));
        Assert.Equal(("ben", Role.Owner), (await memberships.MembersAsync(orphan, Cancellation)).Select(m => (m.Account, m.Role)).Single());
        Assert.Equal("ann", Assert.Single(await memberships.MembersAsync(owned, Cancellation)).Account);
    }

    [Fact]
    public async Task A_setup_token_counts_until_it_is_used_or_another_is_offered()
    {
        await using var server = await ServerAsync();
        var setup = server.Get<Setup>();
        var first = await setup.OfferAsync(Cancellation);
        var second = await setup.OfferAsync(Cancellation);

        Assert.False(await setup.FitsAsync(first!, Cancellation));
        Assert.True(await setup.FitsAsync(second!, Cancellation));
        var redeemed = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => setup.RedeemAsync(second!, Cancellation), Cancellation)));

        Assert.Single(redeemed, r => r);
        await server.AddAsync("ann");
        Assert.Null(await setup.OfferAsync(Cancellation));
    }

    [Fact]
    public async Task Who_leaves_goes_on_in_the_books_by_the_name_that_they_chose()
    {
        await using var server = await ServerAsync("ann");
        var key = await server.DebateOfAsync("ann");

        await server.Get<Names>().ReplaceAsync("ann", "A former member", Cancellation);

        Assert.Equal(["A former member"], await server.Get<DebateStore>().AuthorsAsync(key, Cancellation));
        Assert.Equal("A former member", Assert.Single(await server.Get<DebateStore>().ListAsync(Cancellation)).ChangedBy);
    }

    [Fact]
    public async Task The_audit_log_is_read_newest_first_by_debate_by_words_and_piece_by_piece()
    {
        await using var server = await ServerAsync();
        var (audit, key) = (server.Get<AuditLog>(), DebateKey.New());
        await audit.AddAsync("invited as a viewer", "Änn Müller", key, "Ben", "192.0.2.1", Cancellation);
        await audit.AddAsync("signed in by password", "Ben", cancellation: Cancellation);
        await audit.AddAsync("left", new string('x', 500), key, cancellation: Cancellation);

        Assert.Equal(["left", "invited as a viewer"], (await audit.NewestAsync(key, null, 0, 10, Cancellation)).Select(e => e.What));
        Assert.Equal(["signed in by password"], (await audit.NewestAsync(null, null, 1, 1, Cancellation)).Select(e => e.What));
        Assert.Equal("Änn Müller", Assert.Single(await audit.NewestAsync(null, "BEN invited Müller 192.0.2", 0, 10, Cancellation)).Who);
        Assert.Empty(await audit.NewestAsync(null, "100%", 0, 10, Cancellation));
        Assert.Equal(100, (await audit.NewestAsync(key, null, 0, 1, Cancellation)).Single().Who.Length);
    }

    [Fact]
    public async Task The_roster_tells_who_was_here_last_and_who_is_locked_out()
    {
        await using var server = await ServerAsync("ann", "ben");
        await server.Get<Sessions>().BeginAsync("ben", "", [1], server.Clock.GetUtcNow() + Week, Cancellation);
        await using (var context = server.Context())
            await context.Users.Where(a => a.Id == "ann").ExecuteUpdateAsync(s => s.SetProperty(a => a.LockoutEnd, DateTimeOffset.MaxValue), Cancellation);

        var people = await server.Get<Roster>().ListAsync(null, 0, 10, Cancellation);

        Assert.Equal(["ann", "ben"], people.Select(p => p.Name));
        Assert.Equal((null, true), (people[0].Seen, people[0].LockedUntil is not null));
        Assert.Equal((true, null), (people[1].Seen is not null, people[1].LockedUntil));
        Assert.Equal("ben", Assert.Single(await server.Get<Roster>().ListAsync("BE", 0, 10, Cancellation)).Name);
        Assert.Equal(1, await server.Get<Roster>().CountAsync(" be ", Cancellation));
    }

    private async Task<Server> ServerAsync(params string[] accounts)
    {
        var server = new Server(await NewAsync());
        await server.StartAsync();
        foreach (var account in accounts)
            await server.AddAsync(account);
        return server;
    }

    private sealed class Server(Apps apps) : IAsyncDisposable
    {
        private IServiceProvider _services = null!;

        public Clock Clock { get; } = new();

        public T Get<T>()
            where T : notnull => _services.GetRequiredService<T>();

        public DebateContext Context() => Get<IDbContextFactory<DebateContext>>().CreateDbContext();

        public async Task StartAsync()
        {
            _services = apps.Services(time: Clock);
            await DatabaseStart.MigrateAsync(_services, Cancellation);
        }

        public async Task AddAsync(string account)
        {
            await using var context = Context();
            context.Users.Add(new() { Id = account, UserName = account, NormalizedUserName = account.ToUpperInvariant(), Created = Clock.GetUtcNow(), LockoutEnabled = true });
            await context.SaveChangesAsync(Cancellation);
        }

        public async Task<DebateKey> DebateOfAsync(string? owner) =>
            (await Get<DebateStore>().CreateAsync(Debates.WithClaims(1), new(owner ?? "Somebody", "Make", owner), Cancellation)).Key;

        public ValueTask DisposeAsync() => apps.DisposeAsync();
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan span) => _now += span;
    }
}

public sealed class SqliteAccountsTests(Databases databases) : AccountsTests
{
    protected override Task<Apps> NewAsync() => Task.FromResult(new Apps("Sqlite", databases.NewSqlite()));
}

public sealed class PostgresAccountsTests(Databases databases) : AccountsTests
{
    protected override async Task<Apps> NewAsync() => new("Postgres", await databases.NewPostgresAsync());
}
