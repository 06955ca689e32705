using DebateMap.Domain;
using DebateMap.Web.Features.Outline;
using Xunit;

namespace DebateMap.Web.Tests.Outline;

public sealed class OutlineFilterTests
{
    private static readonly ParticipantId Ann = new("ann"), Ben = new("ben");

    [Fact]
    public void Without_a_filter_nothing_is_asked_for() => Assert.Null(Found(OutlineFilter.None));

    [Fact]
    public void Words_ask_for_the_claims_that_hold_them_whatever_their_case_and_accents() => Asks(new() { Text = "CAFE" }, "root");

    [Fact]
    public void A_person_asks_for_what_they_have_a_view_of() => Asks(new() { Person = Ben }, "root", "con");

    [Fact]
    public void A_view_asks_for_what_somebody_holds_so() => Asks(new() { Stance = Stance.Reject }, "root");

    [Fact]
    public void A_person_and_a_view_ask_for_what_that_person_holds_so() => Asks(new() { Person = Ann, Stance = Stance.Reject });

    [Fact]
    public void A_tag_and_an_act_ask_for_the_claims_that_have_them()
    {
        Asks(new() { Tag = "noise" }, "con");
        Asks(new() { Act = SpeechAct.Arguing }, "pro");
    }

    [Fact]
    public void What_no_passage_is_about_can_be_asked_for() => Asks(new() { Unmarked = true }, "root", "con");

    [Fact]
    public void What_the_two_part_on_and_what_is_mine_can_be_asked_for()
    {
        Asks(new() { Parted = true }, "root");
        Asks(new() { Mine = true }, "con");
        Asks(new() { Mine = true, Parted = true });
    }

    [Fact]
    public void What_is_found_stands_with_the_way_to_it()
    {
        var rows = OutlineTree.Rows(Debate(), new HashSet<RecordKey> { new(RecordKind.Claim, "root") }, new HashSet<ClaimId> { new("con") });

        Assert.Equal([("root", false), ("con", true)], rows.Select(r => (r.Key.Id, r.Asked)));
    }

    private static void Asks(OutlineFilter filter, params string[] claims) => Assert.Equal(claims.Order(), Found(filter)!.Select(c => c.Value).Order());

    private static HashSet<ClaimId>? Found(OutlineFilter filter)
    {
        var debate = Debate();
        return filter.Of(debate, new DebateSearch(debate), Divergence.Between(debate, Ann, Ben).Value, new HashSet<ClaimId> { new("con") });
    }

    private static Debate Debate() => Domain.Debate.Empty.Apply(ChangeSet.Put(
    [
        new Heading("Filters") { Roots = [new("root")] },
        new Participant(Ann, "Ann"), new Participant(Ben, "Ben"),
        new Turn(new("t"), Ann, "It is quiet."),
        new Claim(new("root"), "The Café should stay"), new Claim(new("pro"), "It is quiet"), new Claim(new("con"), "It is loud") { Tags = ["noise"] },
        new Inference(new("i1"), InferenceKind.Supports, [new("pro")]) { Conclusion = new ClaimId("root") },
        new Inference(new("i2"), InferenceKind.Attacks, [new("con")]) { Conclusion = new ClaimId("root") },
        new Annotation(new("a"), new("t"), 0, 12, "It is quiet.", SpeechAct.Arguing, Ann) { About = [new("pro")] },
        new Position(new("p1"), Ann, new("root"), Basis.Stated) { Stance = Stance.Accept },
        new Position(new("p2"), Ben, new("root"), Basis.Stated) { Stance = Stance.Reject },
        new Position(new("p3"), Ben, new("con"), Basis.Stated) { Stance = Stance.Accept },
    ])).Value;
}
