using DebateMap.Domain;

namespace DebateMap.Formats.Summary;

/// <summary>Whom a summary is for.</summary>
public enum Audience
{
    /// <summary>Who asks in passing: where they part, and the first questions to ask.</summary>
    Brief,

    /// <summary>Who wants to follow and check it: everything.</summary>
    Full,

    /// <summary>Those who were there: what is shared, how the cruxes stand, who is to do what.</summary>
    Minutes,
}

/// <summary>A part of a summary beside its opening, in the order in which they stand.</summary>
public enum SummarySection
{
    /// <summary>Each point of divergence with both sides' words.</summary>
    Points,

    /// <summary>How the points lead to the main questions, as a drawing in Mermaid.</summary>
    Map,

    /// <summary>What both hold.</summary>
    CommonGround,

    /// <summary>How the gap splits.</summary>
    Gap,

    /// <summary>Cruxes that were named, and those that the map suggests.</summary>
    Cruxes,

    /// <summary>The questions whose answers could matter most.</summary>
    AskNext,

    /// <summary>Who changed their mind, and what moved them.</summary>
    Minds,

    /// <summary>How each put the other's view.</summary>
    Restatements,

    /// <summary>Questions that wait, and challenges nobody took up.</summary>
    Open,

    /// <summary>Who is to do what next.</summary>
    ToDo,
}

/// <summary>What a summary holds.</summary>
/// <param name="Sections">Its parts; they stand in the order of <see cref="SummarySection"/> whatever their order here.</param>
/// <param name="FrontMatter">What to say of it before the text, for tools that read that; null for nothing.</param>
public sealed record SummaryOptions(Items<SummarySection> Sections, FrontMatter? FrontMatter = null)
{
    /// <summary>The parts that are for an audience.</summary>
    public static SummaryOptions For(Audience audience) => new(audience switch
    {
        Audience.Brief => [SummarySection.AskNext],
        Audience.Minutes => [SummarySection.Map, SummarySection.CommonGround, SummarySection.Cruxes, SummarySection.Minds, SummarySection.Open, SummarySection.ToDo],
        _ => Enum.GetValues<SummarySection>().Where(s => s != SummarySection.ToDo).ToItems(),
    });

    /// <summary>Whether a part is in it.</summary>
    public bool Has(SummarySection section) => Sections.Contains(section);
}

/// <summary>Which state of a debate a summary tells of.</summary>
/// <param name="Revision">The number of the revision; null where the debate has none, as in a file.</param>
public sealed record FrontMatter(int? Revision = null);

/// <summary>A summary, and where its parts are in the text.</summary>
/// <param name="Text">The Markdown.</param>
/// <param name="Starts">Where the heading of each part begins: an offset into the text.</param>
public sealed record WrittenSummary(string Text, Items<(SummarySection Section, int Start)> Starts);
