using System.Text;
using DebateMap.Domain;
using DebateMap.Formats.Forecasts;
using Xunit;

namespace DebateMap.Formats.Tests.Forecasts;

/// <summary>A table of forecasts comes into a debate that is there.</summary>
public sealed class ForecastsOntoTests
{
    private const string Header = "person,Camp,ID,PU,Pc,PUc\n";
    private static readonly ParticipantId Ann = new("ann");

    /// <summary>A debate of other origin: ids that spell nothing, a forecast that rests on a position, one that was asked everything.</summary>
    private static readonly Debate Town = Debate.Empty.Apply(ChangeSet.Put(
        new Heading("Town") { Roots = [new("C1")] },
        new Participant(Ann, "Ann Lee"), new Participant(new("ben"), "Ben") { Group = "Sceptics" },
        new Claim(new("C1"), "Close the street"), new Claim(new("C2"), "Shops gain"), new Claim(new("C3"), "Buses come"),
        new Domain.Position(new("p1"), Ann, new("C1"), Basis.Stated) { Credence = .7 },
        new Crux(new("k1"), new("C2"), new("C1"), CruxStatus.Accepted)
        {
            Forecasts = [new(Ann) { Claim = .5, TargetIfTrue = .9 }, new(new("ben")) { Target = .2, Claim = .4, TargetIfTrue = .3, TargetIfFalse = .1 }],
        })).Value;

    [Fact]
    public void A_table_that_was_written_of_a_debate_changes_nothing_in_it()
    {
        foreach (var debate in new[] { Town, Bridge.Debate })
        {
            var import = Onto(debate, Written(debate));
            Assert.Same(debate, debate.Apply(import.Changes).Value);
            Assert.Equal((debate.Cruxes.Sum(k => k.Forecasts.Count), 0), (import.Same, import.Kept));
            Assert.Null(import.Target);
        }
    }

    [Fact]
    public void The_study_leaves_and_comes_back_into_itself()
    {
        var folder = Cases.Folder;
        Assert.SkipUnless(folder is not null, Cases.Absent);
        var debate = ForecastsCsv.Read(File.ReadAllBytes(Path.Combine(folder, "forecasts", "adversarial-collaboration.csv"))).Value.Debate;
        var import = Onto(debate, Written(debate));
        Assert.Equal((651, 0), (import.Same, import.Changes.Changes.Count));
    }

    [Fact]
    public void People_and_cruxes_are_known_by_id_or_name_and_only_what_differs_changes()
    {
        var import = Onto(Town, Header + "Ann Lee,Hopeful,Shops gain,.7,.6,.9\nben,,Shops gain,.2,.4,.3\n");

        Assert.Equal(new("Ann Lee", "Shops gain", Town.Cruxes[0].Forecasts[0], new(Ann) { Claim = .6, TargetIfTrue = .9 }), Assert.Single(import.Changed));
        Assert.Equal((0, 0, 0, 0), (import.NewPeople.Count, import.NewCruxes.Count, import.Added.Count, import.Same - 1));
        var after = Town.Apply(import.Changes).Value;
        Assert.Equal("Hopeful", after.Participants[Ann].Group);
        Assert.Null(after.Cruxes[0].Forecasts[0].Target);
        Assert.Equal(.1, after.Cruxes[0].Forecasts[1].TargetIfFalse);
    }

    [Fact]
    public void The_same_name_twice_in_the_table_is_a_fault() => Assert.Equal(
        ["line 3, column 1 (person): \"ann\" and \"Ann Lee\" are the same: use one of them in all rows", "line 3, column 3 (ID): \"k1\" and \"C2\" are the same: use one of them in all rows"],
        Faults(Town, Header + "ann,,k1,.7,.6,.9\nAnn Lee,,C2,.2,.4,.3\n"));

    [Fact]
    public void What_is_new_comes_in_at_the_end_about_what_the_others_are_about()
    {
        var import = Onto(Town, Header + "Cy,Hopeful,Rents rise,.5,.5,.6\nCy,Hopeful,Buses come,.5,.5,.6\nCy,Hopeful,Shops gain,.5,.5,.6\n");

        Assert.Equal(("Close the street", 2), (import.Target, import.Kept));
        Assert.Equal(["Cy"], import.NewPeople);
        Assert.Equal([new("Rents rise", false), new("Buses come", true)], import.NewCruxes);
        Assert.Equal(3, import.Added.Count);
        var after = Town.Apply(import.Changes).Value;
        Assert.Equal([("k1", "C2", "C1"), ("Rents-rise", "Rents-rise", "C1"), ("Buses-come", "C3", "C1")], after.Cruxes.Select(k => (k.Id.Value, k.Claim.Value, k.Target.Value)));
        Assert.Equal(3, after.Cruxes[0].Forecasts.Count);

        Assert.Empty(Onto(after, Header + "Cy,Hopeful,Rents rise,.5,.5,.6\nCy,Hopeful,Buses come,.5,.5,.6\n").Changes.Changes);
        Assert.Equal("C3", Town.Apply(Onto(Town, Header + "Cy,,Rents rise,.5,.5,.6\n", new("C3")).Changes).Value.Cruxes[^1].Target.Value);
    }

    [Fact]
    public void An_empty_row_takes_nothing_away_and_a_group_that_differs_stays()
    {
        var import = Onto(Town, Header + "ann,,k1,,,\nben,Worried,k1,.2,.4,.3\n");
        Assert.Empty(import.Changes.Changes);
        Assert.Equal("line 3, column 2 (Camp): \"Ben\" is in \"Sceptics\" here, and stays there", Assert.Single(import.Notices).ToString());
    }

    [Fact]
    public void Into_an_empty_debate_it_comes_as_it_is_read()
    {
        var import = ForecastsCsv.ReadOnto(Bridge.Csv, Debate.Empty.Apply(ChangeSet.Put(new Heading("Forecasts"))).Value).Value;
        Assert.Equal(
            Bridge.Debate.Records().OrderBy(r => r.Key.ToString(), StringComparer.Ordinal),
            Debate.Empty.Apply(import.Changes).Value.Records().OrderBy(r => r.Key.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public void What_cannot_be_told_apart_is_a_fault_with_its_place()
    {
        var twins = Town.Apply(ChangeSet.Put(new Participant(new("p9"), "Ben"), new Crux(new("k2"), new("C2"), new("C3"), CruxStatus.Proposed))).Value;
        Assert.Equal(
            ["line 2, column 1 (person): two or more people are called \"Ben\": write the id instead, ben or p9", "line 2, column 3 (ID): two or more cruxes are about \"Shops gain\": write the id instead, k1 or k2"],
            Faults(twins, Header + "Ben,,Shops gain,.5,.5,.5\n"));
        Assert.Equal(["line 2, column 3 (ID): \"Close the street\" is what the cruxes are about: a claim is no crux for itself"], Faults(Town, Header + "Cy,,Close the street,.5,.5,.5\n"));
        Assert.Equal(["line 2, column 4 (PU): 5 is not between 0 and 1"], Faults(Town, Header + "Cy,,k1,5,.5,.5\n"));
    }

    private static ForecastsImport Onto(Debate debate, string csv, ClaimId? target = null) => ForecastsCsv.ReadOnto(Encoding.UTF8.GetBytes(csv), debate, target).Value;

    private static IEnumerable<string> Faults(Debate debate, string csv) => ForecastsCsv.ReadOnto(Encoding.UTF8.GetBytes(csv), debate).Faults.Select(f => f.ToString());

    private static string Written(Debate debate)
    {
        using var stream = new MemoryStream();
        ForecastsCsv.Write(debate, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
