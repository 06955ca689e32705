using System.Text.Json.Nodes;

namespace DebateMap.Domain.Tests;

/// <summary>A report in the shape of the reference cases.</summary>
internal static class ReportJson
{
    public static JsonObject Of(DivergenceReport report) => new()
    {
        ["between"] = Ids([report.Between.A, report.Between.B]),
        ["on"] = Ids(report.On),
        ["relations"] = new JsonObject(report.Relations.Select(r => KeyValuePair.Create(r.Claim.Value, (JsonNode?)Words.Of(r.Relation)))),
        ["claimed"] = Ids(report.Claimed),
        ["commonGround"] = Ids(report.CommonGround),
        ["points"] = List(report.Points, Of),
        ["derived"] = Ids(report.Derived),
        ["splits"] = List(report.Splits, s => new()
        {
            ["claim"] = s.Claim.Value,
            ["a"] = s.A,
            ["b"] = s.B,
            ["gap"] = s.Gap,
            ["parts"] = List(s.Parts, Of),
        }),
        ["targets"] = List(report.Targets, t => new()
        {
            ["claim"] = t.Claim.Value,
            ["a"] = t.A,
            ["b"] = t.B,
            ["gap"] = t.Gap,
            ["implied"] = Ids(t.Implied),
            ["attribution"] = List(t.Attribution, Of),
            ["cruxes"] = List(t.Cruxes, c => new()
            {
                ["claim"] = c.Claim.Value,
                ["moves"] = new JsonArray(c.Moves.A, c.Moves.B),
                ["changesMind"] = new JsonArray(c.ChangesMind.A, c.ChangesMind.B),
                ["double"] = c.IsDouble,
            }),
        }),
        ["questions"] = List(report.Questions, q => new()
        {
            ["ask"] = q.Ask.Value,
            ["kind"] = Kinds.Of(q.About.Kind).Name,
            ["id"] = q.About.Id,
            ["reach"] = q.Reach,
        }),
    };

    private static JsonObject Of(PointOfDivergence point)
    {
        var json = new JsonObject { ["kind"] = Words.Of(point.Kind), ["claims"] = Ids(point.Claims) };
        if (point.Inference is { } inference)
            json["inference"] = inference.Value;
        json["path"] = Ids(point.Path);
        return json;
    }

    private static JsonObject Of(Share share)
    {
        var json = new JsonObject { ["kind"] = Words.Of(share.Kind), ["id"] = share.Id, ["share"] = share.Amount };
        if (share.Assumed)
            json["assumed"] = true;
        return json;
    }

    private static JsonArray Ids<TId>(IEnumerable<TId> ids)
        where TId : struct, IRecordId<TId> => new([.. ids.Select(id => (JsonNode)id.Value)]);

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> of) => new([.. items.Select(of)]);
}
