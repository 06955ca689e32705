using DebateMap.Domain;

namespace DebateMap.Web.Tests.Forecasts;

/// <summary>Should the bridge be built? Four people, two of them in each of two groups, and four cruxes of which one is settled.</summary>
internal static class BridgeDebate
{
    public static readonly ParticipantId Ann = new("ann");
    public static readonly ParticipantId Ben = new("ben");
    public static readonly ParticipantId Cy = new("cy");
    public static readonly ParticipantId Dee = new("dee");
    public static readonly CruxId Cost = new("cost");
    public static readonly CruxId Traffic = new("traffic");
    public static readonly CruxId Ferry = new("ferry");
    public static readonly CruxId Bats = new("bats");

    /// <summary>Ann and Ben have answered on the cost; Cy’s numbers there cannot hold, and Dee’s do not fit together.</summary>
    public static Debate Answered { get; } = Debate.Empty.Apply(ChangeSet.Put(
        new Heading("The bridge") { Roots = [new("built")] },
        new Participant(Ann, "Ann") { Group = "Builders" }, new Participant(Ben, "Ben") { Group = "Sceptics" },
        new Participant(Cy, "Cy") { Group = "Builders" }, new Participant(Dee, "Dee") { Group = "Sceptics" },
        new Claim(new("built"), "It will be built"), new Claim(new("cheap"), "It stays under budget"), new Claim(new("used"), "Traffic grows"),
        new Claim(new("ferry"), "The ferry ends"), new Claim(new("bats"), "Bats live there"),
        new Domain.Position(new("p1"), Ann, new("built"), Basis.Stated) { Credence = .7 },
        new Crux(Cost, new("cheap"), new("built"), CruxStatus.Accepted)
        {
            Forecasts = [Expects(Ann, .9, .8, .95), Expects(Ben, .3, .2, .9), Expects(Cy, .9, .5, .6), Expects(Dee, .5, .5, .75, .4)],
        },
        new Crux(Traffic, new("used"), new("built"), CruxStatus.Proposed) { Forecasts = [Expects(Ben, .3, .5, .35)] },
        new Crux(Ferry, new("ferry"), new("built"), CruxStatus.Proposed),
        new Crux(Bats, new("bats"), new("built"), CruxStatus.Resolved) { Resolution = "None do" })).Value;

    /// <summary>The same before anybody has answered.</summary>
    public static Debate Asked { get; } = Answered.Apply(ChangeSet.Put(Answered.Cruxes.Select(Domain.Record (k) => k with { Forecasts = [] }))).Value;

    public static Forecast Expects(ParticipantId person, double? target, double? claim, double? ifTrue, double? ifFalse = null) =>
        new(person) { Target = target, Claim = claim, TargetIfTrue = ifTrue, TargetIfFalse = ifFalse };

    public static Forecast? Of(Debate debate, CruxId crux, ParticipantId person) => debate.Cruxes[crux].Forecasts.FirstOrDefault(f => f.Participant == person);
}
