using System.Net;
using DebateMap.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace DebateMap.Web.Tests.Hosting;

/// <summary>Who is believed when they say for whom they ask.</summary>
public sealed class ForwardedRequestsTests
{
    [Theory]
    [InlineData("10.0.0.7", "10.0.0.7", "1.2.3.4", "1.2.3.4 https")]
    [InlineData("10.0.0.0/8", "10.9.9.9", "1.2.3.4", "1.2.3.4 https")]
    [InlineData("10.0.0.7, 10.0.0.8", "10.0.0.7", "6.6.6.6, 1.2.3.4, 10.0.0.8", "1.2.3.4 https")] // Whatever the client put before is not believed.
    [InlineData("10.0.0.7", "10.0.0.8", "1.2.3.4", "10.0.0.8 http")]
    [InlineData("10.0.0.7", "127.0.0.1", "1.2.3.4", "127.0.0.1 http")]
    [InlineData(null, "127.0.0.1", "1.2.3.4", "127.0.0.1 http")]
    [InlineData(null, "10.0.0.7", "1.2.3.4", "10.0.0.7 http")]
    public async Task Only_proxies_that_are_named_are_believed(string? proxies, string sender, string forwarded, string seen)
    {
        Assert.Equal(seen, (await AskAsync(proxies, sender, forwarded)).Seen);
    }

    [Fact]
    public async Task Browsers_are_told_to_keep_to_https_where_it_came_by_it()
    {
        Assert.Equal("max-age=31536000", (await AskAsync("10.0.0.7", "10.0.0.7", "1.2.3.4")).Hsts);
        Assert.Equal("", (await AskAsync(null, "10.0.0.7", "1.2.3.4")).Hsts);
    }

    private static async Task<(string Seen, string Hsts)> AskAsync(string? proxies, string sender, string forwarded)
    {
        var builder = WebApplication.CreateBuilder(proxies is null ? [] : ["--Hosting:Proxies", proxies]);
        builder.WebHost.UseTestServer();
        builder.Services.AddForwardedRequests();
        await using var app = builder.Build();
        app.UseForwardedRequests();
        app.Run(context => context.Response.WriteAsync($"{context.Connection.RemoteIpAddress} {context.Request.Scheme}"));
        await app.StartAsync(TestContext.Current.CancellationToken);

        var answer = await app.GetTestServer().SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(sender);
            context.Request.Host = new("debates.example.org");
            context.Request.Headers["X-Forwarded-For"] = forwarded;
            context.Request.Headers["X-Forwarded-Proto"] = string.Join(", ", forwarded.Split(',').Select(_ => "https"));
        }, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(answer.Response.Body);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken), answer.Response.Headers.StrictTransportSecurity.ToString());
    }
}
