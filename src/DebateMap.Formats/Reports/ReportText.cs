using DebateMap.Domain;

namespace DebateMap.Formats.Reports;

/// <summary>The divergence report in plain words: a reading aid for one who knows the map. The full summary for others quotes people.</summary>
public sealed class ReportText
{
    /// <summary>How many questions are put to a reader; the rest are in the JSON.</summary>
    private const int MostQuestions = 10;

    private readonly Debate _debate;
    private readonly DivergenceReport _report;
    private readonly Layout _layout;
    private readonly Dictionary<ClaimId, Position> _a;
    private readonly Dictionary<ClaimId, Position> _b;
    private readonly HashSet<ClaimId> _named = [];

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
        WriteClaims("What follows from these", _report.Derived, Positions);
        WriteClaims("They agree on", _report.CommonGround, c => [_report.Claimed.Contains(c) ? Positions(c).First() : ""]);
        WriteGaps("How each gap splits", _report.Splits.Select(s => (s.Claim, s.A, s.B, s.Gap, s.Parts)));
        WriteGaps("What the gap comes down to", _report.Targets.Where(t => !t.Attribution.IsEmpty).Select(t => (t.Claim, t.A, t.B, t.Gap, t.Attribution)));
        WriteCruxes();
        WriteQuestions();
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

    private void WriteGaps(string heading, IEnumerable<(ClaimId Claim, double A, double B, double Gap, Items<Share> Shares)> gaps)
    {
        var all = gaps.ToList();
        if (all.Count == 0)
            return;
        _layout.Heading(heading);
        foreach (var (claim, a, b, gap, shares) in all)
        {
            _layout.Item(null, $"{Name(claim)}: {PlainWords.Number(a)} and {PlainWords.Number(b)}, a gap of {PlainWords.Number(Math.Abs(gap))}",
                shares.Select(s => $"{PlainWords.Number(s.Amount * Math.Sign(gap))} {Source(s)}{(s.Assumed ? " (½ is assumed where somebody has not said)" : "")}"));
        }

        _layout.EndList();
    }

    private void WriteCruxes()
    {
        var cruxes = _report.Targets.SelectMany(t => t.Cruxes.Select(c => (Target: t, Crux: c))).ToList();
        if (cruxes.Count == 0)
            return;
        _layout.Heading("What would move them");
        var (a, b) = (_report.Between.A, _report.Between.B);
        foreach (var (target, crux) in cruxes)
        {
            _layout.Item(null, $"{Name(crux.Claim)}{(crux.IsDouble ? ": a crux for both" : "")}",
                $"if {Name(a)} saw it as {Name(b)} does, {PlainWords.Move(crux.Moves.A, crux.ChangesMind.A, Name(a), Name(b), target.Claim.Value)}",
                $"if {Name(b)} saw it as {Name(a)} does, {PlainWords.Move(crux.Moves.B, crux.ChangesMind.B, Name(b), Name(a), target.Claim.Value)}");
        }

        _layout.EndList();
    }

    private void WriteQuestions()
    {
        if (_report.Questions.IsEmpty)
            return;
        _layout.Heading("Ask next");
        foreach (var (index, (ask, about, reach)) in _report.Questions.Take(MostQuestions).Index())
        {
            var what = about.Kind == RecordKind.Claim ? Name(new ClaimId(about.Id)) : $"does it follow? {Name(new InferenceId(about.Id))}";
            _layout.Item(index + 1, $"{Name(ask)}: {what} (could move what they think by up to {PlainWords.Number(reach)})");
        }

        if (_report.Questions.Count > MostQuestions)
            _layout.Item(MostQuestions + 1, FormattableString.Invariant($"… and {_report.Questions.Count - MostQuestions} more that would move less"));
        _layout.EndList();
    }

    private string Source(Share share) => share.Kind switch
    {
        ShareKind.Inference => $"from the step {Name(new InferenceId(share.Id))}",
        ShareKind.Unexplained => $"from {Name(new ClaimId(share.Id))} beyond the reasons on the map",
        _ => $"from {Name(new ClaimId(share.Id))}",
    };

    private IEnumerable<string> Positions(ClaimId claim) =>
        [$"{Name(_report.Between.A)} {PlainWords.Of(_a.GetValueOrDefault(claim), Name)}; {Name(_report.Between.B)} {PlainWords.Of(_b.GetValueOrDefault(claim), Name)}."];

    private string Name(ParticipantId person) => _layout.Quote(_debate.Participants[person].Name);

    /// <summary>Its id, and at its first mention its text.</summary>
    private string Name(ClaimId claim) => _named.Add(claim) ? $"{claim} “{_layout.Quote(_debate.Claims[claim].Text)}”" : claim.Value;

    private string Name(InferenceId id)
    {
        var inference = _debate.Inferences[id];
        var premises = string.Join(" + ", inference.Premises);
        return inference.Undercuts is { } undercut ? $"{id} ({premises} against the step {undercut})"
            : $"{id} ({premises} {(inference.Kind == InferenceKind.Supports ? "for" : "against")} {inference.Conclusion})";
    }
}
