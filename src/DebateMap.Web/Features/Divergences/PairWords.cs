using DebateMap.Domain;
using DebateMap.Formats.Reports;

namespace DebateMap.Web.Features.Divergences;

/// <summary>How far apart two people are, in words.</summary>
public static class PairWords
{
    /// <summary>As in "disagree, 0.70 apart; they part on: X".</summary>
    public static string Of(Debate debate, PairDistance pair)
    {
        var apart = pair.Gap is not { } gap ? ""
            : pair.Relation >= Relation.Agree ? $", {PlainWords.Number(gap)} apart"
            : $"; by the other’s reasons they are {PlainWords.Number(gap)} apart";
        var more = pair.PartOn.Count switch { <= 1 => "", 2 => " and one more claim", var n => $" and {n - 1} more claims" };
        var on = pair.PartOn.Count == 0 ? "" : $"; they part on: {debate.Claims[pair.PartOn[0]].Text.TrimEnd('.')}{more}";
        return $"{ClaimRows.Of(pair.Relation)}{apart}{on}.";
    }

    /// <summary>A sign for a relation where there is no room for words.</summary>
    public static string Sign(Relation relation) => relation switch
    {
        Relation.Agree => "=",
        Relation.Differ => "~",
        Relation.Disagree => "≠",
        _ => "·",
    };
}
