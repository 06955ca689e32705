using System.Globalization;
using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests;

/// <summary>Whatever the turns hold.</summary>
public sealed class SuggestPropertyTests
{
    private static readonly ParticipantId[] Speakers = [new("ann"), new("ben"), new("eve")];

    private static readonly Gen<Debate> Debates =
        from texts in SomeText.Any.Array[1, 5]
        from speakers in Gen.Int[0, 2].Array[5]
        from quoters in Gen.Int[0, 8].Array[5]
        from answered in Gen.Int[0, 8].Array[5]
        from root in Gen.Bool
        select Debate.Empty.Apply(ChangeSet.Put(
        [
            new Heading("A debate") { Roots = root ? [new("main")] : [] },
            new Claim(new("main"), "It is safe"),
            new Participant(Speakers[0], "Ann"), new Participant(Speakers[1], "Ben"), new Participant(Speakers[2], "Eve Stone") { Reported = true },
            .. texts.Select((text, i) => new Turn(TurnAt(i), Speakers[speakers[i]], text)
            {
                QuotedBy = quoters[i] < 2 ? Speakers[quoters[i]] : null,
                ReplyTo = answered[i] < i ? TurnAt(answered[i]) : null,
            }),
        ])).Value;

    [Fact]
    public void Each_passage_is_what_stands_there_and_cuts_no_character() => Samples.Each(Debates, 200, debate => Assert.All(Suggest.For(debate), s =>
    {
        var text = debate.Turns[s.Turn].Text;
        Assert.Equal(text[s.Start..s.End], s.Exact);
        Assert.False(string.IsNullOrWhiteSpace(s.Exact));
        Assert.False(char.IsLowSurrogate(s.Exact[0]) || char.IsHighSurrogate(s.Exact[^1]));
        Assert.InRange(s.Confidence, 0, 1);
        Assert.NotEmpty(s.Reason);
    }));

    [Fact]
    public void They_come_by_turn_then_start_then_act() => Samples.Each(Debates, 100, debate =>
    {
        var found = Suggest.For(debate).ToList();
        Assert.Equal(found.OrderBy(s => debate.Turns.IndexOf(s.Turn)).ThenBy(s => s.Start).ThenBy(s => s.Act), found);
    });

    [Fact]
    public void Taking_all_of_them_or_any_one_gives_a_valid_debate() => Samples.Each(Debates, 200, debate =>
    {
        var found = Suggest.For(debate);
        var all = debate.Apply(Suggest.ToChanges(debate, found));
        Assert.Empty(all.Faults);
        Assert.Equal(found.Count, all.Value.Annotations.Count);
        Assert.All(found, s => Assert.Empty(debate.Apply(s.ToChanges(debate)).Faults));
    });

    [Fact]
    public void Taking_them_one_after_the_other_is_taking_them_at_once() => Samples.Each(Debates, 100, debate =>
    {
        var found = Suggest.For(debate);
        var one = found.Aggregate(debate, (d, s) => d.Apply(s.ToChanges(d)).Value);
        var all = debate.Apply(Suggest.ToChanges(debate, found)).Value;
        Assert.Equal(all.Records(), one.Records());
    });

    [Fact]
    public void What_was_taken_is_not_proposed_again() => Samples.Each(Debates, 200, debate =>
    {
        var after = debate.Apply(Suggest.ToChanges(debate, Suggest.For(debate))).Value;
        Assert.Empty(Suggest.For(after));
    });

    [Fact]
    public void The_order_of_other_records_does_not_matter() => Samples.Each(Debates, 100, debate =>
    {
        var backwards = Debate.Empty.Apply(ChangeSet.Put([debate.Heading, .. debate.Claims.Reverse(), .. debate.Participants.Reverse(), .. debate.Turns])).Value;
        Assert.Equal(Suggest.For(debate), Suggest.For(backwards));
    });

    [Fact]
    public void Long_and_short_texts_are_read_alike() => Samples.Each(Debates, 100, debate => Assert.Equal(Suggest.For(debate, linear: false), Suggest.For(debate, linear: true)));

    private static TurnId TurnAt(int index) => new(string.Create(CultureInfo.InvariantCulture, $"t{index}"));
}
