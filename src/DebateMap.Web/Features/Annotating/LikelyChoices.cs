using DebateMap.Domain;

namespace DebateMap.Web.Features.Annotating;

/// <summary>What an act most likely goes with, chosen for the annotator where the debate leaves one candidate; seen in the composer and changed there.</summary>
public static class LikelyChoices
{
    /// <summary>The draft of a passage of this speaker is of this act.</summary>
    public static void Choose(this Draft draft, SpeechAct act, Debate debate, ParticipantId speaker)
    {
        draft.Act = act;
        if (act == SpeechAct.Restating)
            draft.RestatementOf ??= OnlyOther(debate, speaker)?.Value;
        if (act is SpeechAct.Grading or SpeechAct.Clarifying)
            draft.Restatement ??= Open(debate, act, speaker)?.Id.Value;
        draft.AskAndTurn(debate, speaker);
    }

    /// <summary>The draft is about one more claim.</summary>
    public static void Add(this Draft draft, ClaimChoice claim, Debate debate, ParticipantId speaker)
    {
        if (!draft.Claims.Contains(claim))
            draft.Claims.Add(claim);
        draft.AskAndTurn(debate, speaker);
    }

    private static void AskAndTurn(this Draft draft, Debate debate, ParticipantId speaker)
    {
        if (draft.Claims.Count == 0)
            return;
        if (draft.Act is SpeechAct.Questioning or SpeechAct.Challenging)
            draft.Asked ??= OnlyOther(debate, speaker)?.Value;
        if (draft.Act == SpeechAct.ProposingCrux && debate.Heading.Roots is [var root] && draft.Claims[0].Id != root)
            draft.CruxTarget ??= new(root, debate.Claims[root].Text);
    }

    /// <summary>The one other person who speaks, or null where there are several or none.</summary>
    private static ParticipantId? OnlyOther(Debate debate, ParticipantId speaker) =>
        debate.Turns.Select(t => t.Speaker).Where(s => s != speaker).Distinct().Take(2).ToArray() is [var other] ? other : null;

    /// <summary>The last restatement of the speaker's view that still waits for this act.</summary>
    private static Restatement? Open(Debate debate, SpeechAct act, ParticipantId speaker) => debate.Restatements.LastOrDefault(r =>
        r.Of == speaker && (act == SpeechAct.Grading ? r.Verdict is null : r is { Verdict: not (null or Grade.Right), Clarified: null }));
}
