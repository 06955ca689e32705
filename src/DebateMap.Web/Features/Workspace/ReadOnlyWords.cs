namespace DebateMap.Web.Features.Workspace;

/// <summary>Why a debate cannot be changed, whoever asks.</summary>
public static class ReadOnlyWords
{
    /// <summary>Why nobody can change what is on a desk, and what to do; null where it depends on who asks.</summary>
    public static string? Of(Desk desk) =>
        desk.Past ? "This is a past state, which does not change: go back to now."
        : desk.Talk.WholeFrozen is not null ? "The debate is frozen: nobody changes it until a moderator unfreezes it."
        : null;
}
