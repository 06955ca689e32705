namespace DebateMap.Web.Hosting;

/// <summary>For whom the app runs.</summary>
public enum Mode
{
    /// <summary>For whoever sits at this machine: no accounts, and nobody else is let in.</summary>
    Personal,

    /// <summary>For a team: everybody has an account, and each debate its members.</summary>
    Team,
}

internal static class ModeSetting
{
    public const string Key = "Mode";

    /// <summary>The mode that is set; personal where none is.</summary>
    /// <returns>Null where the setting is neither.</returns>
    public static Mode? Read(IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration[Key]) ? Mode.Personal : Enum.TryParse<Mode>(configuration[Key], ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode : null;
}
