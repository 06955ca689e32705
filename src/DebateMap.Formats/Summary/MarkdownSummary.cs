using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>
/// Where two people part, as a careful moderator would write it: CommonMark with pipe tables and footnotes, for a wiki, an issue or a forum
/// post. Says who claims what; numbers stand only beside words. The same text for the same debate and report. What people wrote is
/// escaped, so that it cannot break the structure.
/// </summary>
public static class MarkdownSummary
{
    /// <summary>Writes the summary.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="report">A report on two of its participants, made from the same debate.</param>
    public static string Write(Debate debate, DivergenceReport report)
    {
        var telling = new Telling(debate, report);
        var output = new MarkdownWriter();
        OpeningSection.Write(telling, output);
        PointsSection.Write(telling, output);
        DerivedSection.Write(telling, output);
        CommonGroundSection.Write(telling, output);
        GapSection.Write(telling, output);
        CruxSection.Write(telling, output);
        AskNextSection.Write(telling, output);
        MindsSection.Write(telling, output);
        RestatementSection.Write(telling, output);
        OpenSection.Write(telling, output);
        telling.Notes.Write(output);
        return output.ToString();
    }
}
