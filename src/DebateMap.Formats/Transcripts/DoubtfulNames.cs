namespace DebateMap.Formats.Transcripts;

/// <summary>Points out names that may be none: they stand once, with nothing but a colon, where the others come back.</summary>
internal static class DoubtfulNames
{
    public static IEnumerable<TranscriptNotice> Find(IReadOnlyList<SpeakerMark?> marks, IReadOnlyList<SourceLine> lines, SpeakerChoice choice)
    {
        var accepted = marks.Index().Where(m => m.Item is not null && choice.Accepts(m.Item)).ToList();
        var byName = accepted.GroupBy(m => SpeakerChoice.Fold(m.Item!.Name)).ToList();
        if (byName.Count < 3 || byName.All(g => g.Count() == 1))
            yield break;
        foreach (var (index, mark) in byName.Where(g => g.Count() == 1).Select(g => g.First()))
        {
            if (!mark!.IsStrong)
                yield return new(NoticeKind.DoubtfulName, lines[index].Number, $"\"{mark.Name}\" is taken for a speaker, though it stands only once: check that it is one");
        }
    }
}
