using System.Globalization;
using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Formats.Native;
using DebateMap.Formats.Summary;
using Xunit;

namespace DebateMap.Formats.Tests.Summary;

public sealed class MarkdownSummaryTests
{
    private static readonly Debate Example = ExampleDebate.Read();

    private static readonly string OfExample = Write(Example, "tomas", "nora");

    [Fact]
    public void It_has_its_sections_in_order()
    {
        var headings = new SummaryStructure(OfExample).Headings.Where(h => h.Level <= 2).Select(h => h.Text);

        Assert.Equal(
            ["Should Market Street close to cars?", "In short", "Where they part", "How these lead to the main question", "What they share", "How the gap on the main question splits", "Cruxes", "Ask next",
                "Who changed their mind", "Restatements", "Still open"],
            headings);
    }

    [Fact]
    public void Each_point_is_told_in_plain_words_with_each_sides_own_words_and_the_way_up()
    {
        var structure = new SummaryStructure(OfExample);

        Assert.Equal(
            ["1. People who cannot walk far would still reach the shops",
                "2. The street would be lively in the evening / People would feel safe in the street in the evening",
                "3. The through traffic would only move into the side streets",
                "4. Over a month, customers on foot or on a bike spend as much as those who drive",
                "5. Does \"On the three trial weekends, takings rose by about a tenth\" count for \"Two years after closing, the shops on the street would sell more than now\"?",
                "What follows from these"],
            structure.Headings.Where(h => h.Level == 3).Select(h => h.Text));
        Assert.Contains("Nora | rejects it (0.10) | \"I don't believe for a moment that somebody who drops in on a bike spends the same in a month.\"", structure.Rows);
        Assert.Contains("Nora | leans against it (read from their words; not confirmed) | \"how would Mrs Lindqvist get to my shop with her hip?\"", structure.Rows);
        Says(OfExample, "**It may lie deeper.** Tomás rests it on *the city can pay for a free shuttle every ten minutes, year after year*");
        Says(OfExample, "What Nora thinks of *the city can pay for a free shuttle every ten minutes, year after year* is not known.");
        Says(OfExample, "**Their reasons run in a circle.**");
        Says(OfExample, "**A reason is missing from the map.**");
        Says(OfExample, "**They simply see it differently");
        Says(OfExample, "**They part on whether it follows:**");
        Says(OfExample, "→ ***Market Street should be closed to private cars from the …*** (main question).");
    }

    [Fact]
    public void Common_ground_that_is_only_claimed_says_by_whom()
    {
        Says(OfExample, "*More people should live above the shops*[^20]. *Claimed by Nora; not yet confirmed by Tomás.*");
        Says(OfExample, "*Read from Nora's words; not yet confirmed by Nora.*");
        Says(OfExample, "*Deliveries before ten in the morning are enough for every shop*[^16] [^17]. Both think that this is not so.");
    }

    [Fact]
    public void Cruxes_say_who_stands_where_and_what_they_would_do()
    {
        Says(OfExample, "proposed; one-sided: Tomás has not answered");
        Says(OfExample, "| testable");
        Says(OfExample, "Nora gives it 0.10; and *Market Street should be closed to private cars from the …* 0.80 if it holds and 0.28 if it does not.");
        Says(OfExample, "If they saw *the through traffic would only move into the side streets* as the other does");
        Says(OfExample, "Nora would change sides (27 % of the way): a crux for both, on what is known");
    }

    [Fact]
    public void What_nobody_has_said_of_a_crux_is_no_answer_and_what_is_set_aside_is_counted_so()
    {
        var bridge = Forecasts.Bridge.Debate;
        Says(Write(bridge, "Ann", "Ben"), "proposed; neither has said whether it is a crux for them");
        var aside = bridge.Cruxes[0] with { Status = CruxStatus.SetAside, Resolution = "Moot" };
        Says(Write(bridge.Apply(ChangeSet.Put(aside)).Value, "Ann", "Ben"), "1 crux set aside");
    }

    [Fact]
    public void Forecasts_of_the_two_stand_under_their_crux_and_those_of_others_are_counted()
    {
        var text = Write(Forecasts.Bridge.Debate, "Ann", "Ben");

        Says(text, "**What they expect** of *Cost: under budget* (another has answered, too):");
        Says(text, "**What they expect** of *Traffic grows* (2 others have answered, too):");
        Says(text, "Ann gives it 0.80; and *What the forecasts are about comes true* 0.95 if it holds.");
        Assert.DoesNotContain("Abe Mill gives it", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_minds_restatements_and_open_questions_are_told()
    {
        Says(OfExample, "Tomás went from leaning towards it[^25] to rejecting it[^16], moved by *the florist needs deliveries in the middle of the day*.");
        Says(OfExample, "**partly right**");
        Says(OfExample, "Tomás has taken the clarified version up.");
        Says(OfExample, "Tomás has not said whether that is right.");
        Says(OfExample, "Who pays for the shuttle when the parking fees fall?");
        Assert.DoesNotContain("Do you have any figures", OfExample, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_note_is_mentioned_and_every_mention_has_a_note()
    {
        var count = new SummaryStructure(OfExample).Notes;

        Assert.All(Enumerable.Range(1, count), n =>
        {
            Assert.Single(OfExample.Split('\n'), line => line.StartsWith($"[^{n}]: ", StringComparison.Ordinal));
            Assert.True(OfExample.Split($"[^{n}]").Length > 2);
        });
        Assert.DoesNotContain($"[^{count + 1}]", OfExample, StringComparison.Ordinal);
        Says(OfExample, "[^2]: Turn 7, Nora: \"call it one in three that closing is right\"");
    }

    [Fact]
    public void The_same_debate_gives_the_same_text_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(OfExample, Write(ExampleDebate.Read(), "tomas", "nora"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_debate_without_turns_or_positions_says_that_they_do_not_part()
    {
        var debate = Made(new Claim(new("c1"), "It rains"));

        var text = Write(debate, "ann", "ben");

        Says(text, "They do not part on anything the map shows.");
        Says(text, "neither has said where they stand");
        Says(text, "Nothing yet that both are known to hold.");
        Assert.Equal(0, new SummaryStructure(text).Notes);
    }

    [Fact]
    public void Where_only_one_has_spoken_it_says_so()
    {
        var debate = Made(
            new Claim(new("c1"), "It rains."), new Claim(new("c2"), "The street is wet"), new Position(new("p1"), new("ann"), new("c1"), Basis.Stated) { Stance = Stance.Accept },
            new Position(new("p2"), new("ann"), new("c2"), Basis.Attributed) { Credence = .8 });

        var text = Write(debate, "ann", "ben");

        Says(text, "only one of them has a position: Ann accepts it.");
        Says(text, "They do not part on anything the map shows.");
        Says(text, "On two claims only one of them has said anything.");
    }

    [Fact]
    public void Positions_without_quotes_are_told_without_them()
    {
        var debate = Made(
            new Claim(new("c1"), "It rains"), new Position(new("p1"), new("ann"), new("c1"), Basis.Stated) { Credence = .9 },
            new Position(new("p2"), new("ben"), new("c1"), Basis.Attributed) { Credence = .1 });

        var text = Write(debate, "ann", "ben");

        Assert.Contains("Ann | accepts it (0.90) | –", new SummaryStructure(text).Rows);
        Assert.Contains("Ben | rejects it (0.10) (as somebody else says; not confirmed) | –", new SummaryStructure(text).Rows);
        Says(text, "**Why it matters:** it is a main question itself.");
        Says(text, "Ann 0.90, Ben 0.10: a gap of 0.80.");
    }

    [Fact]
    public void A_challenge_that_nobody_took_up_stays_open()
    {
        var debate = Made(
            new Claim(new("c1"), "It rains"), new Turn(new("t1"), new("ann"), "Really? Says who?"), new Turn(new("t2"), new("ben"), "I do."),
            new Annotation(new("a1"), new("t1"), 0, 7, "Really?", SpeechAct.Challenging, new("ann")) { About = [new("c1")] },
            new Annotation(new("a2"), new("t1"), 8, 17, "Says who?", SpeechAct.Challenging, new("ann")));

        Says(Write(debate, "ann", "ben"), "Ann challenged: \"Really?\"[^1]. The map shows no answer.");

        var answered = debate.Apply(ChangeSet.Put(
            new Annotation(new("a3"), new("t2"), 0, 5, "I do.", SpeechAct.Answering, new("ben")) { About = [new("c1")] })).Value;
        var text = Write(answered, "ann", "ben");
        Assert.DoesNotContain("Really?", text, StringComparison.Ordinal);
        Says(text, "Says who?");
    }

    [Fact]
    public void Most_of_a_gap_without_reasons_is_said_of_what_follows()
    {
        var debate = Made(
            new Claim(new("c1"), "It rains"), new Claim(new("c2"), "The sky is grey"),
            new Inference(new("i1"), InferenceKind.Supports, [new("c2")]) { Conclusion = new("c1"), By = [new("ann"), new("ben")], Strength = .5 },
            new Position(new("p1"), new("ann"), new("c1"), Basis.Stated) { Credence = .9 }, new Position(new("p2"), new("ben"), new("c1"), Basis.Stated) { Credence = .2 },
            new Position(new("p3"), new("ann"), new("c2"), Basis.Stated) { Credence = .95 }, new Position(new("p4"), new("ben"), new("c2"), Basis.Stated) { Credence = .1 });
        var report = Divergence.Between(debate, new("ann"), new("ben")).Value;
        Assert.Equal([new ClaimId("c1")], report.Derived);

        Says(MarkdownSummary.Write(debate, report), "of 0.70) is not explained by the reasons on the map.");
    }

    [Fact]
    public void On_the_real_dialogue_it_says_what_a_careful_annotator_asks_of_it()
    {
        Assert.SkipUnless(Cases.Folder is not null, Cases.Absent);
        var debate = NativeFormat.Read(File.ReadAllBytes(Path.Combine(Cases.Folder!, "passing-the-buck.debate.json"))).Value.Debate;

        var text = Write(debate, "author", "questioner");

        var structure = new SummaryStructure(text);
        Assert.StartsWith("1. Training ~aligned agents to imitate how humans improve their takes", structure.Headings.First(h => h.Level == 3).Text, StringComparison.Ordinal);
        Says(text, "*Naively fine-tuning agents to repeat humans' current takes would be far worse than giving humans more time*[^7]. *Claimed by the Author; not yet confirmed by the Questioner.*");
        Assert.Contains(structure.Rows, r => r.StartsWith("Questioner | leans against it (says the Author; not confirmed) | Author: \"And I think our disagreement mostly", StringComparison.Ordinal));
        Says(text, "**It may lie deeper.** The Author rests it on *the successor updates its views on new evidence as reasonably as the most reasonable humans*, together with");
        Says(text, "### 2. Does \"Humans cannot tell which alignment takes are good or bad\" count against");
        Says(text, "It is brought up by the Questioner, citing Eliezer");
        Says(text, "### What follows from these");
        Says(text, "proposed; one-sided: the Questioner has not answered");
        Says(text, "the Author would change sides (47 % of the way); the Questioner would move 17 % of the way: a crux for both, on what is known");
        Says(text, "**roughly right**");
        Says(text, "The Questioner has not said whether the clarified version is what they meant; it is not confirmed.");
        Says(text, "Are there arguments or evidence for it?");
        Says(text, "Is the trust justified?");
        Says(text, "The Author to the Questioner, on *Training \\~aligned agents to imitate how humans improve their …*: Are we close to a crux?");
        Says(text, "1. **Questioner:** would you say that *humans cannot tell which alignment takes are good or bad*?");
        Says(text, "| 0.24 |");
    }

    [Fact]
    public void Every_reference_debate_has_a_summary_that_parses() =>
        Assert.All(Cases.Debates, file =>
        {
            var debate = NativeFormat.Read(File.ReadAllBytes(file)).Value.Debate;
            var text = MarkdownSummary.Write(debate, Divergence.Between(debate, debate.Participants[0].Id, debate.Participants[1].Id).Value);
            Assert.Equal(0, new SummaryStructure(text).Html);
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        });

    private static void Says(string text, string words) => Assert.Contains(words, text, StringComparison.Ordinal);

    private static string Write(Debate debate, string a, string b) => MarkdownSummary.Write(debate, Divergence.Between(debate, new(a), new(b)).Value);

    private static Debate Made(params Domain.Record[] records) => Debate.Empty.Apply(ChangeSet.Put(
        [new Heading("Weather") { Roots = [new("c1")] }, new Participant(new("ann"), "Ann"), new Participant(new("ben"), "Ben"), .. records])).Value;
}
