using System.Diagnostics;
using DebateMap.Storage.Telemetry;
using DebateMap.Web.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DebateMap.Web.Telemetry;

internal static class TelemetrySetup
{
    /// <summary>The framework's own: requests, connections, circuits (open, connected, how long), SignalR.</summary>
    private static readonly string[] FrameworkMeters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Lifecycle", "Microsoft.AspNetCore.Components.Server.Circuits",
    ];

    private static readonly string[] FrameworkSources = ["Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits"];

    /// <summary>Sends measures and traces to the collector that the usual OTEL_ variables name; without one nothing is set up and nothing measured.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Settings.OtlpEndpoint]))
            return;

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("debatemap", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter([StorageTelemetry.Name, AnalysisTelemetry.Name, .. FrameworkMeters])
                .AddRuntimeInstrumentation()
                .AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource([StorageTelemetry.Name, AnalysisTelemetry.Name, .. FrameworkSources])
                .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = (activity, _) => HidePath(activity))
                .AddOtlpExporter());
    }

    /// <summary>A path can hold a debate's key or an invitation, which opens what it names: a trace has the route only.</summary>
    internal static void HidePath(Activity activity)
    {
        activity.SetTag("url.path", activity.GetTagItem("http.route"));
        activity.SetTag("url.query", null);
    }
}
