using DebateMap.Domain;
using DebateMap.Web.Features.Transcript;

namespace DebateMap.Web.Features.Annotating;

/// <summary>Turns a draft into records: the annotation, new claims, positions, and what its act calls for.</summary>
internal sealed class DraftChanges(Draft draft, Debate debate, Passage passage)
{
    private readonly FreshIds _ids = new(debate);
    private readonly List<Record> _records = [];
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, ClaimId> _made = new(StringComparer.Ordinal);

    public Result<ChangeSet> Make()
    {
        var speaker = draft.Speaker is { } id ? new ParticipantId(id) : debate.Turns[passage.Turn].Speaker;
        var claims = draft.Claims.Select(Claim).Distinct().ToItems();
        var (prefix, suffix) = passage.Context(debate);
        var annotation = new Annotation(_ids.Next<AnnotationId>(), passage.Turn, passage.Start, passage.End, passage.Exact, draft.Act, speaker)
        {
            Prefix = prefix,
            Suffix = suffix,
            About = claims,
            Reports = draft.Act == SpeechAct.Reporting && draft.Other is { } other ? new ParticipantId(other) : null,
            Note = string.IsNullOrWhiteSpace(draft.Note) ? null : draft.Note.Trim(),
        };
        _records.Add(annotation);
        Positions(annotation, claims);
        Argument(annotation, claims);
        Restated(annotation);
        Asked(annotation, claims);
        Crux(annotation, claims);
        return _faults.Count > 0 ? new Result<ChangeSet>.Faulty(_faults.ToItems()) : new Result<ChangeSet>.Ok(ChangeSet.Put(_records));
    }

    private ClaimId Claim(ClaimChoice choice)
    {
        if (choice.Id is { } id)
            return id;
        if (_made.TryGetValue(choice.Text, out var made))
            return made;
        var claim = new Claim(_ids.Next<ClaimId>(), choice.Text.Trim());
        _records.Add(claim);
        // The first claim of a debate is what it is about until somebody says otherwise.
        if (debate.Heading.Roots.IsEmpty && debate.Claims.Count == 0 && _made.Count == 0)
            _records.Add(debate.Heading with { Roots = [claim.Id] });
        return _made[choice.Text] = claim.Id;
    }

    private void Positions(Annotation annotation, Items<ClaimId> claims)
    {
        if (draft.Stance is null && draft.OtherStance is null)
            return;
        if (claims.IsEmpty)
        {
            _faults.Add(new("claim", "a position needs a claim: pick or write one"));
            return;
        }

        if (draft.Stance is { } stance)
            _records.Add(new Position(_ids.Next<PositionId>(), annotation.Speaker, claims[0], draft.Basis) { Stance = stance, Annotation = annotation.Id });
        if (draft.OtherStance is not { } theirs)
            return;
        if (draft.Other is not { } other || other == annotation.Speaker.Value)
            _faults.Add(new("other", "say whose view it is that the speaker tells of"));
        else
            _records.Add(new Position(_ids.Next<PositionId>(), new(other), claims[0], Basis.Attributed) { Stance = theirs, By = annotation.Speaker, Annotation = annotation.Id });
    }

    private void Argument(Annotation annotation, Items<ClaimId> claims)
    {
        if (draft.Argument is not { } form)
            return;
        if (claims.IsEmpty)
            _faults.Add(new("claim", "an argument needs at least one premise: pick or write one"));
        if (form == ArgumentForm.Undercuts && draft.Undercuts is null)
            _faults.Add(new("undercuts", "choose the step that it denies"));
        if (form != ArgumentForm.Undercuts && draft.Conclusion is null)
            _faults.Add(new("conclusion", "choose or write what it speaks for or against"));
        if (_faults.Count > 0)
            return;

        var conclusion = form == ArgumentForm.Undercuts ? (ClaimId?)null : Claim(draft.Conclusion!);
        _records.Add(new Inference(_ids.Next<InferenceId>(), form == ArgumentForm.Supports ? InferenceKind.Supports : InferenceKind.Attacks, claims)
        {
            Conclusion = conclusion,
            Undercuts = form == ArgumentForm.Undercuts ? new InferenceId(draft.Undercuts!) : null,
            By = [annotation.Speaker],
            Annotations = [annotation.Id],
        });
    }

    private void Restated(Annotation annotation)
    {
        if (draft.Act == SpeechAct.Restating && draft.RestatementOf is { } of)
            _records.Add(new Restatement(_ids.Next<RestatementId>(), annotation.Speaker, new(of), annotation.Id));
        if (draft.Restatement is not { } id || debate.Restatements.Find(new RestatementId(id)) is not { } restatement)
            return;
        if (draft.Act == SpeechAct.Grading)
            _records.Add(restatement with { Verdict = draft.Grade, GradedIn = annotation.Id });
        else if (draft.Act == SpeechAct.Clarifying)
            _records.Add(restatement with { Clarified = annotation.Id, Confirmed = restatement.Confirmed ?? false });
    }

    private void Asked(Annotation annotation, Items<ClaimId> claims)
    {
        if (draft.Act is not (SpeechAct.Questioning or SpeechAct.Challenging) || draft.Asked is not { } asked)
            return;
        if (claims.IsEmpty)
            _faults.Add(new("claim", "a question needs the claim that it is about"));
        else
            _records.Add(new Question(_ids.Next<QuestionId>(), annotation.Speaker, new(asked), claims[0], string.IsNullOrWhiteSpace(draft.Question) ? annotation.Exact : draft.Question.Trim()) { Annotation = annotation.Id });
    }

    private void Crux(Annotation annotation, Items<ClaimId> claims)
    {
        if (draft.Act == SpeechAct.ProposingCrux && draft.CruxTarget is { } target)
        {
            if (claims.IsEmpty)
            {
                _faults.Add(new("claim", "a crux needs the claim that it turns on"));
                return;
            }

            _records.Add(new Crux(_ids.Next<CruxId>(), claims[0], Claim(target), CruxStatus.Proposed)
            {
                ProposedBy = [annotation.Speaker],
                AcceptedBy = [annotation.Speaker],
                Annotation = annotation.Id,
            });
        }

        if (draft.Act == SpeechAct.Operationalising && draft.TestOf is { } id && debate.Cruxes.Find(new CruxId(id)) is { } crux)
            _records.Add(crux with { Test = annotation.Exact });
    }
}
