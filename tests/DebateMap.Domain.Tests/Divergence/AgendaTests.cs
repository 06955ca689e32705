using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class AgendaTests
{
    [Fact]
    public void Numbers_come_out_once_each_and_lowest_first() => Samples.Each(Gen.Int[0, 5_000].Array[0, 60], 300, numbers =>
    {
        var agenda = new Agenda(5_001);
        foreach (var number in numbers)
            agenda.Add(number);

        var taken = new List<int>();
        while (agenda.TryTakeBelow(5_001, out var number))
            taken.Add(number);

        Assert.Equal(numbers.Distinct().Order(), taken);
        Assert.True(agenda.IsEmpty);
    });

    [Fact]
    public void What_lies_at_a_limit_or_over_it_stays()
    {
        var agenda = new Agenda(1_000);
        agenda.Add(700);
        agenda.Add(64);

        Assert.True(agenda.TryTakeBelow(700, out var first));
        Assert.Equal(64, first);
        Assert.False(agenda.TryTakeBelow(700, out _));
        Assert.False(agenda.IsEmpty);
    }
}
