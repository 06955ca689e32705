using System.Globalization;
using DebateMap.Domain;
using DebateMap.Storage;

namespace DebateMap.Web.Features.Workspace;

/// <summary>The views beside the transcript.</summary>
public enum View
{
    /// <summary>Claims as a tree.</summary>
    Outline,

    /// <summary>Claims and reasons as a drawing.</summary>
    Map,

    /// <summary>Who thinks what of each claim.</summary>
    Positions,

    /// <summary>Where two people part.</summary>
    Divergence,

    /// <summary>Claims on which minds would change: the moderators' board, forecasts, the search for one.</summary>
    Cruxes,

    /// <summary>What others say that each participant thinks, for them to confirm.</summary>
    Confirm,

    /// <summary>The summary that leaves as Markdown.</summary>
    Summary,

    /// <summary>Who changed what, and when.</summary>
    History,

    /// <summary>What is said beside the debate: proposals, notes, what is frozen.</summary>
    Talk,
}

/// <summary>What goes for every view.</summary>
public static class Views
{
    /// <summary>All, in the order of the tabs.</summary>
    public static IReadOnlyList<View> All { get; } = Enum.GetValues<View>();

    /// <summary>The letter that leads to a view after g.</summary>
    public static string LetterOf(View view) => view == View.Confirm ? "w" : view.ToString()[..1].ToLowerInvariant();
}

/// <summary>The addresses of a workspace: debate, view, selection, pair and targets, so that links can be shared and back works.</summary>
public static class WorkspaceUrl
{
    /// <summary>The address of a workspace as it stands.</summary>
    /// <param name="key">Which debate.</param>
    /// <param name="view">Which view.</param>
    /// <param name="selected">The selected record.</param>
    /// <param name="pair">The two who are compared.</param>
    /// <param name="on">What they are compared on.</param>
    /// <param name="at">The revision of a past state; null for the newest.</param>
    /// <param name="part">Which part of the view, where it has several.</param>
    public static string Of(
        DebateKey key, View view, RecordKey? selected = null, (ParticipantId A, ParticipantId B)? pair = null, Items<ClaimId> on = default, int? at = null, string? part = null)
    {
        var parts = new List<string> { $"view={Words.Of(view)}" };
        if (part is not null)
            parts.Add($"part={Uri.EscapeDataString(part)}");
        if (selected is { } record)
            parts.Add($"select={Kinds.Of(record.Kind).Name}:{Uri.EscapeDataString(record.Id)}");
        if (pair is { } two)
            parts.Add($"a={Uri.EscapeDataString(two.A.Value)}&b={Uri.EscapeDataString(two.B.Value)}");
        parts.AddRange(on.Select(c => $"on={Uri.EscapeDataString(c.Value)}"));
        var state = at is { } revision ? string.Create(CultureInfo.InvariantCulture, $"/at/{revision}") : "";
        return $"/debates/{key.Value}{state}?{string.Join('&', parts)}";
    }

    /// <summary>The address of a part of a view, with what a desk has in front of it.</summary>
    public static string Of(Desk desk, View view, string? part = null) =>
        Of(desk.Stored.Key, view, desk.Selected, desk.Pair, desk.Targets, desk.Past ? desk.Stored.Revision : null, part);

    /// <summary>Where an owner says who is a member, and who may see it.</summary>
    public static string Members(DebateKey key) => $"/debates/{key.Value}/members";

    /// <summary>The record that a <c>select</c> parameter names, or null.</summary>
    public static RecordKey? Selection(string? text) =>
        text?.Split(':', 2) is [var kind, var id] && Kinds.All.FirstOrDefault(k => k.Name == kind) is { } found ? new RecordKey(found.Tag, id) : null;

    /// <summary>Where what a desk shows can be downloaded: the debate, or the summary of its pair.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="file">The file.</param>
    /// <param name="more">Further parameters.</param>
    public static string Download(Desk desk, string file, params IEnumerable<string> more)
    {
        var parts = new List<string>(more);
        if (desk.Pair is { } two)
            parts.Add($"a={Uri.EscapeDataString(two.A.Value)}&b={Uri.EscapeDataString(two.B.Value)}");
        parts.AddRange(desk.Targets.Select(c => $"on={Uri.EscapeDataString(c.Value)}"));
        if (desk.Past)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"at={desk.Stored.Revision}"));
        return $"/api/debates/{desk.Stored.Key.Value}/{file}?{string.Join('&', parts)}";
    }
}
