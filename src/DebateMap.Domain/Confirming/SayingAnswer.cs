namespace DebateMap.Domain;

/// <summary>What somebody answers to what is said of them.</summary>
public abstract record SayingAnswer
{
    private SayingAnswer()
    {
    }

    /// <summary>It is so.</summary>
    public sealed record Confirm : SayingAnswer;

    /// <summary>They think something else, or nothing: a stance, <see cref="Stance.None"/> for no position, a credence (0..1), or both where they go together.</summary>
    public sealed record Correct(Stance? Stance, double? Credence) : SayingAnswer;

    /// <summary>It is not their view, and they say no more.</summary>
    public sealed record Withdraw : SayingAnswer;

    /// <summary>How well it catches their view.</summary>
    public sealed record Grade(Domain.Grade Verdict) : SayingAnswer;

    /// <summary>They take back what they answered: it is open again.</summary>
    public sealed record TakeBack : SayingAnswer;
}

/// <summary>Turns answers into changes of the debate.</summary>
public static class SayingAnswers
{
    /// <summary>The change that an answer makes, or why it is none.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="saying">What is answered, as the debate has it.</param>
    /// <param name="answer">The answer.</param>
    public static Result<ChangeSet> Change(Debate debate, Saying saying, SayingAnswer answer) => answer switch
    {
        SayingAnswer.TakeBack when !saying.CanTakeBack => No("there is no answer of yours to take back: it may have been taken back already"),
        SayingAnswer.TakeBack => Yes(Back(saying)),
        _ when !saying.IsOpen => No("this is answered already: take your answer back first"),
        SayingAnswer.Correct correct when Fault(correct) is { } fault => No(fault),
        _ => (saying, answer) switch
        {
            (SaidView view, SayingAnswer.Confirm) => Yes(new Put(view.Foremost with { Id = NextId(debate), Basis = Basis.Confirmed, Cause = null, Extra = null })),
            (SaidView view, SayingAnswer.Correct correct) =>
                Yes(new Put(new Position(NextId(debate), view.Of, view.Claim, Basis.Stated) { Stance = correct.Stance, Credence = correct.Credence })),
            (SaidView view, SayingAnswer.Withdraw) => Yes([.. view.Said.Select(p => new Put(p with { Withdrawn = true }))]),
            (SaidAgain again, SayingAnswer.Grade grade) => Yes(new Put(again.Restatement with { Verdict = grade.Verdict })),
            (SaidBetter better, SayingAnswer.Confirm) => Yes(new Put(better.Restatement with { Confirmed = true })),
            _ => No("this cannot be answered in that way"),
        },
    };

    /// <summary>What is wrong with a correction; null where nothing is.</summary>
    public static string? Fault(SayingAnswer.Correct correct) => correct switch
    {
        { Stance: null, Credence: null } => "say what you think instead: choose one of the answers, or give a number",
        { Credence: not (null or (>= 0 and <= 1)) } => "how likely it is lies between 0 and 100 %",
        { Stance: Stance.None, Credence: not null } => "you have no view on it and yet give a number: leave one of them out",
        { Stance: { } stance, Credence: { } credence } when Credences.StanceOf(credence) != stance => "the answer and the number do not go together: change one of them or leave it out",
        _ => null,
    };

    private static Change[] Back(Saying saying) => saying switch
    {
        SaidView { State: SayingState.Withdrawn } view => [.. view.Said.Select(p => new Put(p with { Withdrawn = false }))],
        SaidView { Own: { } own } => [new Remove(own.Key)],
        SaidAgain again => [new Put(again.Restatement with { Verdict = null })],
        SaidBetter better => [new Put(better.Restatement with { Confirmed = false })],
        _ => [],
    };

    private static PositionId NextId(Debate debate) => new FreshIds(debate).Next<PositionId>();

    private static Result<ChangeSet> Yes(params Change[] changes) => new Result<ChangeSet>.Ok(new(changes.ToItems()));

    private static Result<ChangeSet> No(string why) => new Result<ChangeSet>.Faulty([new("", why)]);
}
