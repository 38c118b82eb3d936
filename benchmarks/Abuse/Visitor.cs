using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LiveTakeover.Abuse.Benchmarks;

/// <summary>One visitor without an account. They have whatever every visitor of the chat page gets.</summary>
internal sealed class Visitor
{
    private static readonly JsonSerializerOptions Plain =
        new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Uri host;

    private Visitor(Uri host, string id, string token, string cookie) => (this.host, Id, Token, Cookie) = (host, id, token, cookie);

    public string Id { get; }

    public string Token { get; }

    public string Cookie { get; }

    private string Conversation => $"/v3/directline/conversations/{Id}";

    public static async Task<Visitor> ArriveAsync(Uri host, CancellationToken over = default)
    {
        using var response = await Machine.OfVisitor.PostAsync(new Uri(host, "/webchat/token"), null, over);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(over);
        var visitor = new Visitor(
            host, answer.GetProperty("conversationId").GetString()!, answer.GetProperty("token").GetString()!,
            response.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        await visitor.SendAsync(HttpMethod.Post, "/v3/directline/conversations", JsonContent.Create(new { }), over);
        return visitor;
    }

    public Task<HttpStatusCode> SayAsync(string text, CancellationToken over = default) =>
        SendAsync(HttpMethod.Post, $"{Conversation}/activities", Json(new { type = "message", text }), over);

    /// <summary>An event that no story listens to.</summary>
    public Task<HttpStatusCode> DropAsync(int characters, CancellationToken over = default) => SendAsync(
        HttpMethod.Post, $"{Conversation}/activities",
        Json(new { type = "event", name = "ballast", value = new string('x', characters) }), over);

    public Task<HttpStatusCode> UploadAsync(byte[] file, CancellationToken over) =>
        SendAsync(HttpMethod.Post, $"{Conversation}/upload", new ByteArrayContent(file), over);

    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken over)
    {
        using var request = new HttpRequestMessage(method, new Uri(host, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        request.Headers.Add("Cookie", Cookie);
        using var response = await Machine.OfVisitor.SendAsync(request, over);
        await response.Content.CopyToAsync(System.IO.Stream.Null, over);
        return response.StatusCode;
    }

    /// <summary>Asks for all that was said, and never reads what comes.</summary>
    public Task<Socket> AskForAllAsync(CancellationToken over) => AskAsync($"{Conversation}/activities", "", over);

    /// <summary>Opens a stream from the beginning, and never reads what comes.</summary>
    public async Task<Socket> OpenStreamAsync(CancellationToken over)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host, $"{Conversation}?watermark=0"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await Machine.OfVisitor.SendAsync(request, over);
        response.EnsureSuccessStatusCode();
        var stream = new Uri((await response.Content.ReadFromJsonAsync<JsonElement>(over)).GetProperty("streamUrl").GetString()!);
        const string Upgrade =
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        return await AskAsync(stream.PathAndQuery, Upgrade, over);
    }

    // An escaped letter would take six characters of the most that a message may have.
    private static JsonContent Json(object activity) => JsonContent.Create(activity, options: Plain);

    private async Task<Socket> AskAsync(string path, string headers, CancellationToken over)
    {
        var socket = await Machine.ConnectAsync(host, over);
        var request = $"GET {path} HTTP/1.1\r\nHost: {host.Authority}\r\nAuthorization: Bearer {Token}\r\n{headers}\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), SocketFlags.None, over);
        return socket;
    }
}
