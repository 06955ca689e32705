using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Hosting;
using DebateMap.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DebateMap.Web.Tests.Confirmation;

/// <summary>What a private link opens and lets be done, and what it says where it does not.</summary>
public sealed class PrivateLinksTests : IAsyncLifetime
{
    private static readonly Actor Ann = new("Ann");
    private readonly Clock _clock = new();
    private readonly LiveApp _app;
    private StoredDebate _debate = null!;

    public PrivateLinksTests() => _app = new(Mode.Personal, _clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PrivateLinks Links => _app.Services.GetRequiredService<PrivateLinks>();

    private DebateKey Key => _debate.Key;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _debate = (await _app.Live.CreateAsync(Ann, Hearsay.Debate, "made it", Cancellation))!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_shows_what_is_said_of_its_participant_and_takes_their_answers()
    {
        var secret = await MakeAsync();
        var seen = new List<StoredDebate>();
        using var watching = _app.Live.Watch(Key, seen.Add);

        var round = (await OpenAsync(secret)).Round!;
        Assert.Equal(["claim:root", "claim:p1", "claim:p2", "restatement:r1"], round.Said.Select(s => s.Id));
        Assert.Equal(("Ben", null), (round.Person.Name, round.Frozen));

        Assert.Null(await AnswerAsync(secret, "claim:p1", new SayingAnswer.Confirm()));
        Assert.Null(await AnswerAsync(secret, "claim:p2", new SayingAnswer.Correct(Stance.Accept, null)));
        Assert.Null(await AnswerAsync(secret, "claim:root", new SayingAnswer.Withdraw()));
        Assert.Null(await AnswerAsync(secret, "restatement:r1", new SayingAnswer.Grade(Grade.Partly)));

        Assert.Equal([SayingState.Withdrawn, SayingState.Confirmed, SayingState.Corrected, SayingState.Graded], (await OpenAsync(secret)).Round!.Said.Select(s => s.State));
        Assert.Equal([2, 3, 4, 5], seen.Select(s => s.Revision));
        var revision = (await _app.Live.RevisionAsync(Ann, Key, 2, Cancellation))!;
        Assert.Equal(("Ben, by private link", "Ben confirms what is said of them: Claim p1"), (revision.Author, revision.Summary));
        Assert.Null(await AnswerAsync(secret, "claim:p1", new SayingAnswer.TakeBack()));
        Assert.True((await OpenAsync(secret)).Round!.Said[1].IsOpen);
    }

    [Fact]
    public async Task Where_both_are_confirmed_the_report_is_claimed_no_more()
    {
        using var desk = await _app.OpenAsync(Hearsay.Debate);
        _debate = desk.Stored;
        desk.Arrived += desk.Take;
        var secret = await MakeAsync();
        Assert.True(Claimed());

        Assert.Null(await AnswerAsync(secret, "claim:p1", new SayingAnswer.Confirm()));

        Assert.False(Claimed());

        bool Claimed()
        {
            var report = Divergence.Between(desk.Debate, SmallDebate.Ann, SmallDebate.Ben).Value;
            Assert.Contains(new("p1"), report.CommonGround);
            return report.Claimed.Contains(new("p1"));
        }
    }

    [Fact]
    public async Task It_says_why_it_does_not_open()
    {
        var (revoked, ended, good) = (await MakeAsync(), await MakeAsync(1), await MakeAsync());
        await Links.RevokeAsync(Ann, Key, (await Links.ListAsync(Ann, Key, Cancellation)).Single(l => l.Id == IdOf(revoked)), Cancellation);
        _clock.Pass(TimeSpan.FromDays(1));

        Assert.StartsWith("There is no such link.", (await OpenAsync("never-made")).Closed, StringComparison.Ordinal);
        Assert.StartsWith("This link was taken back", (await OpenAsync(revoked)).Closed, StringComparison.Ordinal);
        Assert.StartsWith("This link ended on 7 May 2026, 07:08 UTC", (await OpenAsync(ended)).Closed, StringComparison.Ordinal);
        Assert.NotNull((await OpenAsync(good)).Round);

        foreach (var shut in new[] { revoked, ended, "never-made" })
            Assert.Equal((await OpenAsync(shut)).Closed, await AnswerAsync(shut, "claim:p1", new SayingAnswer.Confirm()));
        Assert.Equal(1, (await _app.Live.OpenAsync(Ann, Key, Cancellation))!.Revision);
    }

    [Fact]
    public async Task It_says_so_where_the_debate_or_the_participant_is_gone()
    {
        var secret = await MakeAsync();
        await _app.Live.DeleteAsync(Ann, Key, Cancellation);
        Assert.StartsWith("The debate that this link belongs to was deleted.", (await OpenAsync(secret)).Closed, StringComparison.Ordinal);
        Assert.StartsWith("The debate that this link belongs to was deleted.", await AnswerAsync(secret, "claim:p1", new SayingAnswer.Confirm()), StringComparison.Ordinal);
        await _app.Live.RestoreAsync(Ann, Key, Cancellation);
        Assert.NotNull((await OpenAsync(secret)).Round);

        await _app.Live.CommitAsync(Ann, Key, 1, Removal.Of(_debate.Debate, [new(RecordKind.Participant, "ben")]).Changes, "took Ben out", Cancellation);
        Assert.StartsWith("You are not among the participants", (await OpenAsync(secret)).Closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_frozen_debate_it_shows_all_and_takes_no_answer()
    {
        var secret = await MakeAsync();
        await _app.Services.GetRequiredService<LiveTalk>().FreezeAsync(Ann, Key, null, Cancellation);

        Assert.StartsWith("Nothing can be answered now: the debate is frozen", (await OpenAsync(secret)).Round!.Frozen, StringComparison.Ordinal);
        Assert.StartsWith("Nothing can be answered now: the debate is frozen", await AnswerAsync(secret, "claim:p1", new SayingAnswer.Confirm()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_while_it_was_read_is_not_answered()
    {
        var secret = await MakeAsync();
        var given = new GivenAnswer("claim:p1", Sayings.Mark(_debate.Debate, Hearsay.Of(_debate, "claim:p1")), new SayingAnswer.Confirm(), "");
        await _app.Live.CommitAsync(Ann, Key, 1, ChangeSet.Put(new Claim(new("p1"), "Something else")), "reworded", Cancellation);

        Assert.StartsWith("This was changed while you read it.", await Links.AnswerAsync(secret, given, Cancellation), StringComparison.Ordinal);
        Assert.StartsWith("What you answered is not said of you any more", await Links.AnswerAsync(secret, given with { Saying = "claim:p3" }, Cancellation), StringComparison.Ordinal);
        Assert.Contains("answered in that way", await AnswerAsync(secret, "claim:p1", new SayingAnswer.Grade(Grade.Right)), StringComparison.Ordinal);
        Assert.Null(await AnswerAsync(secret, "claim:p1", new SayingAnswer.Confirm()));
        Assert.Contains("answered already", await AnswerAsync(secret, "claim:p1", new SayingAnswer.Confirm()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_words_more_are_a_note_for_those_who_work_on_the_map()
    {
        var secret = await MakeAsync();

        Assert.StartsWith("Your comment has 2001 characters", await AnswerAsync(secret, "claim:p2", new SayingAnswer.Withdraw(), new('x', 2001)), StringComparison.Ordinal);
        Assert.Null(await AnswerAsync(secret, "claim:p2", new SayingAnswer.Withdraw(), " Only on Sundays "));

        var thread = Assert.Single((await _app.Services.GetRequiredService<LiveTalk>().StateAsync(Ann, Key, Cancellation)).Threads);
        Assert.Equal((new RecordKey(RecordKind.Claim, "p2"), "Ben, by private link", "Only on Sundays"), (thread.Record, thread.Notes[0].Author, thread.Notes[0].Text));
    }

    [Theory]
    [InlineData("ben", "", null, "Say for how many days")]
    [InlineData("ben", "", 0, "Say for how many days")]
    [InlineData("ben", "", 91, "Say for how many days it can be used: 1 to 90.")]
    [InlineData("ben", "a\u0007b", 14, "control characters")]
    [InlineData("zoe", "", 14, "not in the debate any more")]
    public async Task The_form_for_a_link_says_what_is_wrong(string participant, string note, int? days, string message) =>
        Assert.Contains(message, Assert.Single((await Links.MakeAsync(Ann, Key, new(new(participant), note, days), Cancellation)).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_note_on_a_link_is_short() =>
        Assert.Contains("more than 100 characters", Assert.Single((await Links.MakeAsync(Ann, Key, new(SmallDebate.Ben, new('x', 101), 14), Cancellation)).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Making_opening_and_taking_back_are_in_the_audit_log()
    {
        var secret = await MakeAsync();
        await Links.OpenAsync(secret, "192.0.2.9", Cancellation);
        await Links.OpenAsync(secret, "192.0.2.9", Cancellation);
        var link = Assert.Single(await Links.ListAsync(Ann, Key, Cancellation));
        Assert.Equal(_clock.GetUtcNow(), link.Used);
        var told = await Links.RevokeAsync(Ann, Key, link, Cancellation);

        Assert.StartsWith("The link for Ben does not work any more.", told.Value, StringComparison.Ordinal);
        Assert.StartsWith("The link was taken back already.", Assert.Single((await Links.RevokeAsync(Ann, Key, link, Cancellation)).Faults).Message, StringComparison.Ordinal);
        Assert.Equal(
            [("Ann", "took back a private link for the answers of", "Ben", null), ("Ben, by private link", "opened a private link for the first time", null, "192.0.2.9"), ("Ann", "made a private link for the answers of", "Ben", null)],
            (await _app.Services.GetRequiredService<AuditLog>().NewestAsync(Key, null, 0, 9, Cancellation)).Select(e => (e.Who, e.What, e.Whom, e.Address)));
    }

    private static string IdOf(string secret) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    private async Task<string> MakeAsync(int days = 14) => (await Links.MakeAsync(Ann, Key, new(SmallDebate.Ben, "", days), Cancellation)).Value;

    private Task<LinkOpened> OpenAsync(string secret) => Links.OpenAsync(secret, null, Cancellation);

    private async Task<string?> AnswerAsync(string secret, string id, SayingAnswer answer, string comment = "")
    {
        var now = await _app.Live.OpenAsync(Ann, Key, Cancellation) ?? _debate;
        return await Links.AnswerAsync(secret, new(id, Sayings.Mark(now.Debate, Hearsay.Of(now, id)), answer, comment), Cancellation);
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan span) => _now += span;
    }
}
