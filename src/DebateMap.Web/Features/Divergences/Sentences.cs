using DebateMap.Domain;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Divergences;

/// <summary>The report in plain words.</summary>
public static class Sentences
{
    private const double HardlyAnything = .005;

    /// <summary>How much the answer to a question could move what it is asked for.</summary>
    public static string Reach(double reach) => reach < HardlyAnything
        ? "the answer would hardly move the main question"
        : FormattableString.Invariant($"the answer could move the main question by up to {reach:0.00}");

    /// <summary>One sentence that answers "where do they part?".</summary>
    public static string Answer(Debate debate, DivergenceReport report)
    {
        var (a, b) = (People.Name(debate, report.Between.A), People.Name(debate, report.Between.B));
        if (report.Points.Count == 0)
        {
            return report.Relations.Any(r => r.Relation is Relation.Agree)
                ? $"{a} and {b} do not part on anything that the map shows."
                : $"The map does not show yet what {a} and {b} both think: set their positions on a claim.";
        }

        var first = report.Points[0];
        var more = report.Points.Count switch { 1 => "", 2 => ", and at one more point", var n => $", and at {n - 1} more points" };
        var what = first.Inference is { } step && debate.Inferences.Find(step) is { } found
            ? $"on whether it follows: {Inspector.Steps.Words(debate, found)}"
            : $"on: {debate.Claims[first.Claims[0]].Text}";
        return $"{a} and {b} part {what.TrimEnd('.')}{more}.";
    }
}
