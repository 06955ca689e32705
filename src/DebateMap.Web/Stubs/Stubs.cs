using DebateMap.Domain;

namespace DebateMap.Formats;

public static class MarkdownSummary
{
    public static string Write(Debate debate, DivergenceReport report) => "# " + debate.Heading.Title + report.Points.Count;
}
