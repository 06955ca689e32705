using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>
/// Where two people part, as a careful moderator would write it: CommonMark with pipe tables and footnotes, for a wiki, an issue or a forum
/// post. Says who claims what; numbers stand only beside words. The same text for the same debate and report. What people wrote is
/// escaped, so that it cannot break the structure.
/// </summary>
public static class MarkdownSummary
{
    private static readonly (SummarySection Section, Action<Telling, MarkdownWriter> Write)[] Parts =
    [
        (SummarySection.Points, (telling, output) =>
        {
            PointsSection.Write(telling, output);
            DerivedSection.Write(telling, output);
        }),
        (SummarySection.Map, MapSection.Write),
        (SummarySection.CommonGround, CommonGroundSection.Write),
        (SummarySection.Gap, GapSection.Write),
        (SummarySection.Cruxes, CruxSection.Write),
        (SummarySection.AskNext, AskNextSection.Write),
        (SummarySection.Minds, MindsSection.Write),
        (SummarySection.Restatements, RestatementSection.Write),
        (SummarySection.Open, OpenSection.Write),
        (SummarySection.ToDo, ToDoSection.Write),
    ];

    /// <summary>Writes the summary.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="report">A report on two of its participants, made from the same debate.</param>
    /// <param name="options">What it holds; the full report by default.</param>
    public static string Write(Debate debate, DivergenceReport report, SummaryOptions? options = null) => Compose(debate, report, options).Text;

    /// <summary>Writes the summary, and says where its parts are: parts that have nothing to say are left out.</summary>
    /// <inheritdoc cref="Write"/>
    public static WrittenSummary Compose(Debate debate, DivergenceReport report, SummaryOptions? options = null)
    {
        var chosen = options ?? SummaryOptions.For(Audience.Full);
        var telling = new Telling(debate, report);
        var output = new MarkdownWriter();
        if (chosen.FrontMatter is { } matter)
            FrontMatterText.Write(telling, matter, output);
        OpeningSection.Write(telling, output, chosen.Has(SummarySection.Points));
        var starts = new List<(SummarySection, int)>();
        foreach (var (section, write) in Parts.Where(p => chosen.Has(p.Section)))
        {
            var before = output.Length;
            write(telling, output);
            if (output.Length > before)
                starts.Add((section, before));
        }

        telling.Notes.Write(output);
        return new(output.ToString(), starts.ToItems());
    }
}
