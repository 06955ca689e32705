using CsCheck;
using Xunit;

namespace DebateMap.Domain.Tests;

public sealed class IdTests
{
    private static readonly Gen<string[]> Ids =
        from ids in Gen.String[Gen.OneOf('a', 'B', '7', '-'), 1, 12].Array[0, 60]
        from tails in Gen.OneOf("", "1", "claim-000", "claim-000000000000000000001").Array[60]
        select ids.Select((id, i) => "c" + id + tails[i]).Distinct().ToArray();

    [Fact]
    public void Every_id_of_whatever_length_is_found_where_it_stands() => Samples.Each(Ids, 300, ids =>
    {
        var index = new IdIndex(ids);

        Assert.Equal(Enumerable.Range(0, ids.Length), ids.Select(id => index[new string(id)]));
    });

    [Fact]
    public void Ids_are_ordered_as_ordinal_comparison_orders_them() => Samples.Each(Ids, 300, ids =>
    {
        var order = IdOrder.Of([.. ids]);

        Assert.Equal(ids.Order(StringComparer.Ordinal), order.SlotOf.Select(slot => ids[slot]));
        Assert.Equal(Enumerable.Range(0, ids.Length), order.SlotOf.Select(slot => order.RankOf[slot]));
    });
}
