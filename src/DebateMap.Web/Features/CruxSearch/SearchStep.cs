namespace DebateMap.Web.Features.CruxSearch;

/// <summary>A step of the search that two people and a moderator take together, after the practice of double crux.</summary>
public enum SearchStep
{
    /// <summary>Say on what they disagree, and what each thinks of it.</summary>
    Name,

    /// <summary>Say it so that both would know it if they saw it.</summary>
    Sharpen,

    /// <summary>Each lists what would change their mind.</summary>
    List,

    /// <summary>Find what is on both lists.</summary>
    Share,

    /// <summary>See whether it would move both, and how one would find out.</summary>
    Check,

    /// <summary>Go on with what lies under it, or end.</summary>
    Deepen,
}

/// <summary>The steps in words.</summary>
public static class SearchSteps
{
    /// <summary>All, in order.</summary>
    public static IReadOnlyList<SearchStep> All { get; } = Enum.GetValues<SearchStep>();

    /// <summary>What is done in a step.</summary>
    public static string Name(SearchStep step) => step switch
    {
        SearchStep.Name => "Name it",
        SearchStep.Sharpen => "Make it concrete",
        SearchStep.List => "What would change my mind",
        SearchStep.Share => "Find the shared one",
        SearchStep.Check => "Check it",
        _ => "Go deeper",
    };

    /// <summary>What the moderator may say.</summary>
    public static string Prompt(SearchStep step) => step switch
    {
        SearchStep.Name => "Say in one sentence on what you disagree. Then each of you says what you think of it.",
        SearchStep.Sharpen => "What would one see if it were so, and by when, and how much of it? Would both of you know it if you saw it?",
        SearchStep.List => "Each of you in turn, while the other looks away: what do you hold that, if you came to see it otherwise, would change your mind?",
        SearchStep.Share => "Look at both lists together. Is something of the other’s what you turn on, too?",
        SearchStep.Check => "Suppose you learnt that it is so, and then that it is not so. What would you think in each case?",
        _ => "Do you part on this for a reason that you can name? Then look for what lies under it.",
    };
}
