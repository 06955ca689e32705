using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class CredencesTests
{
    private static readonly ParticipantId Ann = new("ann"), Ben = new("ben");

    private static readonly ClaimId Claim = new("c");

    [Theory]
    [InlineData(Stance.Reject, .05)]
    [InlineData(Stance.LeanReject, .25)]
    [InlineData(Stance.Uncertain, .5)]
    [InlineData(Stance.LeanAccept, .75)]
    [InlineData(Stance.Accept, .95)]
    [InlineData(Stance.None, null)]
    public void A_stance_has_a_nominal_credence(Stance stance, double? credence) => Assert.Equal(credence, Credences.Nominal(stance));

    [Theory]
    [InlineData(0, Stance.Reject)]
    [InlineData(.1, Stance.Reject)]
    [InlineData(.1000000001, Stance.Reject)]
    [InlineData(.101, Stance.LeanReject)]
    [InlineData(.3999, Stance.LeanReject)]
    [InlineData(.39999999999, Stance.Uncertain)]
    [InlineData(.4, Stance.Uncertain)]
    [InlineData(.6, Stance.Uncertain)]
    [InlineData(.601, Stance.LeanAccept)]
    [InlineData(.8999, Stance.LeanAccept)]
    [InlineData(.9, Stance.Accept)]
    [InlineData(1, Stance.Accept)]
    public void A_credence_amounts_to_a_stance(double credence, Stance stance) => Assert.Equal(stance, Credences.StanceOf(credence));

    [Fact]
    public void Where_stance_and_credence_disagree_the_credence_counts()
    {
        var position = Said(Basis.Stated, Stance.Reject) with { Credence = .85 };

        Assert.Equal(Stance.LeanAccept, Credences.StanceOf(position));
        Assert.Equal(.85, Credences.CredenceOf(position));
    }

    [Fact]
    public void The_last_position_counts() =>
        Assert.Equal(Stance.Reject, Effective(Said(Basis.Stated, Stance.Accept), Said(Basis.Stated, Stance.Reject))?.Stance);

    [Theory]
    [InlineData(Basis.Stated, Basis.Attributed, false)]
    [InlineData(Basis.Stated, Basis.Inferred, false)]
    [InlineData(Basis.Stated, Basis.Confirmed, true)]
    [InlineData(Basis.Confirmed, Basis.Stated, true)]
    [InlineData(Basis.Confirmed, Basis.Attributed, false)]
    [InlineData(Basis.Attributed, Basis.Inferred, false)]
    [InlineData(Basis.Attributed, Basis.Attributed, true)]
    [InlineData(Basis.Attributed, Basis.Stated, true)]
    [InlineData(Basis.Inferred, Basis.Attributed, true)]
    [InlineData(Basis.Inferred, Basis.Confirmed, true)]
    public void What_someone_said_is_never_displaced_by_what_is_said_of_them(Basis earlier, Basis later, bool displaced) =>
        Assert.Equal(displaced ? Stance.Reject : Stance.Accept, Effective(Said(earlier, Stance.Accept), Said(later, Stance.Reject))?.Stance);

    [Fact]
    public void A_retraction_leaves_no_position() =>
        Assert.Null(Effective(Said(Basis.Stated, Stance.Accept), Said(Basis.Confirmed, Stance.None)));

    [Fact]
    public void A_retraction_ranks_by_its_basis() =>
        Assert.Equal(Stance.Accept, Effective(Said(Basis.Stated, Stance.Accept), Said(Basis.Inferred, Stance.None))?.Stance);

    [Fact]
    public void What_is_said_of_someone_does_not_undo_their_own_retraction() =>
        Assert.Null(Effective(Said(Basis.Stated, Stance.Accept), Said(Basis.Stated, Stance.None), Said(Basis.Attributed, Stance.Accept)));

    [Fact]
    public void After_a_retraction_the_next_position_counts() =>
        Assert.Equal(Stance.LeanReject, Effective(Said(Basis.Stated, Stance.None), Said(Basis.Stated, Stance.LeanReject))?.Stance);

    [Fact]
    public void A_withdrawn_entry_counts_for_nothing() =>
        Assert.Equal(Stance.Accept, Effective(Said(Basis.Inferred, Stance.Accept), Said(Basis.Stated, Stance.Reject) with { Withdrawn = true })?.Stance);

    [Fact]
    public void Another_persons_position_does_not_count() =>
        Assert.Null(Effective(Said(Basis.Stated, Stance.Accept) with { Participant = Ben }));

    private static Position Said(Basis basis, Stance stance) => new(default, Ann, Claim, basis) { Stance = stance };

    private static Position? Effective(params Position[] positions)
    {
        var debate = Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading("A debate"), new Participant(Ann, "Ann"), new Participant(Ben, "Ben"), new Claim(Claim, "A claim"),
            .. positions.Select((p, i) => p with { Id = new(AnonymousId.Of(i + 1)) }),
        ])).Value;
        return Credences.Effective(debate, Ann).GetValueOrDefault(Claim);
    }
}
