using System.Globalization;
using System.Threading.RateLimiting;
using DebateMap.Storage.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace DebateMap.Web.Hosting;

/// <summary>
/// How often one address may try what can be guessed or is costly. What is over it waits its turn; nothing else is limited, as a team can sit
/// behind one address.
/// </summary>
internal static partial class RateLimits
{
    public const string AttemptsKey = "Limits:AttemptsPerMinute", LinksKey = "Limits:LinksPerMinute", FilesKey = "Limits:FilesPerMinute", AnswersKey = "Limits:AnswersPerMinute";

    private const int Attempts = 10;
    private const int Links = 30;
    private const int Files = 120;
    private const int Answers = 120;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var (attempts, links, files, answers) = (configuration.GetValue(AttemptsKey, Attempts), configuration.GetValue(LinksKey, Links),
            configuration.GetValue(FilesKey, Files), configuration.GetValue(AnswersKey, Answers));
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PerMinute(http, Of(http.Request) switch
            {
                Kind.Attempt => attempts,
                Kind.Link => links,
                Kind.File => files,
                Kind.Answer => answers,
                _ => 0,
            }));
            o.OnRejected = RefuseAsync;
        });
    }

    private enum Kind
    {
        Free,
        Attempt,
        Link,
        File,

        /// <summary>Opening a private link, or answering by it: whoever has one answers dozens of questions in a row.</summary>
        Answer,
    }

    private static Kind Of(HttpRequest request)
    {
        var path = request.Path;
        var invited = path.StartsWithSegments("/invitations", StringComparison.Ordinal) || path.StartsWithSegments("/account/setup", StringComparison.Ordinal)
            || path.StartsWithSegments("/account/reset", StringComparison.Ordinal);
        return HttpMethods.IsPost(request.Method) && (invited || path.StartsWithSegments("/account", StringComparison.Ordinal)) ? Kind.Attempt
            : invited ? Kind.Link
            : path.StartsWithSegments(Live.PrivateLinks.Path, StringComparison.Ordinal) ? Kind.Answer
            : path.StartsWithSegments("/api", StringComparison.Ordinal) ? Kind.File : Kind.Free;
    }

    private static RateLimitPartition<string> PerMinute(HttpContext http, int permits) => permits == 0
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetSlidingWindowLimiter($"{Of(http.Request)} {http.Connection.RemoteIpAddress}", _ => new()
        {
            PermitLimit = permits,
            Window = Window,
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var http = rejected.HttpContext;
        http.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (Of(http.Request) is not (Kind.Attempt or Kind.Link or Kind.Answer))
            return;
        TooMany(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RateLimits)), http.Connection.RemoteIpAddress);
        await http.RequestServices.GetRequiredService<AuditLog>().AddAsync("refused: too many attempts from one address", "", address: http.Connection.RemoteIpAddress?.ToString(), cancellation: cancellation);
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Too many attempts from {Address}")]
    private static partial void TooMany(ILogger logger, System.Net.IPAddress? address);
}
