using System.Text;
using System.Text.Json.Nodes;
using DebateMap.Domain;
using DebateMap.Domain.Tests;
using DebateMap.Formats.Native;
using Xunit;

namespace DebateMap.Formats.Tests.Native;

public sealed class RoundTripTests
{
    [Fact]
    public void Every_reference_debate_comes_back_as_it_was()
    {
        Assert.True(Cases.Debates.Count >= 43);
        Assert.All(Cases.Debates, path =>
        {
            var given = File.ReadAllBytes(path);
            var read = NativeFormat.Read(given).Value;
            Assert.Empty(read.Notices);
            Assert.True(JsonNode.DeepEquals(WithoutEmptyLists(given), JsonNode.Parse(NativeFormat.Write(read.Debate))), path);
        });
    }

    [Fact]
    public void Any_debate_comes_back_equal_and_is_written_the_same_again() => Samples.Each(DebateFiles.Any, 300, ComesBackEqual);

    [Fact]
    public void Debates_of_any_shape_come_back_equal() => Samples.Each(RandomDebates.All, 200, ComesBackEqual);

    [Fact]
    public void What_is_not_known_here_stays_under_the_record_that_it_came_with()
    {
        const string file = """
            {
             "format": "debatemap",
             "version": 1,
             "title": "T",
             "roots": [],
             "participants": [
              {
               "id": "ann",
               "name": "Ann",
               "colour": "grün 🟢",
               "seen": {
                "by": [
                 1.50,
                 null,
                 true
                ]
               }
              }
             ],
             "claims": [
              {
               "id": "C1",
               "text": "One"
              },
              {
               "id": "C2",
               "text": "Two"
              }
             ],
             "cruxes": [
              {
               "id": "k1",
               "claim": "C1",
               "target": "C2",
               "status": "proposed",
               "forecasts": [
                {
                 "participant": "ann",
                 "pu": 0.25,
                 "puc": 1,
                 "asked": "twice"
                }
               ]
              }
             ],
             "licence": "CC0",
             "x": null
            }

            """;
        var read = Read(file);
        Assert.Equal(file, Written(read.Debate));
        Assert.Equal("""{"colour":"grün 🟢","seen":{"by":[1.50,null,true]}}""", read.Debate.Participants[0].Extra);
        Assert.Equal("""{"asked":"twice"}""", read.Debate.Cruxes[0].Forecasts[0].Extra);
        Assert.Equal(
            ["participants[].colour: is not a field that is known here: it is kept as it is",
             "participants[].seen: is not a field that is known here: it is kept as it is",
             "licence: is not a field that is known here: it is kept as it is",
             "x: is not a field that is known here: it is kept as it is"],
            read.Notices.Select(n => n.ToString()));
    }

    [Fact]
    public void A_field_that_has_got_a_meaning_since_is_not_written_twice()
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put(new Heading("T") { Extra = """{"title":"old","more":1}""" })).Value;
        Assert.Equal("T", Read(Written(debate)).Debate.Heading.Title);
        Assert.Equal("""{"more":1}""", Read(Written(debate)).Debate.Heading.Extra);
    }

    [Fact]
    public void Positions_and_endorsements_without_an_id_leave_without_one()
    {
        var file = FaultyFiles.With("""
            "inferences":[{"id":"i1","kind":"supports","premises":["C1"],"conclusion":"C2"}],
            "positions":[{"participant":"ann","claim":"C1","stance":"accept","basis":"stated"},{"id":"p7","participant":"ben","claim":"C1","stance":"reject","basis":"stated"}],
            "endorsements":[{"participant":"ann","inference":"i1","verdict":"unsure"}]
            """);
        var debate = Read(file).Debate;
        Assert.Equal(["~1", "p7"], debate.Positions.Select(p => p.Id.Value));
        Assert.Equal(["~1"], debate.Endorsements.Select(e => e.Id.Value));
        var written = JsonNode.Parse(Written(debate))!;
        Assert.Null(written["positions"]![0]!["id"]);
        Assert.Equal("p7", (string?)written["positions"]![1]!["id"]);
        Assert.Null(written["endorsements"]![0]!["id"]);
    }

    [Fact]
    public void A_byte_order_mark_is_taken_and_not_given() =>
        Assert.Equal((byte)'{', NativeFormat.Write(NativeFormat.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(FaultyFiles.With("\"x\":1"))]).Value.Debate)[0]);

    [Theory]
    [InlineData("2024-05-01", "2024-05-01T00:00:00Z")]
    [InlineData("2024-05-01T10:00", "2024-05-01T10:00:00Z")]
    [InlineData("2024-05-01T10:00:00.250+02:00", "2024-05-01T10:00:00.25+02:00")]
    public void A_time_is_written_whole(string given, string written)
    {
        var debate = Read(FaultyFiles.With($$"""
            "turns":[{"id":"t1","speaker":"ann","text":"a","at":"{{given}}"}]
            """)).Debate;
        Assert.Equal(written, (string?)JsonNode.Parse(Written(debate))!["turns"]![0]!["at"]);
        Assert.Equal(debate.Turns[0].At, Read(Written(debate)).Debate.Turns[0].At);
    }

    [Fact]
    public void Every_field_of_every_kind_survives()
    {
        var debate = Read(Written(DebateFiles.Full)).Debate;
        Assert.Equal(DebateFiles.Full.Records(), debate.Records());
        Assert.All(Kinds.All.SelectMany(k => k.Fields.Select(f => (k, f))), pair => Assert.Contains(
            debate.Records().Where(r => r.Key.Kind == pair.k.Tag), r => pair.f.Get(r) is { } value and not Items<string> { IsEmpty: true } and not Items<Forecast> { IsEmpty: true }));
    }

    private static void ComesBackEqual(Debate debate)
    {
        var written = NativeFormat.Write(debate);
        var read = NativeFormat.Read(written).Value;
        Assert.Equal(debate.Records(), read.Debate.Records());
        Assert.Equal(written, NativeFormat.Write(read.Debate));
    }

    private static NativeFile Read(string file) => NativeFormat.Read(Encoding.UTF8.GetBytes(file)).Value;

    private static string Written(Debate debate) => Encoding.UTF8.GetString(NativeFormat.Write(debate));

    private static JsonObject WithoutEmptyLists(byte[] file)
    {
        var root = JsonNode.Parse(file)!.AsObject();
        foreach (var name in root.Where(p => p.Value is JsonArray { Count: 0 } && p.Key is not ("roots" or "participants" or "claims")).Select(p => p.Key).ToList())
            root.Remove(name);
        return root;
    }
}
