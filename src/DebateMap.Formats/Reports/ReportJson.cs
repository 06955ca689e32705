using System.Text.Json;
using DebateMap.Domain;

namespace DebateMap.Formats.Reports;

/// <summary>The divergence report as JSON for other programs; <c>docs/format.md</c> describes it.</summary>
public static class ReportJson
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(DivergenceReport report, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, PlainJson.Options))
        {
            json.WriteStartObject();
            WriteIds(json, "between", [report.Between.A, report.Between.B]);
            WriteIds(json, "on", report.On);
            json.WriteStartObject("relations");
            foreach (var (claim, relation) in report.Relations)
                json.WriteString(claim.Value, Words.Of(relation));
            json.WriteEndObject();
            WriteIds(json, "claimed", report.Claimed);
            WriteIds(json, "commonGround", report.CommonGround);
            WriteList(json, "points", report.Points, WritePoint);
            WriteIds(json, "derived", report.Derived);
            WriteList(json, "splits", report.Splits, WriteSplit);
            WriteList(json, "targets", report.Targets, WriteTarget);
            WriteList(json, "questions", report.Questions, WriteQuestion);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WritePoint(Utf8JsonWriter json, PointOfDivergence point)
    {
        json.WriteString("kind", Words.Of(point.Kind));
        WriteIds(json, "claims", point.Claims);
        if (point.Inference is { } inference)
            json.WriteString("inference", inference.Value);
        WriteIds(json, "path", point.Path);
    }

    private static void WriteSplit(Utf8JsonWriter json, LocalSplit split)
    {
        WriteGap(json, split.Claim, split.A, split.B, split.Gap);
        WriteList(json, "parts", split.Parts, WriteShare);
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetGap target)
    {
        WriteGap(json, target.Claim, target.A, target.B, target.Gap);
        WriteIds(json, "implied", target.Implied);
        WriteList(json, "attribution", target.Attribution, WriteShare);
        WriteList(json, "cruxes", target.Cruxes, WriteCrux);
    }

    private static void WriteGap(Utf8JsonWriter json, ClaimId claim, double a, double b, double gap)
    {
        json.WriteString("claim", claim.Value);
        json.WriteNumber("a", a);
        json.WriteNumber("b", b);
        json.WriteNumber("gap", gap);
    }

    private static void WriteShare(Utf8JsonWriter json, Share share)
    {
        json.WriteString("kind", Words.Of(share.Kind));
        json.WriteString("id", share.Id);
        json.WriteNumber("share", share.Amount);
        if (share.Assumed)
            json.WriteBoolean("assumed", true);
    }

    private static void WriteCrux(Utf8JsonWriter json, FoundCrux crux)
    {
        json.WriteString("claim", crux.Claim.Value);
        json.WriteStartArray("moves");
        json.WriteNumberValue(crux.Moves.A);
        json.WriteNumberValue(crux.Moves.B);
        json.WriteEndArray();
        json.WriteStartArray("changesMind");
        json.WriteBooleanValue(crux.ChangesMind.A);
        json.WriteBooleanValue(crux.ChangesMind.B);
        json.WriteEndArray();
        json.WriteBoolean("double", crux.IsDouble);
    }

    private static void WriteQuestion(Utf8JsonWriter json, QuestionToAsk question)
    {
        json.WriteString("ask", question.Ask.Value);
        json.WriteString("kind", Kinds.Of(question.About.Kind).Name);
        json.WriteString("id", question.About.Id);
        json.WriteNumber("reach", question.Reach);
    }

    private static void WriteIds<TId>(Utf8JsonWriter json, string name, IEnumerable<TId> ids)
        where TId : struct, IRecordId<TId>
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteStringValue(id.Value);
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, Items<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
