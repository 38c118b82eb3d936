using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>One person's open conversation: a token, and a socket that is read.</summary>
internal sealed class Chat : IAsyncDisposable
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10) });

    private readonly Marks marks = new();
    private readonly ClientWebSocket socket = new();
    private readonly Uri activities;
    private readonly string token;
    private Task reading = Task.CompletedTask;
    private int said;

    private Chat(string id, Uri activities, string token) => (Id, this.activities, this.token) = (id, activities, token);

    public static async Task<Chat> OpenAsync(Node node)
    {
        var started = await SendAsync(
            new Uri(node.Address, "/v3/directline/conversations"), Node.Secret, new { user = new { id = $"dl_{Guid.NewGuid():n}" } });
        var id = started.GetProperty("conversationId").GetString()!;
        var chat = new Chat(
            id, new Uri(node.Address, $"/v3/directline/conversations/{id}/activities"), started.GetProperty("token").GetString()!);
        await chat.socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        chat.reading = chat.ReadAsync();
        return chat;
    }

    /// <summary>Opens many, a few at a time.</summary>
    public static async Task<Chat[]> OpenAsync(Node node, int count)
    {
        var chats = new Chat[count];
        await Parallel.ForAsync(
            0, count, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (n, _) => chats[n] = await OpenAsync(node));
        return chats;
    }

    public string Id { get; }

    /// <summary>Says something, and waits for it to come back.</summary>
    /// <param name="since">When the person meant to say it: a <see cref="Stopwatch"/> timestamp.</param>
    public async Task<Said> SayAsync(long since)
    {
        var mark = $"{Interlocked.Increment(ref said)}";
        var seen = SeesAsync(mark);
        await SayAsync(mark);
        var stored = Stopwatch.GetElapsedTime(since);
        await seen;
        return new Said(stored, Stopwatch.GetElapsedTime(since));
    }

    public Task SayAsync(string mark) =>
        SendAsync(activities, token, new { type = "message", text = Marks.In("where is my order?", mark) });

    /// <summary>What has this mark has reached the person.</summary>
    public Task SeesAsync(string mark) => marks.SeesAsync(mark);

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
    }

    private static async Task<JsonElement> SendAsync(Uri address, string credential, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        using var response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: WebSocketMessageType.Text } frame)
                marks.Read(buffer.AsSpan(0, frame.Count));
        }
        catch (Exception over) when (over is WebSocketException or OperationCanceledException)
        {
            // This side has closed.
        }
    }
}

/// <summary>How long it took until a message was stored (the 200), and until it was seen on the socket.</summary>
internal sealed record Said(TimeSpan Stored, TimeSpan Seen);
