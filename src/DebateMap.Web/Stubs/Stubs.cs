using DebateMap.Domain;
namespace DebateMap.Formats { public static class MarkdownSummary { public static string Write(Debate d, DivergenceReport r) => "# " + d.Heading.Title; } }
