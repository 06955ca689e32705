using DebateMap.Domain;
using DebateMap.Web.Features.Transcript;

namespace DebateMap.Web.Features.Annotating;

/// <summary>What to add besides the annotation when a passage argues for or against something.</summary>
public enum ArgumentForm
{
    /// <summary>The claims of the passage together support a conclusion.</summary>
    Supports,

    /// <summary>The claims of the passage together speak against a conclusion.</summary>
    Attacks,

    /// <summary>The claims of the passage deny that another step follows.</summary>
    Undercuts,
}

/// <summary>An annotation that is being made: everything that one passage gives, filled in one place and written as one change.</summary>
public sealed class Draft
{
    /// <summary>What the speaker does.</summary>
    public SpeechAct Act { get; set; } = SpeechAct.Asserting;

    /// <summary>Whose words they are; null for the speaker of the turn.</summary>
    public string? Speaker { get; set; }

    /// <summary>The claims that it is about.</summary>
    public List<ClaimChoice> Claims { get; set; } = [];

    /// <summary>What the speaker thinks of the first claim.</summary>
    public Stance? Stance { get; set; }

    /// <summary>How we know it.</summary>
    public Basis Basis { get; set; } = Basis.Stated;

    /// <summary>Of whom the speaker says what they think (agreeing, reporting, locating).</summary>
    public string? Other { get; set; }

    /// <summary>What the speaker says that the other thinks of the first claim.</summary>
    public Stance? OtherStance { get; set; }

    /// <summary>Whether the claims are premises of an inference, and of which form.</summary>
    public ArgumentForm? Argument { get; set; }

    /// <summary>What the inference bears on.</summary>
    public ClaimChoice? Conclusion { get; set; }

    /// <summary>The inference that it undercuts.</summary>
    public string? Undercuts { get; set; }

    /// <summary>Whose view is restated.</summary>
    public string? RestatementOf { get; set; }

    /// <summary>The restatement that is graded or clarified.</summary>
    public string? Restatement { get; set; }

    /// <summary>The grade.</summary>
    public Grade? Grade { get; set; }

    /// <summary>Who is asked.</summary>
    public string? Asked { get; set; }

    /// <summary>The question in other words than the passage.</summary>
    public string? Question { get; set; }

    /// <summary>What the crux would move.</summary>
    public ClaimChoice? CruxTarget { get; set; }

    /// <summary>The crux that the passage says how to test.</summary>
    public string? TestOf { get; set; }

    /// <summary>Anything worth knowing.</summary>
    public string? Note { get; set; }

    /// <summary>The change set that writes all of it, or what is missing.</summary>
    public Result<ChangeSet> ToChanges(Debate debate, Passage passage) => new DraftChanges(this, debate, passage).Make();

    /// <summary>One line for the history.</summary>
    public string Summary(Debate debate, Passage passage)
    {
        var who = debate.Participants.Find(new ParticipantId(Speaker ?? debate.Turns[passage.Turn].Speaker.Value))?.Name;
        return $"annotated {who}: {Look.Acts.Of(Act).Word}";
    }
}
