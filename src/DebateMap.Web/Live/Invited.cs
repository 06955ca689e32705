namespace DebateMap.Web.Live;

/// <summary>What any invitation keeps to.</summary>
internal static class Invited
{
    public const string UsedMeanwhile = "The invitation was used or taken back meanwhile, or has ended.";
    private const int NameLength = 100;

    /// <summary>How many days an invitation may be open.</summary>
    public static IReadOnlyList<int> Validities { get; } = [1, 7, 30];

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Fault(string forWhom, int days) =>
        string.IsNullOrWhiteSpace(forWhom) ? "Say for whom it is: a name by which you know the invitation in the list."
        : forWhom.Trim().Length > NameLength ? $"For whom it is has more than {NameLength} characters."
        : forWhom.Any(char.IsControl) ? "For whom it is holds control characters."
        : !Validities.Contains(days) ? "Choose how long it can be used."
        : null;
}
