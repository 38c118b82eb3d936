using System.Net.WebSockets;
using System.Text.Json;

namespace LiveTakeover.DirectLine.Tests;

/// <summary>A started conversation, from its person's side.</summary>
public sealed class Chat(Client client, Answer started)
{
    public Client Client => client;

    public Answer Started => started;

    public string Id => started.Text("conversationId");

    public string Path => $"/conversations/{Id}";

    public static async Task<Chat> StartAsync(Client client, string? locale = null, string? userId = null)
    {
        var started = await client.PostAsync("/conversations", new { user = new { id = userId }, locale });
        return new Chat(client, started.ShouldBe(HttpStatusCode.Created));
    }

    public Task<Answer> PostAsync(object activity) => client.PostAsync($"{Path}/activities", activity);

    public Task<Answer> SayAsync(string text, string? clientActivityId = null, string from = "dl_ada") => PostAsync(new
    {
        type = "message",
        text,
        from = new { id = from, name = "Ada", role = "user" },
        channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("n") },
    });

    public Task<Answer> ReadAsync(string? watermark = null) =>
        client.GetAsync($"{Path}/activities" + (watermark is null ? "" : $"?watermark={watermark}"));

    public async Task<string[]> TextsAsync(string? watermark = null) =>
        Texts((await ReadAsync(watermark)).ShouldBe(HttpStatusCode.OK).Json);

    public static string[] Texts(JsonElement set) =>
        [.. set.GetProperty("activities").EnumerateArray().Where(a => a.TryGetProperty("text", out _))
            .Select(a => a.GetProperty("text").GetString()!)];

    public Task<ClientStream> OpenAsync(string? watermark = null) =>
        ClientStream.OpenAsync(StreamUrl(started.Text("streamUrl"), watermark));

    public async Task<ClientStream> ReopenAsync(string? watermark = null)
    {
        var again = await client.GetAsync(Path + (watermark is null ? "" : $"?watermark={watermark}"));
        return await ClientStream.OpenAsync(new Uri(again.ShouldBe(HttpStatusCode.OK).Text("streamUrl")));
    }

    private static Uri StreamUrl(string url, string? watermark) => new(watermark is null ? url : $"{url}&watermark={watermark}");
}

/// <summary>The socket of a client.</summary>
public sealed class ClientStream(ClientWebSocket socket) : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    public ClientWebSocket Socket => socket;

    public string Watermark { get; private set; } = "";

    public static async Task<ClientStream> OpenAsync(Uri url)
    {
        var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(Timeout);
        await socket.ConnectAsync(url, patience.Token);
        return new ClientStream(socket);
    }

    /// <summary>The next frame with something in it; null when the server closed.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Timeout);
        var buffer = new byte[1024 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (!part.EndOfMessage || length == 0) continue;
            var frame = JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length));
            if (frame.TryGetProperty("watermark", out var watermark)) Watermark = watermark.GetString()!;
            return frame;
        }
    }

    /// <summary>The next activity that satisfies the wish.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wish)
    {
        while (await NextAsync() is { } frame)
        {
            foreach (var activity in frame.GetProperty("activities").EnumerateArray())
            {
                if (wish(activity)) return activity;
            }
        }

        throw new InvalidOperationException("The socket closed before the activity came.");
    }

    public async Task<string[]> TextsAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count && await NextAsync() is { } frame) texts.AddRange(Chat.Texts(frame));
        return [.. texts];
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
