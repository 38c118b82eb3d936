using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LiveTakeover.AgentHub.Tests;

/// <summary>An answer of the hub's API.</summary>
public sealed record Answer(HttpStatusCode Status, JsonNode? Json)
{
    public string? Code => (string?)Json?["code"];

    public JsonNode Body => Json.ShouldNotBeNull();
}

/// <summary>Somebody's browser at the hub.</summary>
public sealed class Member
{
    private readonly HttpClient http;

    public Member(string id, HttpClient http)
    {
        (Id, this.http) = (id, http);
        http.DefaultRequestHeaders.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
    }

    public string Id { get; }

    public async Task SignInAsync(string email, string password) =>
        (await SendAsync(HttpMethod.Post, "session", new { email, password })).Status.ShouldBe(HttpStatusCode.NoContent);

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
        using var response = await http.SendAsync(request);
        KeepCookie(response);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text) : null);
    }

    /// <summary>Sends something as it is, and gives back what came as it is.</summary>
    public async Task<(Answer Answer, byte[] Bytes)> SendBytesAsync(HttpMethod method, string path, byte[]? body = null)
    {
        using var request = new HttpRequestMessage(method, "/hub/api/" + path) { Content = body is null ? null : new ByteArrayContent(body) };
        using var response = await http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return (new(response.StatusCode, isJson ? JsonNode.Parse(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')) : null), bytes);
    }

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> DeleteAsync(string path, object? body = null) => SendAsync(HttpMethod.Delete, path, body);

    private void KeepCookie(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var cookies)) return;
        http.DefaultRequestHeaders.Remove("Cookie");
        http.DefaultRequestHeaders.Add("Cookie", cookies.First().Split(';')[0]);
    }
}
