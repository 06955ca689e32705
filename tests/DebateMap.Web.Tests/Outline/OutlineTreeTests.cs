using DebateMap.Domain;
using DebateMap.Web.Features.Outline;
using Xunit;

namespace DebateMap.Web.Tests.Outline;

public sealed class OutlineTreeTests
{
    private static readonly HashSet<RecordKey> Untouched = [];

    [Fact]
    public void Reasons_stand_under_what_they_bear_on_and_linked_premises_under_their_step()
    {
        var lines = OutlineTree.Rows(SmallDebate.Argued, Untouched).Select(Line);

        Assert.Equal(
            [
                "root Root",
                "  i1 For",
                "    p1 Linked",
                "      p3 For",
                "    p2 Linked",
                "    under Undercut",
                "  p3 For again",
                "  con Against",
                "loose Loose",
            ],
            lines);
    }

    [Fact]
    public void A_folded_row_hides_what_is_below_it()
    {
        var rows = OutlineTree.Rows(SmallDebate.Argued, new HashSet<RecordKey> { new(RecordKind.Inference, "i1") });

        Assert.Equal(["root Root", "  i1 For folded", "  p3 For", "  con Against", "loose Loose"], rows.Select(Line));
    }

    [Fact]
    public void Reasons_that_run_in_a_circle_end_where_they_began()
    {
        var debate = SmallDebate.Bare.Apply(ChangeSet.Put(
            new Heading("Circle") { Roots = [new("a")] }, new Claim(new("a"), "A"), new Claim(new("b"), "B"),
            new Inference(new("i1"), InferenceKind.Supports, [new("b")]) { Conclusion = new("a") },
            new Inference(new("i2"), InferenceKind.Supports, [new("a")]) { Conclusion = new("b") })).Value;

        Assert.Equal(["a Root", "  b For", "    a For again"], OutlineTree.Rows(debate, Untouched).Select(Line));
    }

    [Fact]
    public void A_circle_that_leads_nowhere_is_shown_all_the_same()
    {
        var debate = SmallDebate.Bare.Apply(ChangeSet.Put(
            new Claim(new("a"), "A"), new Claim(new("b"), "B"),
            new Inference(new("i1"), InferenceKind.Supports, [new("b")]) { Conclusion = new("a") },
            new Inference(new("i2"), InferenceKind.Supports, [new("a")]) { Conclusion = new("b") })).Value;

        Assert.Equal(["a", "b", "a"], OutlineTree.Rows(debate, Untouched).Select(r => r.Key.Id));
    }

    [Fact]
    public void A_chain_of_100_000_claims_opens_two_levels_deep()
    {
        const int Length = 100_000;
        var debate = SmallDebate.Bare.Apply(ChangeSet.Put([
            new Heading("Chain") { Roots = [new("c0")] },
            .. Enumerable.Range(0, Length).Select(i => new Claim(new($"c{i}"), $"Claim {i}")),
            .. Enumerable.Range(1, Length - 1).Select(i => new Inference(new($"i{i}"), InferenceKind.Supports, [new($"c{i}")]) { Conclusion = new($"c{i - 1}") }),
        ])).Value;

        Assert.Equal(["c0", "c1", "c2"], OutlineTree.Rows(debate, Untouched).Select(r => r.Key.Id));
    }

    private static string Line(OutlineRow row) =>
        $"{new string(' ', row.Depth * 2)}{row.Key.Id} {row.Place}{(row.Again ? " again" : "")}{(row.Children && !row.Open ? " folded" : "")}";
}
