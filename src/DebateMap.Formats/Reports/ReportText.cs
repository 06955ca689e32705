using DebateMap.Domain;

namespace DebateMap.Formats.Reports;

/// <summary>The divergence report in plain words: a reading aid for one who knows the map. The full summary for others quotes people.</summary>
public sealed class ReportText
{
    private readonly Debate _debate;
    private readonly DivergenceReport _report;
    private readonly Layout _layout;
    private readonly Dictionary<ClaimId, Position> _a;
    private readonly Dictionary<ClaimId, Position> _b;

    private ReportText(Debate debate, DivergenceReport report, Layout layout)
    {
        (_debate, _report, _layout) = (debate, report, layout);
        (_a, _b) = (Credences.Effective(debate, report.Between.A), Credences.Effective(debate, report.Between.B));
    }

    /// <summary>For a terminal.</summary>
    public static string Plain(Debate debate, DivergenceReport report) => new ReportText(debate, report, new TextLayout()).Write();

    /// <summary>As Markdown; what people wrote is escaped, so that it cannot break the structure.</summary>
    public static string Markdown(Debate debate, DivergenceReport report) => new ReportText(debate, report, new MarkdownLayout()).Write();

    private string Write()
    {
        _layout.Title(_debate.Heading.Title);
        var on = _report.On.IsEmpty ? "" : $", on {string.Join("; ", _report.On.Select(Name))}";
        _layout.Line($"Where {Name(_report.Between.A)} and {Name(_report.Between.B)} part{on}.");
        WritePoints();
        WriteClaims("Rests on these", _report.Derived, Positions);
        WriteClaims("They agree on", _report.CommonGround, c => [_report.Claimed.Contains(c) ? Positions(c).First() : ""]);
        WriteSplits();
        WriteClaims("Somebody else's word, still to be confirmed", _report.Claimed.Except(_report.CommonGround).ToItems(), _ => []);
        return _layout.ToString();
    }

    private void WritePoints()
    {
        _layout.Heading("They part on");
        if (_report.Points.IsEmpty)
            _layout.Line(_report.Relations.Any(r => r.Relation.IsParted()) ? "Nothing that ends a way down." : "Nothing, as far as is known.");
        var unknowns = new Unknowns(_debate, _report.Between);
        foreach (var (index, point) in _report.Points.Index())
        {
            var details = (point.Kind == PointKind.Step ? Step(point) : Claim(point, unknowns)).ToList();
            if (point.Path.Count > 1)
                details.Add($"It bears on {string.Join(" → ", point.Path.Skip(1).Select(c => c.Value))}.");
            _layout.Item(index + 1, details[0], details.Skip(1));
        }

        _layout.EndList();
    }

    private IEnumerable<string> Claim(PointOfDivergence point, Unknowns unknowns)
    {
        yield return string.Join("; ", point.Claims.Select(Name));
        foreach (var claim in point.Claims)
        {
            foreach (var line in Positions(claim))
                yield return line;
        }

        yield return PlainWords.Of(point.Kind) + (point.Kind == PointKind.Open ? ":" : ".");
        if (point.Kind != PointKind.Open)
            yield break;
        foreach (var (person, claims, steps) in unknowns.Below(point.Claims[0]))
        {
            if (!claims.IsEmpty)
                yield return $"ask {Name(person)} about {string.Join("; ", claims.Select(Name))}";
            if (!steps.IsEmpty)
                yield return $"ask {Name(person)} whether it follows: {string.Join("; ", steps.Select(Name))}";
        }
    }

    private IEnumerable<string> Step(PointOfDivergence point)
    {
        var inference = point.Inference!.Value;
        yield return $"{PlainWords.Of(PointKind.Step)}: {Name(inference)}";
        foreach (var person in new[] { _report.Between.A, _report.Between.B })
        {
            Verdict? verdict = Verdicts.Effective(_debate, person).TryGetValue(inference, out var known) ? known : null;
            var strength = _debate.Endorsements.LastOrDefault(e => e.Participant == person && e.Inference == inference)?.Strength;
            yield return $"{Name(person)} {PlainWords.Of(verdict)}{(strength is { } s ? $" ({PlainWords.Number(s)})" : "")}.";
        }
    }

    private void WriteClaims(string heading, Items<ClaimId> claims, Func<ClaimId, IEnumerable<string>> details)
    {
        if (claims.IsEmpty)
            return;
        _layout.Heading(heading);
        foreach (var claim in claims)
            _layout.Item(null, Name(claim), details(claim).Where(d => d.Length > 0));
        _layout.EndList();
    }

    private void WriteSplits()
    {
        if (_report.Splits.IsEmpty)
            return;
        _layout.Heading("How each gap splits");
        foreach (var split in _report.Splits)
        {
            _layout.Item(null, $"{Name(split.Claim)}: {PlainWords.Number(split.A)} and {PlainWords.Number(split.B)}, a gap of {PlainWords.Number(Math.Abs(split.Gap))}",
                split.Parts.Select(p => $"{PlainWords.Number(p.Amount * Math.Sign(split.Gap))} {Source(p)}{(p.Assumed ? " (½ is assumed where somebody has not said)" : "")}"));
        }

        _layout.EndList();
    }

    private string Source(Share share) => share.Kind switch
    {
        ShareKind.Inference => $"from the step {Name(new InferenceId(share.Id))}",
        ShareKind.Unexplained => "is not explained by the reasons on the map",
        _ => $"from {Name(new ClaimId(share.Id))}",
    };

    private IEnumerable<string> Positions(ClaimId claim) =>
        [$"{Name(_report.Between.A)} {PlainWords.Of(_a.GetValueOrDefault(claim), Name)}; {Name(_report.Between.B)} {PlainWords.Of(_b.GetValueOrDefault(claim), Name)}."];

    private string Name(ParticipantId person) => _layout.Quote(_debate.Participants[person].Name);

    private string Name(ClaimId claim) => $"{claim} “{_layout.Quote(_debate.Claims[claim].Text)}”";

    private string Name(InferenceId id)
    {
        var inference = _debate.Inferences[id];
        var premises = string.Join(" + ", inference.Premises);
        return inference.Undercuts is { } undercut ? $"{id} ({premises} against the step {undercut})"
            : $"{id} ({premises} {(inference.Kind == InferenceKind.Supports ? "for" : "against")} {inference.Conclusion})";
    }
}
