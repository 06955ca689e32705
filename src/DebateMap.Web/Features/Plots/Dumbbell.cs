using DebateMap.Domain;

namespace DebateMap.Web.Features.Plots;

/// <summary>How a credence is known: each kind has a look of its own.</summary>
public enum Known
{
    /// <summary>In their own words, or confirmed.</summary>
    Said,

    /// <summary>Another said it.</summary>
    Attributed,

    /// <summary>The annotator's reading.</summary>
    Inferred,

    /// <summary>What their reasons come to, as they gave none.</summary>
    Implied,

    /// <summary>½, as nothing is known.</summary>
    Assumed,

    /// <summary>On trial.</summary>
    Supposed,

    /// <summary>Comes along with what is on trial.</summary>
    Follows,
}

/// <summary>One of the two whom a plot is about.</summary>
/// <param name="Name">The name.</param>
/// <param name="Colour">Their colour, as #rrggbb.</param>
public sealed record PlotPerson(string Name, string Colour);

/// <summary>What somebody makes of a claim.</summary>
/// <param name="Credence">0..1.</param>
/// <param name="Known">How it is known.</param>
/// <param name="Says">The same in words.</param>
public sealed record DumbbellValue(double Credence, Known Known, string Says);

/// <summary>A claim to draw.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The claim.</param>
/// <param name="A">What the first person makes of it.</param>
/// <param name="B">What the second person makes of it.</param>
/// <param name="Relation">How they stand to one another, in words.</param>
public sealed record DumbbellRow(string Id, string Text, DumbbellValue A, DumbbellValue B, string Relation)
{
    /// <summary>How far apart they are.</summary>
    public double Gap => Math.Abs(A.Credence - B.Credence);
}

/// <summary>A claim as drawn: its text, below it a track with a mark for each person and a bar between the marks.</summary>
/// <param name="Row">The claim.</param>
/// <param name="Label">Its text in lines.</param>
/// <param name="Top">Where the row begins, in pixels.</param>
/// <param name="Y">The middle of the track, in pixels.</param>
/// <param name="A">Where the first person's mark is, in percent of the width.</param>
/// <param name="B">Where the second person's mark is.</param>
public sealed record DumbbellLine(DumbbellRow Row, Items<string> Label, double Top, double Y, double A, double B)
{
    /// <summary>Where the bar begins, in percent of the width.</summary>
    public double Bar => Math.Min(A, B);

    /// <summary>How long it is.</summary>
    public double BarLength => Math.Abs(A - B);
}

/// <summary>
/// Two people's credences, claim by claim, placed on a drawing. Places across are in percent of the width, places down in pixels. The first
/// person's marks stand above the middle of each track and the second's below it, so that they never hide one another.
/// </summary>
/// <param name="Lines">The claims, from top to bottom.</param>
/// <param name="Legend">The kinds of mark that need a word.</param>
/// <param name="Height">In pixels.</param>
public sealed record Dumbbell(Items<DumbbellLine> Lines, Items<Known> Legend, double Height)
{
    /// <summary>How far a mark is from the middle of its track, in pixels.</summary>
    public const double Lane = 10;

    /// <summary>Where the lines of the credences begin, below names and ends, in pixels.</summary>
    public const double Head = 66;

    private const int Characters = 34;
    private const double Track = 52;
    private const double LegendLine = 20;

    /// <summary>Places some claims, in their order.</summary>
    public static Dumbbell Of(IEnumerable<DumbbellRow> rows)
    {
        var lines = new List<DumbbellLine>();
        var top = Head;
        foreach (var row in rows)
        {
            var label = PlotLabel.Of(row.Text, Characters);
            var text = label.Count * PlotLabel.LineHeight;
            lines.Add(new(row, label, top, top + text + Track / 2, Plots.Track.Credence.At(row.A.Credence), Plots.Track.Credence.At(row.B.Credence)));
            top += text + Track;
        }

        var legend = lines.SelectMany(l => new[] { l.Row.A.Known, l.Row.B.Known }).Where(k => k != Known.Said).Distinct().Order().ToItems();
        return new(lines.ToItems(), legend, top + legend.Count * LegendLine + 8);
    }

    /// <summary>Where a line of the legend stands, in pixels.</summary>
    public double LegendY(int line) => Height - 8 - (Legend.Count - line - .5) * LegendLine;
}
