using DebateMap.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace DebateMap.Web.Tests.Hosting;

public sealed class LocalListeningTests
{
    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5000;https://localhost:5001")]
    public void This_machine_alone_is_served(string urls)
    {
        Assert.Null(Builder("--urls", urls).ListenLocally(Mode.Personal));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://*:5000")]
    [InlineData("http://+:80")]
    [InlineData("http://[::]:5000")]
    [InlineData("http://example.org:5000")]
    [InlineData("http://localhost:5000;http://192.168.1.4:5000")]
    public void An_address_that_others_reach_is_refused_with_what_to_do(string urls)
    {
        var refusal = Builder("--urls", urls).ListenLocally(Mode.Personal);

        Assert.Contains(urls.Split(';')[^1], refusal);
        Assert.Contains("Hosting:BehindProxy=true", refusal);
    }

    [Fact]
    public void An_endpoint_of_the_server_itself_is_held_to_the_same()
    {
        Assert.Contains("http://0.0.0.0:81", Builder("--Kestrel:Endpoints:Http:Url", "http://0.0.0.0:81").ListenLocally(Mode.Personal));
    }

    [Fact]
    public void Behind_a_proxy_any_address_will_do()
    {
        Assert.Null(Builder("--urls", "http://0.0.0.0:8080", "--Hosting:BehindProxy", "true").ListenLocally(Mode.Personal));
    }

    private static WebApplicationBuilder Builder(params string[] args) => WebApplication.CreateBuilder(args);
}
