using DebateMap.Web.Features.Home;
using Xunit;

namespace DebateMap.Web.Tests.Home;

public sealed class UploadsTests
{
    [Theory]
    [InlineData("study.csv", "forecasts")]
    [InlineData("STUDY.CSV", "forecasts")]
    [InlineData("a.debate.json", "native")]
    [InlineData("a.json", "native")]
    [InlineData("a", "native")]
    public void The_name_of_a_file_tells_how_to_read_it(string name, string format) => Assert.Equal(format, Uploads.Format(name).Name);
}
