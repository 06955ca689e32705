using DebateMap.Domain;
using DebateMap.Storage;
using DebateMap.Web.Accounts;

namespace DebateMap.Web.Hosting;

/// <summary>
/// Every setting of our own, so that all that is wrong with them is told at once, before anything is started. A feature adds its settings to
/// <see cref="All"/>, and what no single value tells to <see cref="Faults"/>. A key within one of our sections that is not here is a slip of the pen.
/// </summary>
internal static class Settings
{
    public const string Proxies = "Hosting:Proxies";
    public const string DrainSeconds = "Hosting:DrainSeconds";
    public const string StopSeconds = "Hosting:StopSeconds";
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>A server takes so long at most to stop; more is a slip.</summary>
    private const int LongestStop = 3600;

    private const int MostPerMinute = 1_000_000;

    private static readonly Setting[] All =
    [
        Setting.OneOf(ModeSetting.Key, Enum.GetNames<Mode>()),
        Setting.Flag(LocalListening.BehindProxy),
        Setting.Networks(Proxies),
        Setting.Whole(DrainSeconds, 0, LongestStop, "seconds"),
        Setting.Whole(StopSeconds, 1, LongestStop, "seconds"),
        Setting.Text("Database:Provider"), // Judged with the connection string, as one depends on the other.
        Setting.WebAddress(Elsewhere.AuthorityKey),
        Setting.Text(Elsewhere.ClientKey),
        Setting.Text(Elsewhere.SecretKey),
        Setting.Text(Elsewhere.NameKey),
        Setting.Flag(Elsewhere.MakesAccountsKey),
        Setting.Whole(RateLimits.AttemptsKey, 1, MostPerMinute, "requests"),
        Setting.Whole(RateLimits.LinksKey, 1, MostPerMinute, "requests"),
        Setting.Whole(RateLimits.FilesKey, 1, MostPerMinute, "requests"),
        Setting.Whole(RateLimits.AnswersKey, 1, MostPerMinute, "requests"),
        .. SmtpSettings.Keys.Select(Setting.Text), // Judged together, as one depends on the other.
        Setting.WebAddress(OtlpEndpoint),
    ];

    /// <summary>The mode to run in; null, with everything that is wrong on the console, where the app cannot start with these settings.</summary>
    public static async Task<Mode?> ReadAsync(WebApplicationBuilder builder)
    {
        var mode = ModeSetting.Read(builder.Configuration);
        var faults = Faults(builder.Configuration).ToList();
        if (mode is { } given && builder.ListenLocally(given) is { } refusal)
            faults.Add(new("", refusal));
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(fault.ToString());
        return faults.Count == 0 ? mode : null;
    }

    /// <summary>Everything that is wrong, each with the key to change.</summary>
    public static IEnumerable<Fault> Faults(IConfiguration configuration) =>
        [
            .. All.Where(s => configuration[s.Key] is { Length: > 0 }).Select(s => (s.Key, Complaint: s.Complaint(configuration[s.Key]!)))
                .Where(s => s.Complaint is not null).Select(s => new Fault(s.Key, s.Complaint!)),
            .. Unknown(configuration),
            .. Addresses.Faults(configuration),
            .. ForwardedRequests.Faults(configuration),
            .. SmtpSettings.Read(configuration).Faults,
            .. DatabaseStart.Faults(configuration),
        ];

    /// <summary>Keys of our sections that mean nothing: what was meant by them would silently not happen.</summary>
    private static IEnumerable<Fault> Unknown(IConfiguration configuration)
    {
        foreach (var section in All.Where(s => s.Key.Contains(':')).GroupBy(s => s.Key[..s.Key.IndexOf(':')]))
        {
            var known = section.Select(s => s.Key).ToList();
            foreach (var (key, _) in configuration.GetSection(section.Key).AsEnumerable().Where(v => v.Value is { Length: > 0 }))
            {
                if (!known.Contains(key, StringComparer.OrdinalIgnoreCase))
                    yield return new(key, $"is no setting of DebateMap: those of {section.Key} are {string.Join(", ", known)}");
            }
        }
    }
}
