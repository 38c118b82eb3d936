using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.Bot.Tests;

/// <summary>Somebody at the agent hub, over its API.</summary>
public sealed class Agent(string name, HttpClient http, OpenSocket openSocket) : IDisposable
{
    private string cookie = "";

    public string Name => name;

    /// <summary>What the browser sends along.</summary>
    public string Cookie => cookie;

    public async Task SignInAsync(string email, string password)
    {
        http.DefaultRequestHeaders.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await http.PostAsJsonAsync("/hub/api/session", new { email, password });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies)) cookie = cookies.First().Split(';')[0];
    }

    public Task<HttpResponseMessage> TakesControlAsync(string conversation) =>
        http.PostAsync($"/hub/api/conversations/{conversation}/control", null);

    public Task<HttpResponseMessage> ReleasesControlAsync(string conversation) =>
        http.DeleteAsync($"/hub/api/conversations/{conversation}/control");

    public Task<HttpResponseMessage> SaysAsync(string conversation, string text, string? clientMessageId = null) =>
        http.PostAsJsonAsync(
            $"/hub/api/conversations/{conversation}/messages",
            new { clientMessageId = clientMessageId ?? Guid.NewGuid().ToString("N"), text });

    public Task<JsonElement> GetAsync(string path) => http.GetFromJsonAsync<JsonElement>($"/hub/api{path}");

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) =>
        http.SendAsync(new HttpRequestMessage(method, $"/hub/api{path}") { Content = body is null ? null : JsonContent.Create(body) });

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

    /// <summary>The whole log, by the API, in its order.</summary>
    public async Task<IReadOnlyList<Line>> ReadsLogAsync(string conversation) => [.. (await ReadsEntriesAsync(conversation)).Select(Read)];

    /// <summary>The same, as the API has it. Their places in the log have no holes.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadsEntriesAsync(string conversation)
    {
        var all = new List<JsonElement>();
        while (true)
        {
            var page = await GetAsync($"/conversations/{conversation}/log?after={all.Count}");
            var entries = page.GetProperty("entries").EnumerateArray().ToList();
            if (entries.Count == 0) return all;
            foreach (var entry in entries)
            {
                entry.GetProperty("seq").GetInt64().ShouldBe(all.Count + 1);
                all.Add(entry);
            }
        }
    }

    /// <summary>Follows the log over the live connection, as the hub's page does.</summary>
    public async Task<SocketReader> FollowsAsync(string conversation, long after = 0, Action<Line>? see = null)
    {
        var socket = await ConnectAsync();
        await SendRecordAsync(
            socket,
            JsonSerializer.Serialize(
                new { type = 4, invocationId = "1", target = "FollowLog", arguments = new object[] { conversation, after } }));
        return new SocketReader(socket, frame =>
        {
            List<Line> lines = IsItem(frame) ? [.. frame.GetProperty("item").EnumerateArray().Select(Read)] : [];
            foreach (var line in lines) see?.Invoke(line);
            return lines;
        });
    }

    /// <summary>Opens a live connection whose calls the test makes itself. It reads what they are answered.</summary>
    public async Task<(Func<int, string, object?[], Task> CallAsync, SocketReader Errors)> OpensPageAsync()
    {
        var socket = await ConnectAsync();
        var calls = 0;
        return (CallAsync, new SocketReader(socket, Errors));

        Task CallAsync(int type, string target, object?[] arguments) => SendRecordAsync(
            socket, JsonSerializer.Serialize(new { type, invocationId = $"{++calls}", target, arguments }));

        static IEnumerable<Line> Errors(JsonElement frame) =>
            frame.TryGetProperty("error", out var error)
                ? [new Line(frame.GetProperty("invocationId").GetString()!, "error", error.GetString()!)]
                : [];
    }

    public void Dispose() => http.Dispose();

    private async Task<WebSocket> ConnectAsync()
    {
        var address = new UriBuilder(http.BaseAddress!) { Path = "/hub/live" };
        address.Scheme = address.Scheme == "https" ? "wss" : "ws";
        var socket = await openSocket(address.Uri, cookie);
        await SendRecordAsync(socket, """{"protocol":"json","version":1}""");
        return socket;
    }

    private static bool IsItem(JsonElement frame) => frame.TryGetProperty("type", out var type) && type.GetInt32() == 2;

    private static Line Read(JsonElement entry)
    {
        var activity = entry.GetProperty("activity");
        var text = activity.TryGetProperty("text", out var said)
            ? said.GetString()
            : activity.TryGetProperty("name", out var named)
            ? named.GetString()
            : null;
        return new Line(activity.GetProperty("id").GetString()!, activity.GetProperty("type").GetString()!, text ?? "");
    }

    private static Task SendRecordAsync(WebSocket socket, string record) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(record + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
