using DebateMap.Domain;
using DebateMap.Web.Features.Confirmation;
using Xunit;

namespace DebateMap.Web.Tests.Confirmation;

/// <summary>What the forms of answers understand, and what they say otherwise.</summary>
public sealed class AnswerFormTests
{
    [Fact]
    public void Each_button_is_an_answer()
    {
        Assert.Equal(new SayingAnswer.Confirm(), Read(AnswerForm.Confirm));
        Assert.Equal(new SayingAnswer.Withdraw(), Read(AnswerForm.Withdraw));
        Assert.Equal(new SayingAnswer.TakeBack(), Read(AnswerForm.TakeBack));
        Assert.Equal(new SayingAnswer.Grade(Grade.RoughlyRight), Read("roughly-right"));

        static SayingAnswer Read(string what) => new AnswerForm { Do = what }.Read().Value;
    }

    [Theory]
    [InlineData("lean-accept", null, Stance.LeanAccept, null)]
    [InlineData("none", " ", Stance.None, null)]
    [InlineData(null, "70", null, .7)]
    [InlineData("", " 12,5 % ", null, .125)]
    [InlineData("accept", "95%", Stance.Accept, .95)]
    [InlineData("reject", "0", Stance.Reject, 0d)]
    public void A_correction_is_a_stance_or_a_percentage_or_both(string? stance, string? percent, Stance? expected, double? credence) =>
        Assert.Equal(new SayingAnswer.Correct(expected, credence), new AnswerForm { Do = AnswerForm.Correct, Stance = stance, Percent = percent }.Read().Value);

    [Theory]
    [InlineData(null, null, null, "press one of the buttons")]
    [InlineData("delete", null, null, "press one of the buttons")]
    [InlineData(AnswerForm.Correct, null, null, "say what you think instead")]
    [InlineData(AnswerForm.Correct, "maybe", null, "say what you think instead")]
    [InlineData(AnswerForm.Correct, null, "often", "“often” is not a number")]
    [InlineData(AnswerForm.Correct, null, "1e2", "“1e2” is not a number")]
    [InlineData(AnswerForm.Correct, null, "120", "a chance is not over 100 %")]
    [InlineData(AnswerForm.Correct, null, "-1", "a chance is not under 0 %")]
    [InlineData(AnswerForm.Correct, "accept", "20", "do not go together")]
    [InlineData(AnswerForm.Correct, "none", "20", "leave one of them out")]
    public void What_is_wrong_is_said_and_that_nothing_was_saved(string? what, string? stance, string? percent, string message)
    {
        var fault = Assert.Single(new AnswerForm { Do = what, Stance = stance, Percent = percent }.Read().Faults).Message;

        Assert.StartsWith("Nothing was saved: ", fault, StringComparison.Ordinal);
        Assert.Contains(message, fault, StringComparison.Ordinal);
    }
}
