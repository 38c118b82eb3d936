using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace LiveTakeover.Bot.Tests;

public delegate Task<WebSocket> OpenSocket(Uri address, string? cookie);

/// <summary>A line as somebody saw it.</summary>
public sealed record Line(string Id, string Type, string Text);

/// <summary>Somebody at the chat, over Direct Line and nothing else.</summary>
public sealed class Person(HttpClient http, OpenSocket openSocket, string name) : IDisposable
{
    private const string Base = "/v3/directline";

    private Uri? stream;
    private string watermark = "";

    public string ConversationId { get; private set; } = "";

    /// <summary>The address of the stream; its query is a secret.</summary>
    public Uri Stream => stream!;

    public async Task StartAsync(string secret, string? locale)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        var user = new { user = new { id = $"dl_{Guid.NewGuid():N}", name } };
        var generated = await SendAsync(HttpMethod.Post, "/tokens/generate", user);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", generated.GetProperty("token").GetString());
        var started = await SendAsync(HttpMethod.Post, "/conversations", new { locale });
        ConversationId = started.GetProperty("conversationId").GetString()!;
        stream = new Uri(started.GetProperty("streamUrl").GetString()!);
        await ReadNewAsync();
    }

    public Task SaysAsync(string text, string? clientActivityId = null) => SendsAsync(new
    {
        type = "message",
        text,
        channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("N") },
    });

    /// <returns>The id of the activity.</returns>
    public async Task<string> SendsAsync(object activity) =>
        (await SendAsync(HttpMethod.Post, $"/conversations/{ConversationId}/activities", activity)).GetProperty("id").GetString()!;

    /// <summary>Everything since the last time, in the order of the channel.</summary>
    public async Task<IReadOnlyList<Line>> ReadNewAsync()
    {
        var lines = new List<Line>();
        while (await ReadPageAsync() is { Count: > 0 } page) lines.AddRange(page);
        return lines;
    }

    /// <summary>What one request brings; the watermark moves with it.</summary>
    public async Task<IReadOnlyList<Line>> ReadPageAsync()
    {
        var page = await SendAsync(HttpMethod.Get, $"/conversations/{ConversationId}/activities?watermark={watermark}");
        var activities = page.GetProperty("activities").EnumerateArray().Select(Read).ToList();
        if (page.TryGetProperty("watermark", out var next) && next.ValueKind == JsonValueKind.String) watermark = next.GetString()!;
        return activities;
    }

    /// <summary>Opens the stream; what it brings ends up in the list that is returned.</summary>
    public async Task<SocketReader> ListensAsync() => new(await openSocket(stream!, null), frame =>
        frame.TryGetProperty("activities", out var activities) ? activities.EnumerateArray().Select(Read) : []);

    /// <summary>Connects again from where it stopped, and gives on what the stream brings, in its order.</summary>
    public async Task<SocketReader> ResumesAsync(Action<Line> see)
    {
        var resumed = await SendAsync(HttpMethod.Get, $"/conversations/{ConversationId}?watermark={watermark}");
        return new(await openSocket(new Uri(resumed.GetProperty("streamUrl").GetString()!), null), frame =>
        {
            if (!frame.TryGetProperty("activities", out var activities)) return [];
            foreach (var activity in activities.EnumerateArray()) see(Read(activity));
            watermark = frame.GetProperty("watermark").GetString()!;
            return [];
        });
    }

    public void Dispose() => http.Dispose();

    private static Line Read(JsonElement activity) => new(
        activity.GetProperty("id").GetString() ?? "",
        activity.GetProperty("type").GetString()!,
        (activity.TryGetProperty("text", out var text) ? text.GetString() : activity.TryGetProperty("name", out var name) ? name.GetString()
            : null) ?? "");

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, Base + path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
