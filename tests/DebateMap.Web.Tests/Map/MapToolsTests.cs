using Bunit;
using DebateMap.Domain;
using DebateMap.Web.Features.Map;
using DebateMap.Web.Features.Workspace;
using MudBlazor.Services;
using Xunit;

namespace DebateMap.Web.Tests.Map;

/// <summary>What is done on the map with the claim that is selected.</summary>
public sealed class MapToolsTests : BunitContext
{
    private static readonly RecordKey Con = new(RecordKind.Claim, "con");

    public MapToolsTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task A_reason_against_is_a_claim_and_a_step_in_one_revision()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var desk = await app.OpenAsync(SmallDebate.Argued);
        ClaimId? added = null;
        var tools = RenderTools(desk, Con, onAdded: id => added = id);

        Press(tools, "Reason against");
        tools.Find("input").Input("The bus was early");
        await tools.Find("form").SubmitAsync();

        var step = Assert.Single(desk.Debate.Inferences, i => i.Conclusion == new ClaimId("con"));
        Assert.Equal(InferenceKind.Attacks, step.Kind);
        Assert.Equal("The bus was early", desk.Debate.Claims[step.Premises[0]].Text);
        Assert.Equal(step.Premises[0], added);
        Assert.Equal(2, desk.Stored.Revision);
    }

    [Fact]
    public async Task A_claim_is_connected_with_a_step_by_denying_that_it_follows()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var desk = await app.OpenAsync(SmallDebate.Argued);
        var tools = RenderTools(desk, new(RecordKind.Claim, "loose"), new(RecordKind.Inference, "i3"));

        Press(tools, "denies that it follows");

        tools.WaitForAssertion(() => Assert.Contains(desk.Debate.Inferences, i => i.Undercuts == new InferenceId("i3") && i.Premises[0].Value == "loose"));
    }

    [Fact]
    public async Task Before_a_claim_goes_that_others_rest_on_it_is_said_what_goes_with_it()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var desk = await app.OpenAsync(SmallDebate.Argued);
        var tools = RenderTools(desk, Con);

        Press(tools, "Delete");

        Assert.Contains("inference", tools.Find("[role=alertdialog]").TextContent);
        Assert.True(desk.Debate.Claims.Contains(new("con")));
    }

    private static void Press(IRenderedComponent<MapTools> tools, string button) =>
        tools.FindAll("button").Single(b => b.TextContent == button).Click();

    private IRenderedComponent<MapTools> RenderTools(Desk desk, RecordKey selected, RecordKey? target = null, Action<ClaimId>? onAdded = null) => Render<MapTools>(p => p
        .AddCascadingValue(desk)
        .Add(t => t.Record, desk.Debate.Find(selected)!)
        .Add(t => t.Connecting, target is not null)
        .Add(t => t.Target, target)
        .Add(t => t.OnAdded, id => onAdded?.Invoke(id)));
}
