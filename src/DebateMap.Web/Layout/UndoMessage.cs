using MudBlazor;

namespace DebateMap.Web.Layout;

/// <summary>Messages that tell what was done and offer to take it back.</summary>
internal static class UndoMessage
{
    private const string Key = "undoable";

    /// <summary>Shows one, in place of the one before: what is taken back is what was done last.</summary>
    /// <param name="messages">Where messages are shown.</param>
    /// <param name="text">What was done.</param>
    /// <param name="undo">Takes it back.</param>
    public static void AddUndoable(this ISnackbar messages, string text, Func<Task> undo)
    {
        messages.RemoveByKey(Key);
        messages.Add(text, Severity.Normal, options =>
        {
            options.Action = "Undo";
            options.OnClick = _ => undo();
        }, Key);
    }
}
