using System.Text;
using CsCheck;
using DebateMap.Domain;
using DebateMap.Domain.Tests;
using DebateMap.Formats.Forecasts;
using DebateMap.Formats.Native;
using Xunit;

namespace DebateMap.Formats.Tests.Forecasts;

public sealed class ForecastsCsvTests
{
    [Fact]
    public void A_table_makes_a_debate_with_a_claim_for_each_crux()
    {
        var debate = Bridge.Debate;
        Assert.Equal([("Ann", "Ann", "Builders"), ("Abe-Mill", "Abe Mill", "Builders"), ("Ben", "Ben", "Sceptics"), ("Zo", "Zoë", null)],
            debate.Participants.Select(p => (p.Id.Value, p.Name, p.Group)));
        Assert.Equal([("target", "What the forecasts are about comes true"), ("Cost-under-budget", "Cost: under budget"), ("Traffic-grows", "Traffic grows")],
            debate.Claims.Select(c => (c.Id.Value, c.Text)));
        Assert.Equal([new ClaimId("target")], debate.Heading.Roots);
        Assert.All(debate.Cruxes, k => Assert.Equal((new ClaimId(k.Id.Value), new ClaimId("target"), CruxStatus.Proposed), (k.Claim, k.Target, k.Status)));
        Assert.Equal(
            [
                new(new ParticipantId("Ann")) { Target = .9, Claim = .8, TargetIfTrue = .95 },
                new(new ParticipantId("Abe-Mill")) { Target = .3, Claim = .5, TargetIfTrue = .6 },
                new(new ParticipantId("Ben")) { Target = .3, Claim = .2, TargetIfTrue = .9 },
            ],
            debate.Cruxes[0].Forecasts);
        Assert.Equal(new Forecast(new ParticipantId("Ben")), debate.Cruxes[1].Forecasts[2]);
        Assert.Equal(.85, debate.Cruxes[1].Forecasts[0].TargetIfFalse);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_with_any_line_ends_and_others_beside_them()
    {
        var read = Read("\uFEFFpuc , ID,Remark,person,PC,Camp,PU\r\n\r\n1,\"a \"\"b\"\",\nc\", ,Ann,0,NA,1\r\n 0 ,d,\"well,\",Ann,1e-04, x ,-0").Value;
        Assert.Equal("line 1, column 3 (Remark): is not a column that is known here: it is passed over", Assert.Single(read.Notices).ToString());
        Assert.Equal(["a \"b\",\nc", "d"], read.Debate.Claims.Skip(1).Select(c => c.Text));
        Assert.Equal("x", Assert.Single(read.Debate.Participants).Group);
        Assert.Equal(new Forecast(new ParticipantId("Ann")) { Target = 0, Claim = 1e-4, TargetIfTrue = 0 }, read.Debate.Cruxes[1].Forecasts[0]);
    }

    [Fact]
    public void Names_that_no_id_can_spell_are_kept_as_names()
    {
        var names = new[] { "Ann Lee", "Ann-Lee", "Ann/Lee", "李安", "?", "person", new string('x', 70), new string('x', 71), "target" };
        var csv = "person,Camp,ID,PU,Pc,PUc\n" + string.Concat(names.Select(n => $"{n},,{n},.5,.5,.5\n"));
        var debate = Read(csv).Value.Debate;
        Assert.Equal(names, debate.Participants.Select(p => p.Name));
        Assert.Equal(["Ann-Lee-2", "Ann-Lee", "Ann-Lee-3", "person-2", "person-3", "person", new string('x', 64), new string('x', 62) + "-2", "target"], debate.Participants.Select(p => p.Id.Value));
        Assert.Equal("target-u", debate.Heading.Roots[0].Value);
        Assert.Equal(csv.Replace(".5", "0.5", StringComparison.Ordinal), Written(debate));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_debate()
    {
        var written = Written(Bridge.Debate);
        Assert.Equal("""
            person,Camp,ID,PU,Pc,PUc,PUnotc
            Ann,Builders,Cost: under budget,0.9,0.8,0.95,
            Ann,Builders,Traffic grows,0.9,0.5,0.95,0.85
            Abe Mill,Builders,Cost: under budget,0.3,0.5,0.6,
            Abe Mill,Builders,Traffic grows,0.3,0.5,0.4,0.3
            Ben,Sceptics,Cost: under budget,0.3,0.2,0.9,
            Ben,Sceptics,Traffic grows,,,,
            Zoë,,Traffic grows,0.2,0.5,0.6,

            """, written);
        Assert.Equal(Bridge.Debate.Records(), Read(written).Value.Debate.Records());
    }

    [Fact]
    public void Forecasts_keep_every_digit_and_their_names_through_a_table_and_a_native_file() => Samples.Each(
        Gen.Double[0, 1].Nullable().Array[4].Array[2].Select(Gen.String.Array[2], Gen.String.Array[2]), 200, sample =>
        {
            var (forecasts, people, cruxes) = sample;
            var (first, second) = (Clean(people[0], "a"), Clean(people[1], "b"));
            var rows = forecasts.Select((f, i) => string.Join(',', f.Select(p => p?.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Prepend(Quoted(Clean(cruxes[i], i.ToString(System.Globalization.CultureInfo.InvariantCulture)))).Prepend("g").Prepend(Quoted(i == 0 ? first : second))));
            var debate = Read("person,Camp,ID,PU,Pc,PUc,PUnotc\n" + string.Join('\n', rows)).Value.Debate;
            var through = NativeFormat.Read(NativeFormat.Write(debate)).Value.Debate;
            Assert.Equal(debate.Records(), Read(Written(through)).Value.Debate.Records());
            Assert.Equal(forecasts.SelectMany(f => f), debate.Cruxes.SelectMany(k => k.Forecasts).SelectMany(f => ForecastFields.Of(f).Select(x => x.Value)));
        });

    [Fact]
    public void A_debate_of_other_origin_keeps_its_ids_and_says_what_it_leaves_behind()
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading("Bridge") { Roots = [new("C1")] },
            new Participant(new("ann"), "Ann"),
            new Claim(new("C1"), "Build it"), new Claim(new("C2"), "It will not be dear"), new Claim(new("C3"), "It will be used"),
            new Position(new("p1"), new("ann"), new("C1"), Basis.Stated) { Credence = .7 },
            new Crux(new("k1"), new("C2"), new("C1"), CruxStatus.Accepted) { Forecasts = [new(new ParticipantId("ann")) { Claim = .5, TargetIfTrue = .9 }] },
            new Crux(new("k2"), new("C3"), new("C2"), CruxStatus.Proposed) { Forecasts = [new(new ParticipantId("ann")) { Claim = .5 }] },
        ])).Value;
        Assert.Equal("person,Camp,ID,PU,Pc,PUc\nann,,k1,0.7,0.5,0.9\nann,,k2,,0.5,\n", Written(debate));
        Assert.Equal(
            ["a table of forecasts holds the forecasts alone: keep the debate file for the rest", "cruxes: are about 2 targets: the table does not tell them apart"],
            ForecastsCsv.Judge(debate).Value.Select(f => f.ToString()));
        Assert.Equal("cruxes: nobody has forecast anything: there is nothing to write in a table of forecasts", Assert.Single(ForecastsCsv.Judge(Debate.Empty).Faults).ToString());
    }

    private static Result<NativeFile> Read(string csv) => ForecastsCsv.Read(Encoding.UTF8.GetBytes(csv));

    private static string Written(Debate debate)
    {
        using var stream = new MemoryStream();
        ForecastsCsv.Write(debate, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A name that a table can hold: some text without blanks at its ends, and not what stands for none.</summary>
    private static string Clean(string name, string suffix) =>
        (string.Concat(name.Where(c => !char.IsSurrogate(c) && c is not '\0' and not '\r' and < '\uFFFE')).Trim() + suffix).Trim();

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
