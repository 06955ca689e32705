using System.Net;
using System.Text.RegularExpressions;
using DebateMap.EndToEnd.Setup;

namespace DebateMap.EndToEnd.Teams;

/// <summary>Somebody who asks by HTTP alone, with cookies: a browser without a page.</summary>
internal sealed partial class HttpCaller : IDisposable
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly HttpClient _client;

    private HttpCaller(RunningApp app) => _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };

    /// <summary>Somebody who is not signed in.</summary>
    public static HttpCaller Nobody(RunningApp app) => new(app);

    public static async Task<HttpCaller> SignedInAsync(RunningApp app, string name, string password = Team.Password)
    {
        var caller = new HttpCaller(app);
        using var answer = await caller.SignInAsync(name, password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return caller;
    }

    public async Task<HttpResponseMessage> SignInAsync(string name, string password) => await SendFormAsync("/account/sign-in", "sign-in", new()
    {
        ["Input.Name"] = name,
        ["Input.Password"] = password,
    });

    /// <summary>Fills in a form of a page and sends it.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string page, string form, Dictionary<string, string> fields)
    {
        using var shown = await SendAsync(HttpMethod.Get, page);
        var html = await shown.Content.ReadAsStringAsync(World.Cancellation);
        fields["_handler"] = form;
        fields["__RequestVerificationToken"] = WebUtility.HtmlDecode(Proof().Match(html).Groups["proof"].Value);
        return await SendAsync(HttpMethod.Post, page, new FormUrlEncodedContent(fields));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        var answer = await _client.SendAsync(request, World.Cancellation);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split('=', 2)[1].Split(';')[0]);
            if (value.Length == 0)
                _cookies.Remove(name);
            else
                _cookies[name] = value;
        }

        return answer;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<proof>[^"]+)""")]
    private static partial Regex Proof();
}
