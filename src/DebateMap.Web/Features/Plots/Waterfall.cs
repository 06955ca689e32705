using DebateMap.Domain;

namespace DebateMap.Web.Features.Plots;

/// <summary>What a part of a gap is.</summary>
public enum PartLook
{
    /// <summary>A claim or a step.</summary>
    Reason,

    /// <summary>What the reasons on the map do not account for.</summary>
    Unexplained,

    /// <summary>Several small parts.</summary>
    Folded,
}

/// <summary>A part of a gap.</summary>
/// <param name="Key">The record that it is put down to; null where it is none.</param>
/// <param name="Text">In words.</param>
/// <param name="Amount">In credence: over 0 it pulls the two apart, under 0 it holds them together.</param>
/// <param name="Look">What it is.</param>
/// <param name="Assumed">Whether it rests on a credence that was assumed.</param>
/// <param name="Keep">Whether it is shown by itself however many others there are.</param>
/// <param name="Count">How many parts it stands for.</param>
public sealed record WaterfallPart(RecordKey? Key, string Text, double Amount, PartLook Look = PartLook.Reason, bool Assumed = false, bool Keep = false, int Count = 1)
{
    /// <summary>What has to be said beside the text; empty where nothing has.</summary>
    public string Aside => string.Join("; ", new[] { Assumed ? "one half is assumed" : "", Amount < 0 ? "holds them together" : "" }.Where(s => s.Length > 0));

    /// <summary>Several small parts as one.</summary>
    public static WaterfallPart Fold(IReadOnlyList<WaterfallPart> parts)
    {
        var count = parts.Sum(p => p.Count);
        return new(null, count == 1 ? "One smaller part" : FormattableString.Invariant($"{count} smaller parts together"), parts.Sum(p => p.Amount), PartLook.Folded, Count: count);
    }
}

/// <summary>A part as drawn: a bar that begins where the one before ends.</summary>
/// <param name="Part">The part.</param>
/// <param name="Label">Its text in lines.</param>
/// <param name="Top">Where its row begins, in pixels.</param>
/// <param name="Y">The upper edge of the bar, in pixels.</param>
/// <param name="From">Where it begins, in percent of the width.</param>
/// <param name="To">Where it ends: to the right of that where it pulls the two apart.</param>
public sealed record WaterfallBar(WaterfallPart Part, Items<string> Label, double Top, double Y, double From, double To)
{
    /// <summary>The left end of the bar, in percent of the width.</summary>
    public double X => Math.Min(From, To);

    /// <summary>Where what is said beside the text stands, in pixels.</summary>
    public double AsideY => Y - 9;

    /// <summary>Its length; a hair of it is always seen.</summary>
    public double Length => Math.Max(Math.Abs(To - From), .25);
}

/// <summary>How a gap comes about, part by part, and at the end the whole; places across in percent of the width, places down in pixels.</summary>
/// <param name="Bars">The parts, the largest first.</param>
/// <param name="Total">The gap.</param>
/// <param name="Zero">Where no gap would be, in percent of the width.</param>
/// <param name="Height">In pixels.</param>
public sealed record Waterfall(Items<WaterfallBar> Bars, WaterfallBar Total, double Zero, double Height)
{
    /// <summary>Of a bar, in pixels.</summary>
    public const double Thickness = 16;

    /// <summary>A smaller part would read as 0.00.</summary>
    public const double SmallestShown = .005;

    private const int Most = 8;
    private const int Characters = 36;
    private const double Row = 30;
    private const double AsideLine = 16;

    /// <summary>Places the parts of a gap.</summary>
    /// <param name="gap">The gap, 0 or more: what all parts sum to.</param>
    /// <param name="parts">Its parts, the largest first.</param>
    /// <param name="total">The whole in words.</param>
    public static Waterfall Of(double gap, IReadOnlyList<WaterfallPart> parts, string total)
    {
        var shown = Shown(parts);
        var (sum, least, most) = (0.0, 0.0, gap);
        foreach (var part in shown)
        {
            sum += part.Amount;
            (least, most) = (Math.Min(least, sum), Math.Max(most, sum));
        }

        var track = new Track(least, Math.Max(most, least + SmallestShown));
        var bars = new List<WaterfallBar>();
        var (top, at) = (4.0, 0.0);
        foreach (var part in shown)
            bars.Add(Place(part, at, at += part.Amount));
        var whole = Place(new(null, total, gap), 0, gap);
        return new(bars.ToItems(), whole, track.At(0), top + 4);

        WaterfallBar Place(WaterfallPart part, double from, double to)
        {
            var label = PlotLabel.Of(part.Text, Characters);
            var text = label.Count * PlotLabel.LineHeight + (part.Aside.Length > 0 ? AsideLine : 0);
            var bar = new WaterfallBar(part, label, top, top + text + 5, track.At(from), track.At(to));
            top += text + Row;
            return bar;
        }
    }

    /// <summary>The small ones and those past the most that are shown come together in one.</summary>
    private static List<WaterfallPart> Shown(IReadOnlyList<WaterfallPart> parts)
    {
        var large = parts.Where(p => Math.Abs(p.Amount) >= SmallestShown).ToList();
        var kept = large.Where(p => p.Keep).Concat(large.Where(p => !p.Keep)).Take(Most).ToHashSet(ReferenceEqualityComparer.Instance);
        var shown = parts.Where(kept.Contains).ToList();
        var rest = parts.Where(p => !kept.Contains(p)).ToList();
        if (rest.Count > 0)
            shown.Add(WaterfallPart.Fold(rest));
        return shown;
    }
}
