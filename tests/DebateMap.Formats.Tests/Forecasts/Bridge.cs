using DebateMap.Domain;
using DebateMap.Formats.Forecasts;

namespace DebateMap.Formats.Tests.Forecasts;

/// <summary>A small made-up table: should the bridge be built?</summary>
internal static class Bridge
{
    public static readonly byte[] Csv = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Forecasts", "bridge.csv"));

    public static readonly Debate Debate = ForecastsCsv.Read(Csv).Value.Debate;
}
