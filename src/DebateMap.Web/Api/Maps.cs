using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Access;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Features.Map;
using DebateMap.Web.Features.Workspace;
using DebateMap.Web.Live;

namespace DebateMap.Web.Api;

/// <summary>The map as the page's module draws it. It goes over HTTP, and the wish in its body, as any number of claims may be unfolded.</summary>
internal static class Maps
{
    public static void MapMaps(this WebApplication app)
    {
        app.MapPost("/api/debates/{key}/map", async (string key, MapQuery query, LiveDebates live, Actor actor, CancellationToken cancellation) =>
            Answer(await live.OpenAsync(actor, new DebateKey(key), cancellation), query)).Needs(Right.Read);
        app.MapPost("/api/debates/{key}/draft/map", async (string key, MapQuery query, LiveTalk talk, Actor actor, CancellationToken cancellation) =>
            Answer(await talk.WithDraftAsync(actor, new DebateKey(key), cancellation), query)).Needs(Right.Propose);
        app.MapPost("/api/debates/{key}/at/{revision:int}/map", async (string key, int revision, MapQuery query, LiveDebates live, Actor actor, CancellationToken cancellation) =>
            Answer(await live.OpenAsync(actor, new DebateKey(key), revision, cancellation), query)).Needs(Right.Read);
    }

    private static IResult Answer(StoredDebate? stored, MapQuery query) => stored is null ? Results.NotFound() : Results.Json(Page(stored, query));

    internal static MapPage Page(StoredDebate stored, MapQuery query)
    {
        var debate = stored.Debate;
        var wish = new MapWish(
            query.Open.ToDictionary(o => new ClaimId(o.Key), o => o.Value),
            [.. query.Revealed.Select(c => new ClaimId(c))],
            WorkspaceUrl.Selection(query.Around));
        var graph = MapDrawing.Of(debate, wish);
        var relation = RelationsOf(debate, query.A, query.B);
        return new(stored.Revision, Downloads.FileName(debate), [.. graph.Nodes.Select(n => Node(debate, n, relation))], [.. graph.Edges.Select(Edge)], graph.LeftOut);
    }

    /// <summary>How two people stand to one another on a claim, and whether that is only somebody's word; nothing where there are not two.</summary>
    private static Func<ClaimId, (string? Word, bool Claimed)> RelationsOf(Debate debate, string? a, string? b)
    {
        if (a is null || b is null)
            return _ => default;
        var (ofA, ofB) = (Credences.Effective(debate, new(a)), Credences.Effective(debate, new(b)));
        return claim =>
        {
            var (first, second) = (ofA.GetValueOrDefault(claim), ofB.GetValueOrDefault(claim));
            return (Words.Of(Relations.Between(first, second)), first?.Basis.IsDirect() == false || second?.Basis.IsDirect() == false);
        };
    }

    private static MapNodePage Node(Debate debate, MapNode node, Func<ClaimId, (string? Word, bool Claimed)> relation)
    {
        if (node.Key.Kind == RecordKind.Inference)
        {
            var step = debate.Inferences[new InferenceId(node.Key.Id)];
            var sign = step.Undercuts is not null ? "⊣" : step.Kind == InferenceKind.Supports ? "+" : "−";
            return new(Name(node.Key), Labels.Of(debate, node.Key), sign, null, false, false, 0, 0);
        }

        var claim = new ClaimId(node.Key.Id);
        var (word, claimed) = relation(claim);
        return new(Name(node.Key), debate.Claims[claim].Text, null, word, claimed, node.Root, node.Steps, node.Drawn);
    }

    private static MapEdgePage Edge(MapEdge edge) =>
        new(Name(new(RecordKind.Inference, edge.Step.Value)), Name(edge.From), Name(edge.To), Words.Of(edge.Link), edge.Against);

    private static string Name(RecordKey key) => $"{Kinds.Of(key.Kind).Name}:{key.Id}";
}

/// <summary>Whose relation is shown, and what was folded, unfolded, looked for.</summary>
internal sealed record MapQuery(string? A, string? B, Dictionary<string, int> Open, string[] Revealed, string? Around);

/// <summary>What is drawn of one revision.</summary>
internal sealed record MapPage(int Revision, string FileName, IReadOnlyList<MapNodePage> Nodes, IReadOnlyList<MapEdgePage> Edges, int LeftOut);

/// <summary>A claim, with how the two stand to one another on it; or a step, with its sign.</summary>
internal sealed record MapNodePage(string Id, string Text, string? Sign, string? Relation, bool Claimed, bool Root, int Steps, int Drawn);

/// <summary>A line as drawn.</summary>
internal sealed record MapEdgePage(string Step, string From, string To, string Link, bool Against);
