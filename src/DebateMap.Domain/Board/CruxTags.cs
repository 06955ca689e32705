namespace DebateMap.Domain;

/// <summary>Tags of several cruxes at once.</summary>
public static class CruxTags
{
    /// <summary>The tags that somebody wrote, separated by commas: each once, without spaces around it.</summary>
    public static Items<string> Read(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToItems();

    /// <summary>Every tag of a crux, in the order of the alphabet.</summary>
    public static Items<string> Of(Debate debate) =>
        debate.Cruxes.SelectMany(c => c.Tags).Distinct(StringComparer.Ordinal).OrderBy(t => t, StringComparer.OrdinalIgnoreCase).ThenBy(t => t, StringComparer.Ordinal).ToItems();

    /// <summary>Adds tags to cruxes; those that have them stay as they are.</summary>
    public static ChangeSet Add(Debate debate, IReadOnlyCollection<CruxId> cruxes, Items<string> tags) =>
        Each(debate, cruxes, c => c.Tags.Union(tags).ToItems());

    /// <summary>Takes tags from cruxes.</summary>
    public static ChangeSet Remove(Debate debate, IReadOnlyCollection<CruxId> cruxes, Items<string> tags) =>
        Each(debate, cruxes, c => c.Tags.Except(tags).ToItems());

    private static ChangeSet Each(Debate debate, IReadOnlyCollection<CruxId> cruxes, Func<Crux, Items<string>> tags) =>
        ChangeSet.Put(debate.Cruxes.Where(c => cruxes.Contains(c.Id)).Select(c => c with { Tags = tags(c) }).Where(c => c.Tags != debate.Cruxes[c.Id].Tags));
}
