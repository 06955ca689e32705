using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.History;
using Xunit;
using Record = DebateMap.Domain.Record;

namespace DebateMap.Web.Tests.History;

public sealed class HistoryWordsTests
{
    private static readonly Debate Argued = SmallDebate.Argued;
    private static readonly Claim P1 = Argued.Claims[new ClaimId("p1")];

    [Fact]
    public void A_changed_text_is_told_with_what_it_was()
    {
        var (title, sentences) = Tell(P1 with { Text = "Said better" });

        Assert.Equal("changed claim p1: “Said better”", title);
        Assert.Equal(["text was “Claim p1”, is now “Said better”"], sentences);
    }

    [Fact]
    public void What_was_not_given_before_is_added_and_what_is_not_given_any_more_removed()
    {
        Assert.Equal(["note added: “A note”"], Tell(P1 with { Note = "A note" }).Sentences);
        var noted = Argued.Apply(ChangeSet.Put(P1 with { Note = "A note" })).Value;
        Assert.Equal(["note removed: “A note”"], Tell(noted, ChangeSet.Put(P1)).Sentences);
    }

    [Fact]
    public void Of_a_list_only_what_came_and_went_is_told_by_name()
    {
        var step = Argued.Inferences[new InferenceId("i1")];

        Assert.Equal(["premises: no longer “Claim p2”", "premises: now also “Claim p3”", "by: now also Ben"],
            Tell(step with { Premises = [new("p1"), new("p3")], By = [SmallDebate.Ann, SmallDebate.Ben] }).Sentences);
        Assert.Equal(["premises: in another order"], Tell(step with { Premises = [new("p2"), new("p1")] }).Sentences);
        Assert.Equal(["tags: now new; green"], Tell(P1 with { Tags = ["new", "green"] }).Sentences);
    }

    [Fact]
    public void Forecasts_are_told_person_by_person()
    {
        var crux = new Crux(new("k1"), new("p1"), new("root"), CruxStatus.Proposed)
        {
            Forecasts = [new(SmallDebate.Ann) { Claim = .5 }, new(SmallDebate.Ben) { Target = .3 }],
        };
        var asked = Argued.Apply(ChangeSet.Put(crux with { Forecasts = [] })).Value;
        var answered = Argued.Apply(ChangeSet.Put(crux)).Value;

        Assert.Equal(["forecast of Ann added: pc 0.5", "forecast of Ben added: pu 0.3"], Tell(asked, ChangeSet.Put(crux)).Sentences);
        Assert.Equal(["forecast of Ann was pc 0.5, is now pc 0.6 puc 0.25", "forecast of Ben removed: pu 0.3"],
            Tell(answered, ChangeSet.Put(crux with { Forecasts = [new(SmallDebate.Ann) { Claim = .6, TargetIfTrue = .25 }] })).Sentences);
        Assert.Equal(["forecasts: in another order"], Tell(answered, ChangeSet.Put(crux with { Forecasts = [crux.Forecasts[1], crux.Forecasts[0]] })).Sentences);
    }

    [Fact]
    public void An_added_position_says_whose_on_what_and_which() =>
        Assert.Equal("added position of Ben on “Claim p1”: accepts it", Tell(new Position(new("x9"), SmallDebate.Ben, new("p1"), Basis.Stated) { Stance = Stance.Accept }).Title);

    [Fact]
    public void What_was_removed_along_is_still_called_by_its_words()
    {
        var removal = Removal.Of(Argued, new RecordKey(RecordKind.Claim, "root"));
        var after = Argued.Apply(removal.Changes).Value;
        var effects = Effect.Of(Argued, after, removal.Changes);
        var words = HistoryWords.For(after, effects);

        var titles = effects.Select(words.Title).ToList();

        Assert.Contains("removed claim root: “Claim root”", titles);
        Assert.Contains("removed position of Ann on “Claim root”: accepts it", titles);
        Assert.Contains("removed step i2: “Claim p3” speaks for “Claim root”", titles);
    }

    [Fact]
    public void A_passage_that_was_marked_anew_is_told_without_numbers()
    {
        var passage = new Annotation(new("a1"), SmallDebate.FirstTurn, 0, 16, "The bus is late.", SpeechAct.Asserting, SmallDebate.Ann);
        var with = Argued.Apply(ChangeSet.Put(passage)).Value;

        Assert.Equal(["exact was “The bus is late.”, is now “So nobody takes it.”", "marks another place in its turn"],
            Tell(with, ChangeSet.Put(passage with { Start = 17, End = 36, Exact = "So nobody takes it." })).Sentences);
    }

    [Fact]
    public void A_record_that_only_changed_its_place_was_moved()
    {
        var (title, sentences) = Tell(Argued, new ChangeSet([new Put(P1, 1_000_000)]));

        Assert.Equal("moved claim p1: “Claim p1”", title);
        Assert.Equal(["stands at another place in the order"], sentences);
    }

    [Fact]
    public void Every_kind_of_record_has_a_name_in_words()
    {
        var all = Argued.Apply(ChangeSet.Put(
            new Annotation(new("a1"), SmallDebate.FirstTurn, 0, 16, "The bus is late.", SpeechAct.ProposingCrux, SmallDebate.Ann),
            new Endorsement(new("e1"), SmallDebate.Ben, new("i1"), Verdict.Reject),
            new Restatement(new("r1"), SmallDebate.Ben, SmallDebate.Ann, new("a1")),
            new Crux(new("k1"), new("p1"), new("root"), CruxStatus.Proposed),
            new Question(new("q1"), SmallDebate.Ann, SmallDebate.Ben, new("root"), "Why?"))).Value;
        var words = new HistoryWords(all.Find);

        Assert.Equal(
        [
            "title and roots: “The bus”", "participant Ann", "turn t1 of Ann: “The bus is late. So nobody takes it. Ben says it is cheap.”", "claim root: “Claim root”",
            "passage of Ann, proposing crux: “The bus is late.”", "step i1: “Claim p1” and “Claim p2” speaks for “Claim root”", "position of Ann on “Claim root”: accepts it",
            "verdict of Ben on step i1: reject", "restatement of Ann by Ben", "crux “Claim p1”", "question of Ann to Ben: “Why?”",
        ], Kinds.All.Select(k => words.Name(k.Tag == RecordKind.Heading ? all.Heading : all.Table(k.Tag).Records.First())));
    }

    [Theory]
    [InlineData(12, null, "took back revision 12")]
    [InlineData(null, 7, "did revision 7 again")]
    [InlineData(null, null, null)]
    public void An_undo_says_what_it_took_back(int? undoes, int? redoes, string? words) =>
        Assert.Equal(words, HistoryWords.Repeats(new RevisionListing(13, "Ann", DateTimeOffset.UnixEpoch, "Undo", undoes, redoes)));

    [Fact]
    public void A_comparison_shows_only_the_fields_that_differ_and_all_of_what_is_new()
    {
        var change = Assert.Single(Effect.Between(Argued, Argued.Apply(ChangeSet.Put(P1 with { Note = "A note" })).Value));
        Assert.Equal([new FieldWords("Note", "", "A note")], HistoryWords.For(Argued, [change]).Fields(change));

        var added = Assert.Single(Effect.Between(Argued, Argued.Apply(ChangeSet.Put(new Claim(new("c9"), "New") { Tags = ["green"] })).Value));
        Assert.Equal([new FieldWords("Text", "", "New"), new FieldWords("Tags", "", "green")], HistoryWords.For(Argued, [added]).Fields(added));
    }

    private static (string Title, IEnumerable<string> Sentences) Tell(Record record) => Tell(Argued, ChangeSet.Put(record));

    private static (string Title, IEnumerable<string> Sentences) Tell(Debate before, ChangeSet changes)
    {
        var after = before.Apply(changes).Value;
        var effect = Assert.Single(Effect.Of(before, after, changes));
        var words = HistoryWords.For(after, [effect]);
        return (words.Title(effect), words.Sentences(effect));
    }
}
