using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LiveTakeover.AgentHub.Tests;

/// <summary>An answer of the hub's API.</summary>
public sealed record Answer(HttpStatusCode Status, JsonNode? Json)
{
    /// <summary>The answer's own headers.</summary>
    public required HttpResponseHeaders Headers { get; init; }

    /// <summary>The address of the list's next page, below <c>/hub/api/</c>.</summary>
    public string? Next =>
        Headers.TryGetValues("Link", out var links) ? links.Single().Split("/hub/api/")[1].Split(">; rel=\"next\"")[0] : null;

    public string? Code => Json is JsonObject fields ? (string?)fields["code"] : null;

    public JsonNode Body => Json.ShouldNotBeNull();
}

/// <summary>Somebody's browser at the hub.</summary>
public sealed class Member
{
    private readonly HttpClient http;
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public Member(string id, HttpClient http)
    {
        (Id, this.http) = (id, http);
        http.DefaultRequestHeaders.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
    }

    private Member(HttpClient http, string secret)
    {
        (Id, this.http) = ("", http);
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {secret}");
    }

    /// <summary>No browser but a program with an API key.</summary>
    public static Member Program(HttpClient http, string secret) => new(http, secret);

    public string Id { get; }

    /// <summary>What the browser sends along, as a Cookie header.</summary>
    public string Cookies => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public async Task SignInAsync(string email, string password) =>
        (await TriesAsync(email, password)).Status.ShouldBe(HttpStatusCode.NoContent);

    public Task<Answer> TriesAsync(string email, string password, string? code = null) =>
        PostAsync("session", new { email, password, code });

    /// <summary>Goes on with nothing but this cookie of another browser.</summary>
    public void Steals(string cookie, Member from)
    {
        cookies.Clear();
        cookies[cookie] = from.cookies[cookie];
    }

    public async Task<JsonNode> ReadsAsync(string path)
    {
        var answer = await SendAsync(HttpMethod.Get, path);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Body;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, "/hub/api/" + path) { Content = body is null ? null : JsonContent.Create(body) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await AnswerAsync(request);
    }

    /// <summary>Sends files as a page's form does.</summary>
    public async Task<Answer> UploadsAsync(string path, params (string Name, string Type, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, type, content) in files)
            form.Add(new ByteArrayContent(content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } }, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hub/api/" + path) { Content = form };
        return await AnswerAsync(request);
    }

    /// <summary>Sends something as it is, and gives back what came as it is.</summary>
    public async Task<(Answer Answer, byte[] Bytes)> SendBytesAsync(
        HttpMethod method, string path, byte[]? body = null, string? ifMatch = null, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(
            method, "/hub/api/" + path)
        { Content = body is null ? null : new ByteArrayContent(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        using var response = await SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return (new(response.StatusCode, isJson ? JsonNode.Parse(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'))
            : null)
        { Headers = response.Headers }, bytes);
    }

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> DeleteAsync(string path, object? body = null) => SendAsync(HttpMethod.Delete, path, body);

    private async Task<Answer> AnswerAsync(HttpRequestMessage request)
    {
        using var response = await SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text)
            : null)
        { Headers = response.Headers };
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0) request.Headers.Add("Cookie", Cookies);
        var response = await http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) Keep(cookie.Split(';')[0].Split('=', 2));
        return response;
    }

    private void Keep(string[] cookie)
    {
        if (cookie[1].Length > 0) cookies[cookie[0]] = cookie[1];
        else cookies.Remove(cookie[0]);
    }
}
