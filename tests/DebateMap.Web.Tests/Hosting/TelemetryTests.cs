using System.Diagnostics;
using DebateMap.Web.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace DebateMap.Web.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public void Without_a_collector_nothing_is_set_up()
    {
        var builder = WebApplication.CreateBuilder();
        var before = builder.Services.Count;

        builder.AddTelemetry();

        Assert.Equal(before, builder.Services.Count);
    }

    [Fact]
    public async Task With_a_collector_measures_and_traces_go_there()
    {
        var builder = WebApplication.CreateBuilder(["--OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"]);
        builder.AddTelemetry();
        await using var app = builder.Build();

        Assert.NotNull(app.Services.GetService<MeterProvider>());
        Assert.NotNull(app.Services.GetService<TracerProvider>());
    }

    [Fact]
    public void A_trace_has_the_route_of_a_request_and_not_its_path()
    {
        using var activity = new Activity("request");
        activity.SetTag("url.path", "/debates/secret-key").SetTag("url.query", "?q=secret").SetTag("http.route", "/debates/{key}");

        TelemetrySetup.HidePath(activity);

        Assert.Equal("/debates/{key}", activity.GetTagItem("url.path"));
        Assert.Null(activity.GetTagItem("url.query"));
    }
}
