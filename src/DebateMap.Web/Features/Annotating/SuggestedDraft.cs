using DebateMap.Domain;

namespace DebateMap.Web.Features.Annotating;

/// <summary>A suggestion as the beginning of an annotation, to be changed before it is saved.</summary>
public static class SuggestedDraft
{
    /// <summary>Fills in what a suggestion says.</summary>
    public static void Take(this Draft draft, Suggestion suggestion, Debate debate)
    {
        draft.Speaker = suggestion.Speaker.Value;
        draft.Choose(suggestion.Act, debate, suggestion.Speaker);
        if ((suggestion.Premise ?? suggestion.Claim) is { } text)
            draft.Add(Choice(text, debate), debate, suggestion.Speaker);
        if (suggestion is { Premise: not null, Claim: { } conclusion })
        {
            draft.Argument = ArgumentForm.Supports;
            draft.Conclusion = Choice(conclusion, debate);
        }

        if (suggestion.Reports?.Known is { } reported)
            (draft.Other, draft.OtherStance) = (reported.Value, suggestion.Stance);
        else if (suggestion.Reports is null)
            draft.Stance = suggestion.Stance;
        if (suggestion is { Shared: true, Addressee: { } addressee })
            (draft.Other, draft.OtherStance) = (addressee.Value, suggestion.Stance);
        draft.Grade = suggestion.Grade;
    }

    private static ClaimChoice Choice(string text, Debate debate) =>
        debate.Claims.FirstOrDefault(c => c.Text.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } claim ? new(claim.Id, claim.Text) : new(null, text);
}
