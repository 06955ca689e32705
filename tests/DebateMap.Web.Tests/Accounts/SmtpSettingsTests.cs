using DebateMap.Domain;
using DebateMap.Web.Accounts;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace DebateMap.Web.Tests.Accounts;

public sealed class SmtpSettingsTests
{
    [Fact]
    public void Without_a_host_there_is_no_mail() => Assert.Null(Read().Value);

    [Fact]
    public void A_host_and_a_sender_are_enough()
    {
        var settings = Read(("Host", "mail.example.org"), ("From", "DebateMap <debatemap@example.org>")).Value!;

        Assert.Equal((587, SecureSocketOptions.StartTls, "debatemap@example.org"), (settings.Port, settings.Security, settings.From.Address));
        Assert.Equal(465, Read(("Host", "mail.example.org"), ("From", "a@example.org"), ("Security", "tls")).Value!.Port);
    }

    [Fact]
    public void All_faults_are_told_at_once_with_the_keys_to_change()
    {
        var faults = Read(("Host", "mail.example.org"), ("Port", "99999"), ("Security", "Ssl"), ("From", "nobody"), ("UserName", "me")).Faults;

        Assert.Equal(["Smtp:Security", "Smtp:Port", "Smtp:From", "Smtp:Password"], faults.Select(f => f.Path));
    }

    [Fact]
    public void A_password_is_never_sent_in_the_open() =>
        Assert.Equal("Smtp:Security", Assert.Single(Read(("Host", "h"), ("From", "a@example.org"), ("Security", "None"), ("UserName", "me"), ("Password", "secret")).Faults).Path);

    [Fact]
    public void Settings_without_a_host_are_a_slip() => Assert.Equal("Smtp:Host", Assert.Single(Read(("From", "a@example.org")).Faults).Path);

    private static Result<SmtpSettings?> Read(params (string Key, string Value)[] settings) =>
        SmtpSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Smtp:{s.Key}", (string?)s.Value))).Build());
}
