using Xunit;

namespace DebateMap.Formats.Tests;

public sealed class BoundedTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task What_fits_is_read_whole(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)7);
        using var stream = new MemoryStream(bytes);
        Assert.Equal(bytes, (await Bounded.ReadAsync(stream, length, TestContext.Current.CancellationToken)).Value);
    }

    [Theory]
    [InlineData(101, 100, "is larger than 100 bytes, the most that is read")]
    [InlineData((5 << 20) + 1, 5 << 20, "is larger than 5 MB, the most that is read")]
    public async Task What_does_not_fit_is_refused_without_being_held(int length, long limit, string fault)
    {
        using var stream = new MemoryStream(new byte[length + 10_000_000]);
        var result = await Bounded.ReadAsync(stream, limit, TestContext.Current.CancellationToken);
        Assert.Equal(fault, Assert.Single(result.Faults).ToString());
        Assert.True(stream.Position < limit + 200_000);
    }
}
