using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Features.Workspace;
using Xunit;

namespace DebateMap.Web.Tests.Workspace;

public sealed class WorkspaceUrlTests
{
    [Fact]
    public void An_address_holds_view_selection_pair_and_targets()
    {
        var url = WorkspaceUrl.Of(new DebateKey("abc"), View.Divergence, new RecordKey(RecordKind.Claim, "C-1.a"), (new("ann"), new("ben")), [new("x"), new("y")]);

        Assert.Equal("/debates/abc?view=divergence&select=claim:C-1.a&a=ann&b=ben&on=x&on=y", url);
    }

    [Theory]
    [InlineData("claim:C-1.a", RecordKind.Claim, "C-1.a")]
    [InlineData("heading:", RecordKind.Heading, "")]
    public void A_selection_is_found_again(string text, RecordKind kind, string id)
    {
        Assert.Equal(new RecordKey(kind, id), WorkspaceUrl.Selection(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("claim")]
    [InlineData("nonsense:1")]
    public void What_names_no_record_selects_nothing(string? text)
    {
        Assert.Null(WorkspaceUrl.Selection(text));
    }
}
