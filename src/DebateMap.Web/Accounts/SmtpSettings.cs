using System.Globalization;
using DebateMap.Domain;
using MailKit.Security;
using MimeKit;

namespace DebateMap.Web.Accounts;

/// <summary>The mail server, by the settings under <c>Smtp</c>.</summary>
/// <param name="Host">Where it is.</param>
/// <param name="Port">Its port, 1 to 65535.</param>
/// <param name="Security">How the connection is made safe.</param>
/// <param name="From">From whom mails come.</param>
/// <param name="UserName">The name to sign in with; null where it asks for none.</param>
/// <param name="Password">The password.</param>
public sealed record SmtpSettings(string Host, int Port, SecureSocketOptions Security, MailboxAddress From, string? UserName, string? Password)
{
    private const string Section = "Smtp";
    private const int UsualPort = 587, TlsPort = 465, MostPort = 65535;

    /// <summary>All keys that mean something.</summary>
    public static IEnumerable<string> Keys { get; } = new[] { "Host", "Port", "Security", "From", "UserName", "Password" }.Select(k => $"{Section}:{k}");

    /// <summary>What is set; nothing where no host is, and every fault where something is wrong.</summary>
    public static Result<SmtpSettings?> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var (host, faults) = (section["Host"], new List<Fault>());
        if (string.IsNullOrWhiteSpace(host))
        {
            return section.GetChildren().Any(c => !string.IsNullOrWhiteSpace(c.Value))
                ? new Result<SmtpSettings?>.Faulty([new($"{Section}:Host", "is not set, though other settings of the mail server are")])
                : new Result<SmtpSettings?>.Ok(null);
        }

        var security = section["Security"] switch
        {
            null or "" => SecureSocketOptions.StartTls,
            var s when s.Equals("StartTls", StringComparison.OrdinalIgnoreCase) => SecureSocketOptions.StartTls,
            var s when s.Equals("Tls", StringComparison.OrdinalIgnoreCase) => SecureSocketOptions.SslOnConnect,
            var s when s.Equals("None", StringComparison.OrdinalIgnoreCase) => SecureSocketOptions.None,
            _ => (SecureSocketOptions?)null,
        };
        if (security is null)
            faults.Add(new($"{Section}:Security", $"is \"{section["Security"]}\": set it to StartTls (the default), Tls or None"));
        var port = security == SecureSocketOptions.SslOnConnect ? TlsPort : UsualPort;
        if (section["Port"] is { Length: > 0 } given && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > MostPort))
            faults.Add(new($"{Section}:Port", $"is \"{given}\": set it to a number from 1 to {MostPort}"));
        if (!MailboxAddress.TryParse(section["From"] ?? "", out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            faults.Add(new($"{Section}:From", "is not a mail address: set it to one, such as DebateMap <debatemap@example.org>"));
        var (userName, password) = (Given("UserName"), Given("Password"));
        if (userName is null != password is null)
            faults.Add(new($"{Section}:{(userName is null ? "UserName" : "Password")}", $"is not set, though {(userName is null ? "Password" : "UserName")} is"));
        if (userName is not null && security == SecureSocketOptions.None)
            faults.Add(new($"{Section}:Security", "is None, which would send the password in the open: set it to StartTls or Tls"));
        return faults.Count > 0 ? new Result<SmtpSettings?>.Faulty(faults.ToItems()) : new Result<SmtpSettings?>.Ok(new(host, port, security!.Value, from!, userName, password));

        string? Given(string name) => section[name] is { Length: > 0 } value ? value : null;
    }
}
