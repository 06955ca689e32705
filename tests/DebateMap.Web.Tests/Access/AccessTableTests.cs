using DebateMap.Domain;
using DebateMap.Formats.Examples;
using DebateMap.Storage.Accounts;
using DebateMap.Web.Access;
using Xunit;
using Record = DebateMap.Domain.Record;

namespace DebateMap.Web.Tests.Access;

/// <summary>Every kind of record and every field, added, changed and removed by every role: who may is written down here once more, by itself.</summary>
public sealed class AccessTableTests
{
    private static readonly Debate Example = ExampleDebate.Read();
    private static readonly ParticipantId Me = new("nora");

    /// <summary>What needs a moderator; everything else needs an annotator.</summary>
    private static readonly HashSet<string> ForModerators = ["crux.status", "crux.tags", "crux.resolution"];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public void A_field_is_changed_by_who_may_and_by_nobody_else(Role role)
    {
        var wrong = new List<string>();
        foreach (var (name, effect) in FieldChanges())
        {
            var may = role >= (ForModerators.Contains(name) ? Role.Moderator : Role.Annotator);
            if (Allowed(new(role), effect) != may)
                wrong.Add($"{name} by {role}");
        }

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Roles))]
    public void A_record_is_added_and_removed_by_who_may_and_by_nobody_else(Role role)
    {
        var wrong = new List<string>();
        foreach (var kind in Kinds.All.Where(k => k.Tag != RecordKind.Heading))
        {
            var record = Example.FindPlaced(Example.Table(kind.Tag).Records.First().Key)!;
            // The example's first crux has a status, tags and a test already: it is more than a proposal.
            var may = role >= (kind.Tag == RecordKind.Crux ? Role.Moderator : Role.Annotator);
            if (Allowed(new(role), new Effect(record.Record.Key, null, record)) != may || Allowed(new(role), new Effect(record.Record.Key, record, null)) != may)
                wrong.Add($"{kind.Name} by {role}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void An_annotator_proposes_a_crux()
    {
        var crux = new Crux(new("k9"), Example.Claims[0].Id, Example.Claims[^1].Id, CruxStatus.Proposed) { ProposedBy = [Me] };

        Assert.True(Allowed(new(Role.Annotator), new Effect(crux.Key, null, new Placed(crux, 1))));
    }

    [Fact]
    public void Where_annotators_propose_they_change_nothing_and_moderators_all()
    {
        foreach (var (_, effect) in FieldChanges())
        {
            Assert.False(Allowed(new(Role.Annotator, AnnotatorsPropose: true), effect));
            Assert.True(Allowed(new(Role.Moderator, AnnotatorsPropose: true), effect));
        }
    }

    [Fact]
    public void A_participant_says_what_they_think_and_nothing_of_others()
    {
        var standing = new Standing(Role.Participant, Me);
        var claim = Example.Claims[0].Id;
        var mine = new Position(new("p90"), Me, claim, Basis.Confirmed) { Stance = Stance.Accept };

        Assert.True(Allowed(standing, Added(mine)));
        Assert.True(Allowed(standing, Changed(mine, mine with { Stance = Stance.Reject })));
        Assert.True(Allowed(standing, Gone(mine)));
        Assert.False(Allowed(standing, Added(mine with { Basis = Basis.Attributed, By = new("tomas") })));
        Assert.False(Allowed(standing, Added(mine with { Participant = new("tomas") })));
        Assert.False(Allowed(standing, Changed(mine with { Participant = new("tomas") }, mine)));
        Assert.False(Allowed(new(Role.Participant), Added(mine)));
    }

    [Fact]
    public void A_participant_says_that_a_position_is_not_theirs_and_does_not_rewrite_it()
    {
        var standing = new Standing(Role.Participant, Me);
        var said = new Position(new("p90"), Me, Example.Claims[0].Id, Basis.Attributed) { Stance = Stance.Accept, By = new("tomas") };

        Assert.True(Allowed(standing, Changed(said, said with { Withdrawn = true })));
        Assert.False(Allowed(standing, Changed(said, said with { Stance = Stance.Reject })));
        Assert.False(Allowed(standing, Gone(said)));
        Assert.False(Allowed(new(Role.Participant, new("tomas")), Changed(said, said with { Withdrawn = true })));
    }

    [Fact]
    public void A_participant_grades_what_is_said_of_them_and_takes_a_side_on_a_crux_for_themselves()
    {
        var standing = new Standing(Role.Participant, Me);
        var restated = Example.Restatements[0];
        Assert.Equal(Me, restated.Of);
        var crux = Example.Cruxes[0] with { AcceptedBy = [new("tomas")], Forecasts = [] };

        Assert.True(Allowed(standing, Changed(restated, restated with { Verdict = Grade.Right })));
        Assert.False(Allowed(standing, Changed(restated, restated with { Confirmed = false })));
        Assert.True(Allowed(standing, Changed(crux, crux with { AcceptedBy = [new("tomas"), Me] })));
        Assert.False(Allowed(standing, Changed(crux, crux with { AcceptedBy = [] })));
        Assert.True(Allowed(standing, Changed(crux, crux with { Forecasts = [new(Me)] })));
        Assert.False(Allowed(standing, Changed(crux, crux with { Forecasts = [new(new("tomas"))] })));
        Assert.False(Allowed(standing, Changed(crux, crux with { AcceptedBy = [new("tomas"), Me], Status = CruxStatus.Accepted })));
    }

    [Fact]
    public void A_participant_forecasts_for_themselves_among_others()
    {
        var standing = new Standing(Role.Participant, Me);
        var (mine, other) = (new Forecast(Me) { Claim = .5 }, new Forecast(new("tomas")) { Claim = .5 });
        var crux = Example.Cruxes[0] with { Forecasts = [other, mine] };

        Assert.True(Allowed(standing, Changed(crux with { Forecasts = [other] }, crux)));
        Assert.True(Allowed(standing, Changed(crux, crux with { Forecasts = [other, mine with { Claim = .7 }] })));
        Assert.True(Allowed(standing, Changed(crux, crux with { Forecasts = [other] })));
        Assert.False(Allowed(standing, Changed(crux, crux with { Forecasts = [mine] })));
        Assert.False(Allowed(standing, Changed(crux, crux with { Forecasts = [other with { Claim = .7 }, mine] })));
        Assert.False(Allowed(new(Role.Participant), Changed(crux with { Forecasts = [other] }, crux)));
    }

    [Fact]
    public void Whoever_comes_by_a_private_link_answers_for_themselves_and_may_do_nothing_else()
    {
        var standing = Standing.Answering(Me);
        var mine = new Position(new("p90"), Me, Example.Claims[0].Id, Basis.Confirmed) { Stance = Stance.Accept };
        var restated = Example.Restatements[0];
        var crux = Example.Cruxes[0] with { AcceptedBy = [] };

        Assert.Equal([Right.SpeakForSelf], AccessTable.Least.Keys.Where(r => AccessTable.May(standing, r)));
        Assert.True(Allowed(standing, Added(mine)));
        Assert.True(Allowed(standing, Changed(restated, restated with { Verdict = Grade.Right })));
        Assert.False(Allowed(standing, Added(mine with { Participant = new("tomas") })));
        Assert.False(Allowed(standing, Added(mine with { Basis = Basis.Attributed })));
        Assert.False(Allowed(standing, Changed(crux, crux with { AcceptedBy = [Me] })));
        Assert.False(Allowed(standing, Added(new Endorsement(new("e90"), Me, Example.Inferences[0].Id, Verdict.Accept))));
        Assert.All(FieldChanges().Where(c => c.Effect.Key.Kind is not (RecordKind.Position or RecordKind.Restatement)), c => Assert.False(Allowed(standing, c.Effect)));
        Assert.Contains("only what is said of you", Assert.Single(AccessTable.Refusals(standing, [FieldChanges().First().Effect])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_says_what_to_do()
    {
        var (_, effect) = FieldChanges().First(f => f.Name == "claim.text");

        var fault = Assert.Single(AccessTable.Refusals(new(Role.Viewer), [effect]));

        Assert.Equal($"claims.{effect.Key.Id}", fault.Path);
        Assert.Contains("propose it", fault.Message, StringComparison.Ordinal);
    }

    private static bool Allowed(Standing standing, Effect effect) => AccessTable.Refusals(standing, [effect]).IsEmpty;

    private static Effect Added(Record record) => new(record.Key, null, new Placed(record, 1));

    private static Effect Gone(Record record) => new(record.Key, new Placed(record, 1), null);

    private static Effect Changed(Record before, Record after) => new(before.Key, new Placed(before, 1), new Placed(after, 1));

    private static IEnumerable<(string Name, Effect Effect)> FieldChanges()
    {
        foreach (var kind in Kinds.All)
        {
            Record record = kind.Tag == RecordKind.Heading ? Example.Heading : Example.Table(kind.Tag).Records.First();
            foreach (var field in kind.Fields)
                yield return ($"{kind.Name}.{field.Name}", Changed(record, field.With(record, Other(field, field.Get(record)))));
        }
    }

    /// <summary>A value that differs; the table does not ask whether the debate would be valid.</summary>
    private static object? Other(Field field, object? now) => field.Type switch
    {
        FieldType.Text or FieldType.Reference => $"{now}x",
        FieldType.Choice => field.Choices.First(c => c != (string?)now),
        FieldType.Fraction => now is .25 ? .75 : .25,
        FieldType.Offset => now is int offset ? offset + 1 : 1,
        FieldType.Flag => now is not true,
        FieldType.Time => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
        FieldType.Texts or FieldType.References => ((Items<string>)now!).Append("x").ToItems(),
        FieldType.Forecasts => ((Items<Forecast>)now!).Append(new(new("nobody"))).ToItems(),
        _ => throw new InvalidOperationException($"{field.Name} is of a type that this test does not know"),
    };
}
