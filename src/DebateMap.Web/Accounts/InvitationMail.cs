using DebateMap.Domain;

namespace DebateMap.Web.Accounts;

/// <summary>Sends the link of an invitation to whom it is for.</summary>
public sealed class InvitationMail(Mail mail)
{
    /// <summary>Whether a mail server is set.</summary>
    public bool Possible => mail.Possible;

    /// <summary>Sends it.</summary>
    /// <param name="to">The mail address.</param>
    /// <param name="by">Who invites.</param>
    /// <param name="toWhat">To what, within a sentence: "the debate “The bus”".</param>
    /// <param name="link">The whole link.</param>
    /// <param name="days">How many days it can be used.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The sentence that tells what was done, or why it was not.</returns>
    public Task<Result<string>> SendAsync(string to, string by, string toWhat, string link, int days, CancellationToken cancellation) => mail.SendAsync(
        to,
        $"{OneLine(by)} invites you to {OneLine(toWhat)}",
        $"""
        {OneLine(by)} invites you to {OneLine(toWhat)} on DebateMap.

        Open this link to come in. It can be used once, within {(days == 1 ? "a day" : $"{days} days")}:

        {link}

        If you do not know {OneLine(by)}, leave this mail unanswered: nothing happens then.

        """,
        cancellation);

    /// <summary>Names and titles are people's own: a line break in one would let them write the rest of the mail.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
