using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.DirectLine.Tests;

/// <summary>Speaks HTTP to the channel, as any client would.</summary>
public sealed class Client(DirectLineHost host, string? credential)
{
    private static readonly HttpClient Http = new();

    public string? Credential => credential;

    public Uri Url(string path) => new(host.Address, "/v3/directline" + path);

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), headers);

    public Task<Answer> PostTextAsync(string path, string json) =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Url(path)) { Content = content };
        if (credential is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new Answer(response.StatusCode, response.Headers, response.Content.Headers, body);
    }
}

public sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Body)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public string Text(string name) => Json.GetProperty(name).GetString()!;

    public string Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    public Answer ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, Encoding.UTF8.GetString(Body));
        return this;
    }

    /// <summary>The one shape of every error.</summary>
    public Answer ShouldFail(HttpStatusCode status, string code)
    {
        ShouldBe(status);
        ContentHeaders.ContentType!.MediaType.ShouldBe("application/json");
        Json.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
        Json.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        Header("Access-Control-Allow-Origin").ShouldBe("*");
        return this;
    }
}
