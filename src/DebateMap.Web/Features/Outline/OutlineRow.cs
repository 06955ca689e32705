using DebateMap.Domain;

namespace DebateMap.Web.Features.Outline;

/// <summary>How a claim comes to stand where it stands.</summary>
public enum Place
{
    /// <summary>A claim at issue.</summary>
    Root,

    /// <summary>The one premise of a reason for the claim above.</summary>
    For,

    /// <summary>The one premise of a reason against the claim above.</summary>
    Against,

    /// <summary>One of several premises that hold together.</summary>
    Linked,

    /// <summary>The one premise that denies the step above.</summary>
    Undercut,

    /// <summary>Leads to no root yet.</summary>
    Loose,
}

/// <summary>One line of the outline: a claim, or a step that has several premises or is undercut.</summary>
/// <param name="Key">The claim or the inference.</param>
/// <param name="Depth">How deep, from 0.</param>
/// <param name="Place">Why it stands here.</param>
/// <param name="Via">The inference by which it stands here.</param>
/// <param name="Children">Whether there is anything below it.</param>
/// <param name="Open">Whether what is below it is shown.</param>
/// <param name="Again">Stands further up as well; what is below it is shown there.</param>
/// <param name="Asked">Whether it is what a filter asks for, and not only on the way to that.</param>
public sealed record OutlineRow(RecordKey Key, int Depth, Place Place, InferenceId? Via, bool Children, bool Open, bool Again, bool Asked = true)
{
    /// <summary>Distinguishes the places in which one claim stands.</summary>
    public string Id => $"{Key.Kind}-{Key.Id}-{Via}-{Depth}".Replace('.', '_');
}
