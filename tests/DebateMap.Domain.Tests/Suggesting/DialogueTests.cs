using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DebateMap.Formats.Examples;
using DebateMap.Formats.Native;
using DebateMap.Formats.Transcripts;
using Xunit;

namespace DebateMap.Domain.Tests;

/// <summary>Whole dialogues, read as a careful reader would.</summary>
public sealed class DialogueTests
{
    private static readonly string Shared = BesideRepository();

    /// <summary>The acts of AIF's illocutionary connections, by what they are called there.</summary>
    private static readonly Dictionary<string, SpeechAct> Illocutions = new(StringComparer.Ordinal)
    {
        ["Asserting"] = SpeechAct.Asserting,
        ["Arguing"] = SpeechAct.Arguing,
        ["Popular Conceding"] = SpeechAct.Conceding,
        ["Pure Questioning"] = SpeechAct.Questioning,
        ["Assertive Questioning"] = SpeechAct.Questioning,
        ["Rhetorical Questioning"] = SpeechAct.Questioning,
        ["Challenging"] = SpeechAct.Challenging,
        ["Restating"] = SpeechAct.Restating,
        ["Disagreeing"] = SpeechAct.Disagreeing,
        ["Agreeing"] = SpeechAct.Agreeing,
    };

    public static TheoryData<string> Files => [.. MarkedDialogue.Files.Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_reader_marks_is_proposed_and_little_else(string file)
    {
        var dialogue = MarkedDialogue.Read(MarkedDialogue.Files.Single(f => Path.GetFileName(f) == file));
        var score = DialogueScore.Of(dialogue.Expected, Suggest.For(dialogue.Debate));
        Tell(score);
        Assert.True(score.Missed.Count <= 1 && score.Others.Count <= 1, score.ToString());
    }

    /// <summary>Nobody wrote this dialogue, or its annotations, for the rules: they find about half, and what else they find is worth a look.</summary>
    [Fact]
    public void Of_the_example_that_comes_with_the_app_much_is_proposed()
    {
        var (bare, expected) = Bare(ExampleDebate.Read());
        var score = DialogueScore.Of(expected, Suggest.For(bare));
        Tell(score);
        Assert.True(score.Found.Count >= 18 && score.Others.Count <= 14, score.ToString());
    }

    [Fact]
    public void Of_the_reference_dialogue_at_least_ten_acts_of_fifteen_are_proposed_and_at_most_five_others()
    {
        var file = Path.Combine(Shared, "dialogue", "passing-the-buck.txt");
        Assert.SkipUnless(File.Exists(file), "../shared/dialogue is not beside the repository");
        var gold = NativeFormat.Read(File.ReadAllBytes(Path.Combine(Shared, "cases", "passing-the-buck.debate.json"))).Value.Debate;
        var (bare, expected) = Bare(gold);
        Assert.All([bare, TranscriptReader.Read(File.ReadAllText(file)).Value.ToDebate().Value], debate =>
        {
            var score = DialogueScore.Of(expected, Suggest.For(debate));
            Tell(score);
            Assert.True(score.Found.Count >= 10 && score.Others.Count <= 5, score.ToString());
        });
    }

    /// <summary>These are transcribed speech and forum posts cut into locutions; their annotators marked all, and few of them with a cue.</summary>
    [Fact]
    public void Of_the_sample_dialogues_most_locutions_get_an_act_that_their_annotators_gave()
    {
        var folder = Path.Combine(Shared, "samples", "aif");
        Assert.SkipUnless(Directory.Exists(folder), "../shared/samples is not beside the repository");
        var (locutions, right, proposed) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var (debate, acts) = Locutions(JsonNode.Parse(File.ReadAllText(file))!);
            var suggestions = Suggest.For(debate);
            locutions += acts.Count;
            proposed += suggestions.Count;
            right += acts.Count(a => suggestions.Any(s => s.Turn == a.Key && a.Value.Contains(s.Act)));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{right} of {locutions} locutions, {proposed} proposed"));
        Assert.True(right >= 28 && proposed <= 42, FormattableString.Invariant($"{right} of {locutions} locutions, {proposed} proposed"));
    }

    private static string BesideRepository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "shared"));

    private static void Tell(DialogueScore score) => TestContext.Current.TestOutputHelper?.WriteLine(score.ToString());

    private static (Debate Bare, IEnumerable<Marked> Expected) Bare(Debate debate) =>
        (Debate.Empty.Apply(ChangeSet.Put([debate.Heading with { Roots = [] }, .. debate.Participants, .. debate.Turns])).Value,
            debate.Annotations.Select(a => new Marked(a.Turn, a.Start, a.End, a.Act, a.Exact)));

    private static (Debate Debate, Dictionary<TurnId, HashSet<SpeechAct>> Acts) Locutions(JsonNode aif)
    {
        var nodes = aif["nodes"]?.AsArray() is { } all ? all.ToDictionary(n => (string)n!["nodeID"]!, n => n!) : [];
        var edges = aif["edges"]?.AsArray().Select(e => (From: (string)e!["fromID"]!, To: (string)e["toID"]!)).ToList() ?? [];
        var acts = new Dictionary<TurnId, HashSet<SpeechAct>>();
        var records = new List<Record> { new Heading("Locutions") };
        var speakers = new Dictionary<string, ParticipantId>(StringComparer.Ordinal);
        foreach (var (id, node) in nodes.Where(n => (string?)n.Value["type"] == "L"))
        {
            // An argument is anchored in the transition that leads to the locution, any other act in the locution.
            var sources = edges.Where(e => e.To == id && (string?)nodes[e.From]["type"] == "TA").Select(e => e.From).Append(id).ToHashSet();
            var given = edges.Where(e => sources.Contains(e.From) && (string?)nodes[e.To]["type"] == "YA")
                .Select(e => Illocutions.TryGetValue((string)nodes[e.To]["text"]!, out var act) ? act : (SpeechAct?)null).OfType<SpeechAct>().ToHashSet();
            if (given.Count == 0 || ((string)node["text"]!).Split(':', 2) is not [var who, var said])
                continue;
            if (!speakers.TryGetValue(who.Trim(), out var speaker))
                records.Add(new Participant(speakers[who.Trim()] = speaker = new($"p{speakers.Count}"), who.Trim() is { Length: > 0 } name ? name : "?"));
            var turn = new Turn(new($"t{acts.Count}"), speaker, said.Trim());
            records.Add(turn);
            acts[turn.Id] = given;
        }

        return (Debate.Empty.Apply(ChangeSet.Put(records)).Value, acts);
    }
}
