using DebateMap.Domain;
using DebateMap.Formats.Reports;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Divergences;

/// <summary>The report in plain words.</summary>
public static class Sentences
{
    private const double HardlyAnything = .005;
    private const int Named = 2;
    private const int MostListed = 3;

    /// <summary>How much the answer to a question could move what it is asked for.</summary>
    public static string Reach(double reach) => reach < HardlyAnything
        ? "the answer would hardly move the main question"
        : FormattableString.Invariant($"the answer could move the main question by up to {reach:0.00}");

    /// <summary>One sentence that answers "where do they part?": the points that carry most of the gap, and how many more there are.</summary>
    public static string Answer(Debate debate, DivergenceReport report, CarriedShares carried)
    {
        var (a, b) = (People.Name(debate, report.Between.A), People.Name(debate, report.Between.B));
        if (report.Points.Count == 0)
        {
            return report.Relations.Any(r => r.Relation is Relation.Agree)
                ? $"{a} and {b} do not part on anything that the map shows."
                : $"The map does not show yet what {a} and {b} both think: set their positions on a claim.";
        }

        var named = carried.Points.Take(Named)
            .Select(p => p.Inference is not null || p.Kind == PointKind.Claim ? About(debate, p) : $"{About(debate, p)} ({Aside(p.Kind)})");
        var rest = (report.Points.Count - Named) switch { <= 0 => "", 1 => "; and at one more point", var n => $"; and at {n} more points" };
        return $"{a} and {b} part on: {string.Join("; and on: ", named)}{rest}.";
    }

    /// <summary>What a point is about: its claims, or whether its step follows.</summary>
    public static string About(Debate debate, PointOfDivergence point) => (point.Inference is { } step && debate.Inferences.Find(step) is { } found
        ? $"whether it follows: {Steps.Words(debate, found)}"
        : string.Join("; ", point.Claims.Select(c => debate.Claims[c].Text))).TrimEnd('.');

    /// <summary>What is not known of the two below a claim, so that where they part may lie deeper; empty where all of it is known.</summary>
    public static string NotKnown(Debate debate, Unknowns unknowns, ClaimId claim)
    {
        var below = unknowns.Below(claim).ToList();
        var silent = below.Where(b => !b.Claims.IsEmpty).ToList();
        var sentences = silent is [var first, var second] && first.Claims == second.Claims
            ? [$"What either thinks of {Listed(debate, first.Claims)} is not known."]
            : silent.ConvertAll(b => $"What {People.Name(debate, b.Ask)} thinks of {Listed(debate, b.Claims)} is not known.");
        sentences.AddRange(below.Where(b => !b.Steps.IsEmpty).Select(b => $"{People.Name(debate, b.Ask)} has not said whether {(b.Steps.Count == 1 ? "the step to it holds" : "the steps to it hold")}."));
        return string.Join(" ", sentences);
    }

    private static string Listed(Debate debate, Items<ClaimId> claims)
    {
        var quoted = claims.Take(MostListed).Select(c => $"“{debate.Claims[c].Text.TrimEnd('.')}”").ToList();
        if (claims.Count > MostListed)
            quoted.Add($"{claims.Count - MostListed} more");
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted.SkipLast(1))} or of {quoted[^1]}";
    }

    /// <summary>What is supposed, and what it is now.</summary>
    public static string Supposed(Debate debate, Analysis before, CredenceChange change)
    {
        var supposed = new Position(new(""), change.Participant, change.Claim, Basis.Stated) { Credence = change.Credence };
        return $"{People.Name(debate, change.Participant)}, on “{debate.Claims[change.Claim].Text.TrimEnd('.')}”: from “{ClaimRows.Says(debate, OpinionOf(before, change))}” to “{PlainWords.Of(supposed)}”.";
    }

    /// <summary>What would become of the gap on a target.</summary>
    public static string Would(Debate debate, GapChange gap)
    {
        var (before, after) = (Math.Abs(gap.Before.A - gap.Before.B), Math.Abs(gap.After.A - gap.After.B));
        var what = gap.Closed switch
        {
            >= HardlyAnything => $"they would come nearer: {PlainWords.Number(after)} apart instead of {PlainWords.Number(before)}",
            <= -HardlyAnything => $"they would be further apart: {PlainWords.Number(after)} instead of {PlainWords.Number(before)}",
            _ => $"hardly anything would change: they would be {PlainWords.Number(after)} apart",
        };
        return $"On “{debate.Claims[gap.Claim].Text.TrimEnd('.')}” {what}.";
    }

    /// <summary>Asks somebody about what was supposed of them.</summary>
    public static string Question(Debate debate, Analysis before, CredenceChange change)
    {
        var other = change.Participant == before.Report.Between.A ? before.Report.Between.B : before.Report.Between.A;
        var effect = before.Supposing([change]).Then(after => (Result<WhatIfReport>)new Result<WhatIfReport>.Ok(new([change], before.Report, after.Report))).ValueOrDefault?.Gaps.OrderByDescending(g => Math.Abs(g.Closed)).Where(g => Math.Abs(g.Closed) >= HardlyAnything).Take(1)
            .Select(g => $" You and {People.Name(debate, other)} would then be {PlainWords.Number(Math.Abs(g.After.A - g.After.B))} apart on “{debate.Claims[g.Claim].Text.TrimEnd('.')}”, and not {PlainWords.Number(Math.Abs(g.Before.A - g.Before.B))}.")
            .FirstOrDefault() ?? "";
        return $"Suppose you gave “{debate.Claims[change.Claim].Text.TrimEnd('.')}” a credence of {PlainWords.Number(change.Credence)} ({Now(before, change)}).{effect} What would it take for you to see it so?";
    }

    private static string Now(Analysis before, CredenceChange change) => OpinionOf(before, change) is { Position: { } held } opinion
        ? $"now it is {(held.Credence is null ? "about " : "")}{PlainWords.Number(opinion.Credence)}"
        : "you have not said yet what you think of it";

    private static Opinion OpinionOf(Analysis before, CredenceChange change)
    {
        var on = before.On(change.Claim);
        return change.Participant == before.Report.Between.A ? on.A : on.B;
    }

    private static string Aside(PointKind kind)
    {
        var words = PlainWords.Of(kind);
        return char.ToLowerInvariant(words[0]) + words[1..];
    }
}
