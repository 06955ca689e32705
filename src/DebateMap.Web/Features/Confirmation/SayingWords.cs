using System.Globalization;
using DebateMap.Domain;
using DebateMap.Formats.Reports;
using DebateMap.Web.Features.Inspector;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Confirmation;

/// <summary>What is said of somebody, and what they answer, in words: to themselves ("you"), or to others.</summary>
public static class SayingWords
{
    /// <summary>What can be answered instead, from against to for.</summary>
    public static IReadOnlyList<(Stance Stance, string Text)> Choices { get; } =
    [
        (Stance.Reject, "I reject it"), (Stance.LeanReject, "I lean against it"), (Stance.Uncertain, "I am uncertain of it"),
        (Stance.LeanAccept, "I lean towards it"), (Stance.Accept, "I accept it"), (Stance.None, "I have no view on it"),
    ];

    /// <summary>The grades of a restatement, from the best.</summary>
    public static IReadOnlyList<(Grade Grade, string Text)> Grades { get; } =
        [(Grade.Right, "Right"), (Grade.RoughlyRight, "Roughly right"), (Grade.Partly, "Partly right"), (Grade.Wrong, "Wrong")];

    /// <summary>A position as a verb phrase: "you lean towards it (70 %)".</summary>
    /// <param name="position">The position.</param>
    /// <param name="name">Whose; null says "you".</param>
    public static string Of(Position position, string? name)
    {
        var stance = Credences.StanceOf(position);
        var phrase = name is not null ? $"{name} {(stance == Stance.None ? "has no view on it" : PlainWords.Of(stance))}" : stance switch
        {
            Stance.Accept => "you accept it",
            Stance.LeanAccept => "you lean towards it",
            Stance.Uncertain => "you are uncertain of it",
            Stance.LeanReject => "you lean against it",
            Stance.Reject => "you reject it",
            _ => "you have no view on it",
        };
        return position.Credence is { } credence ? $"{phrase} ({Percent(credence)})" : phrase;
    }

    /// <summary>Who says a position of somebody: "Ann says that you accept it".</summary>
    public static string Said(Debate debate, Position position, string? name) => position switch
    {
        { Basis: Basis.Attributed, By: { } by } => $"{People.Name(debate, by)} says that {Of(position, name)}",
        { Basis: Basis.Attributed } => $"Somebody says that {Of(position, name)}",
        _ => $"Whoever marked up the conversation takes it that {Of(position, name)}",
    };

    /// <summary>Who holds the same, and what confirming it comes to; null where nobody is known to.</summary>
    /// <param name="debate">The debate.</param>
    /// <param name="view">What is said of somebody.</param>
    /// <param name="shared">Who of those who hold the same is named.</param>
    /// <param name="name">Of whom it is said; null says "you".</param>
    public static string? Shared(Debate debate, SaidView view, IReadOnlyList<SharedGround> shared, string? name)
    {
        if (shared.Count == 0 || view.State is SayingState.Withdrawn)
            return null;
        var others = shared.Count > 3 ? $"{People.Name(debate, shared[0].With)} and {shared.Count - 1} others" : Listed([.. shared.Select(s => People.Name(debate, s.With))]);
        var hold = shared.Count == 1 ? "holds" : "hold";
        return view.IsOpen
            ? $"Claimed common ground: {others} {hold} the same. Once {(name is null ? "you confirm" : $"{name} confirms")} it, it is{(shared.All(s => s.Direct) ? "" : " nearer to being")} settled."
            : $"Common ground with {others}{(shared.All(s => s.Direct) ? "" : ", as far as is known")}.";
    }

    /// <summary>How far a thing that is said of somebody is answered, in a word or two.</summary>
    public static string State(Saying saying, string? name) => saying switch
    {
        { IsOpen: true } => "not answered",
        SaidView { State: SayingState.Corrected, Own: { } own } => $"corrected: {Of(own, name)}",
        SaidAgain { Restatement.Verdict: { } grade } => $"graded: {Grades.First(g => g.Grade == grade).Text.ToLowerInvariant()}",
        { State: SayingState.Withdrawn } => name is null ? "not your view" : $"not {name}’s view",
        { State: SayingState.SaidThemselves } => name is null ? "you said so in the conversation" : "said in the conversation",
        _ => "confirmed",
    };

    /// <summary>One line that says what an answer does, for the history.</summary>
    public static string Summary(Debate debate, Saying saying, SayingAnswer answer)
    {
        var (name, label) = (People.Name(debate, saying.Of), Labels.Of(debate, saying.About));
        return answer switch
        {
            SayingAnswer.Confirm when saying is SaidBetter better => $"{name} confirms that {People.Name(debate, better.Restatement.Of)} put it as it was meant",
            SayingAnswer.Confirm => $"{name} confirms what is said of them: {label}",
            SayingAnswer.Correct correct => $"{name} corrects what is said of them, {PlainWords.Of(correct.Stance ?? Credences.StanceOf(correct.Credence!.Value))}: {label}",
            SayingAnswer.Withdraw => $"{name} says that this is not their view: {label}",
            SayingAnswer.Grade grade => $"{name} grades how their view is put: {Grades.First(g => g.Grade == grade.Verdict).Text.ToLowerInvariant()}",
            _ => $"{name} takes an answer back: {label}",
        };
    }

    /// <summary>How many of them are answered: "2 of 5 answered".</summary>
    public static string Progress(Items<Saying> said) => string.Create(CultureInfo.InvariantCulture, $"{said.Count(s => !s.IsOpen)} of {said.Count} answered");

    private static string Percent(double credence) => string.Create(CultureInfo.InvariantCulture, $"{credence * 100:0.##} %");

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
