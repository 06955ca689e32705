using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DebateMap.Domain.Tests;

/// <summary>Where two JSON values first differ, with numbers equal that are within a tolerance.</summary>
internal static class JsonDifference
{
    /// <summary>As <c>points[2].kind: expected "gap", was "sum"</c>; null where there is none.</summary>
    public static string? First(JsonNode? expected, JsonNode? actual, double tolerance, string path = "") => (expected, actual) switch
    {
        (JsonObject x, JsonObject y) => InObjects(x, y, tolerance, path),
        (JsonArray x, JsonArray y) => InArrays(x, y, tolerance, path),
        (JsonValue x, JsonValue y) when x.GetValueKind() == JsonValueKind.Number && y.GetValueKind() == JsonValueKind.Number =>
            Math.Abs(x.GetValue<double>() - y.GetValue<double>()) <= tolerance ? null : Say(path, x, y),
        _ => JsonNode.DeepEquals(expected, actual) ? null : Say(path, expected, actual),
    };

    private static string? InObjects(JsonObject expected, JsonObject actual, double tolerance, string path)
    {
        var (names, found) = (expected.Select(p => p.Key), actual.Select(p => p.Key));
        return names.SequenceEqual(found)
            ? names.Select(n => First(expected[n], actual[n], tolerance, path.Length == 0 ? n : $"{path}.{n}")).FirstOrDefault(d => d is not null)
            : $"{path}: expected the fields {string.Join(", ", names)}, was {string.Join(", ", found)}";
    }

    private static string? InArrays(JsonArray expected, JsonArray actual, double tolerance, string path) =>
        Enumerable.Range(0, Math.Min(expected.Count, actual.Count))
            .Select(i => First(expected[i], actual[i], tolerance, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))
            .FirstOrDefault(d => d is not null)
        ?? (expected.Count == actual.Count ? null : $"{path}: expected {expected.ToJsonString()}, was {actual.ToJsonString()}");

    private static string Say(string path, JsonNode? expected, JsonNode? actual) =>
        $"{path}: expected {expected?.ToJsonString() ?? "nothing"}, was {actual?.ToJsonString() ?? "nothing"}";
}
