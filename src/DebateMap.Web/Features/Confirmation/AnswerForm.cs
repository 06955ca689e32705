using DebateMap.Domain;
using DebateMap.Web.Look;

namespace DebateMap.Web.Features.Confirmation;

/// <summary>What was filled in to answer something that is said of somebody: by a form of a page without a circuit, or in the workspace.</summary>
public sealed class AnswerForm
{
    /// <summary>The words for what is done; grades are done by their own.</summary>
    public const string Confirm = "confirm", Correct = "correct", Withdraw = "withdraw", TakeBack = "take-back";

    /// <summary>Which of the things that are said of them.</summary>
    public string? Saying { get; set; }

    /// <summary>The mark of what they read.</summary>
    public string? Mark { get; set; }

    /// <summary>Which button was pressed.</summary>
    public string? Do { get; set; }

    /// <summary>What they think instead, as a word of the model.</summary>
    public string? Stance { get; set; }

    /// <summary>How likely they hold it to be, in percent, as typed.</summary>
    public string? Percent { get; set; }

    /// <summary>A few words more.</summary>
    public string? Comment { get; set; }

    /// <summary>The answer, or what is wrong with what was filled in.</summary>
    public Result<SayingAnswer> Read() => Do switch
    {
        Confirm => Yes(new SayingAnswer.Confirm()),
        Withdraw => Yes(new SayingAnswer.Withdraw()),
        TakeBack => Yes(new SayingAnswer.TakeBack()),
        Correct => ReadCorrection(),
        { } word when Words.Parse<Grade>(word) is { } grade => Yes(new SayingAnswer.Grade(grade)),
        _ => No("press one of the buttons"),
    };

    private Result<SayingAnswer> ReadCorrection()
    {
        var read = PercentText.Read(Percent ?? "");
        if (read is not Result<double?>.Ok { Content: var credence })
            return No(char.ToLowerInvariant(read.Faults[0].Message[0]) + read.Faults[0].Message[1..]);
        var correction = new SayingAnswer.Correct(Stance is { Length: > 0 } word ? Words.Parse<Stance>(word) : null, credence);
        return SayingAnswers.Fault(correction) is { } fault ? No(fault) : Yes(correction);
    }

    private static Result<SayingAnswer> Yes(SayingAnswer answer) => new Result<SayingAnswer>.Ok(answer);

    private static Result<SayingAnswer> No(string why) => new Result<SayingAnswer>.Faulty([new("", $"Nothing was saved: {why}.")]);
}
