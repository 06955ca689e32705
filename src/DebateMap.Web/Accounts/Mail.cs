using System.Net.Sockets;
using DebateMap.Domain;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace DebateMap.Web.Accounts;

/// <summary>Sends plain messages by the mail server that is set, if one is. Addresses and contents stay out of the log.</summary>
public sealed partial class Mail(SmtpSettings? settings, ILogger<Mail> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether a mail server is set.</summary>
    public bool Possible => settings is not null;

    /// <summary>What is wrong with a mail address; null where nothing is.</summary>
    public static string? Fault(string address) =>
        MailboxAddress.TryParse(address, out var read) && read.Address == address && address.Contains('@', StringComparison.Ordinal) ? null : "This is no mail address.";

    /// <summary>Sends a message.</summary>
    /// <returns>The sentence that tells what was done, or why it was not.</returns>
    public async Task<Result<string>> SendAsync(string to, string subject, string text, CancellationToken cancellation)
    {
        if (settings is null)
            return No("No mail was sent: no mail server is set.");
        if (Fault(to) is { } fault)
            return No(fault);
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(settings.From);
        message.To.Add(new MailboxAddress("", to));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var server = new SmtpClient();
            await server.ConnectAsync(settings.Host, settings.Port, settings.Security, patience.Token);
            if (settings.UserName is not null)
                await server.AuthenticateAsync(settings.UserName, settings.Password ?? "", patience.Token);
            await server.SendAsync(message, patience.Token);
            await server.DisconnectAsync(quit: true, patience.Token);
            Sent(log);
            return new Result<string>.Ok($"The mail to {to} is on its way.");
        }
        catch (Exception failure) when (failure is SocketException or IOException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            // The server's own words may hold the address.
            Failed(log, failure.GetType().Name, settings.Host);
            return No($"The mail was not sent: {Why(failure)}. Give the link to them yourself.");
        }
    }

    private static string Why(Exception failure) => failure switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } => "the mail server does not take this address",
        CommandException => "the mail server refused it",
        AuthenticationException => "the mail server does not accept our name and password: tell an administrator",
        SslHandshakeException => "there is no secure connection to the mail server: tell an administrator",
        OperationCanceledException => "the mail server does not answer",
        _ => "the mail server cannot be reached",
    };

    private static Result<string> No(string why) => new Result<string>.Faulty([new("", why)]);

    [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "A mail was sent")]
    private static partial void Sent(ILogger logger);

    [LoggerMessage(EventId = 21, Level = LogLevel.Warning, Message = "A mail was not sent: {Failure} at {Host}")]
    private static partial void Failed(ILogger logger, string failure, string host);
}
