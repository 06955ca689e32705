using DebateMap.Domain;
namespace DebateMap.Formats.Examples { public static class ExampleDebate { public static Debate Read() => Debate.Empty.Apply(ChangeSet.Put(new Heading("Example"))).Value; } }
namespace DebateMap.Formats { public static class MarkdownSummary { public static string Write(Debate d, DivergenceReport r) => "# " + d.Heading.Title; } }
namespace DebateMap.Formats.Transcripts {
public sealed record Transcript(string? Title, Items<TranscriptTurn> Turns, Items<TranscriptSpeaker> Speakers, Items<TranscriptNotice> Notices) { public Result<Debate> ToDebate(string? title = null, IReadOnlyDictionary<string, string>? names = null) => throw new InvalidOperationException(); }
public sealed record TranscriptTurn(string Id, string Speaker, string Text, int FirstLine, int LastLine) { public string? QuotedBy {get;init;} }
public sealed record TranscriptSpeaker(string Key, string Label, bool Named, bool Reported);
public sealed record TranscriptNotice(string Kind, int Line, string Message);
public static class TranscriptReader { public static Result<Transcript> Read(string t) => throw new InvalidOperationException(); }
}
