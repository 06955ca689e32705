using DebateMap.Domain;

namespace DebateMap.Web.Features.Forecasts;

/// <summary>Whose forecasts are looked at.</summary>
public abstract record ForecastSides
{
    private ForecastSides()
    {
    }

    /// <summary>The groups of those who have forecast, in ordinal order.</summary>
    public static Items<string> GroupsOf(Debate debate)
    {
        var people = debate.Cruxes.SelectMany(k => k.Forecasts).Select(f => f.Participant).ToHashSet();
        return debate.Participants.Where(p => people.Contains(p.Id)).Select(p => p.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToItems();
    }

    /// <summary>What to look at where nobody has chosen: two groups against one another where there are just two, else every group.</summary>
    public static ForecastSides Usual(Debate debate) => GroupsOf(debate) is [var a, var b] ? new Groups(a, b) : new Everywhere();

    /// <summary>The table, or why there is none.</summary>
    public Result<CruxTable> Table(Debate debate) => this switch
    {
        Groups(var a, var b) => ForecastTables.Across(debate, a, b),
        Pair(var a, var b) => ForecastTables.Between(debate, a, b),
        _ => new Result<CruxTable>.Ok(ForecastTables.Everywhere(debate)),
    };

    /// <summary>How an address asks for it.</summary>
    public string Query => this switch
    {
        Groups(var a, var b) => $"group={Uri.EscapeDataString(a)}&group={Uri.EscapeDataString(b)}",
        Pair(var a, var b) => $"a={Uri.EscapeDataString(a.Value)}&b={Uri.EscapeDataString(b.Value)}",
        _ => "",
    };

    /// <summary>What an address asks for; null where it asks for one side alone.</summary>
    public static ForecastSides? Asked(string? a, string? b, string[]? groups) => (a, b, groups ?? []) switch
    {
        (null, null, []) => new Everywhere(),
        (null, null, [var g, var h]) => new Groups(g, h),
        ({ } first, { } second, []) => new Pair(new(first), new(second)),
        _ => null,
    };

    /// <summary>Every group by itself.</summary>
    public sealed record Everywhere : ForecastSides;

    /// <summary>Two groups, compared with one another.</summary>
    public sealed record Groups(string A, string B) : ForecastSides;

    /// <summary>Two people, compared with one another.</summary>
    public sealed record Pair(ParticipantId A, ParticipantId B) : ForecastSides;
}
