using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.Abuse.Benchmarks;

/// <summary>Somebody else, who asks the bot a question at fixed times and waits for its answer on a socket.</summary>
internal sealed class Asker : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly byte[] OfBot = Encoding.UTF8.GetBytes("\"role\":\"bot\"");

    private readonly ClientWebSocket socket = new();
    private readonly Uri activities;
    private readonly string token;
    private Task reading = Task.CompletedTask;
    private TaskCompletionSource answered = new();

    private Asker(Uri activities, string token) => (this.activities, this.token) = (activities, token);

    public static async Task<Asker> OpenAsync(Uri host)
    {
        using var response = await Machine.OfOther.PostAsync(new Uri(host, "/webchat/token"), null);
        var given = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        var started = await PostAsync(new Uri(host, "/v3/directline/conversations"), given, new { });
        var id = started.GetProperty("conversationId").GetString()!;
        var asker = new Asker(new Uri(host, $"/v3/directline/conversations/{id}/activities"), given);
        await asker.socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        asker.reading = asker.ReadAsync();
        return asker;
    }

    /// <returns>
    /// How long each answer took, counted from when its question was due. An answer that never came took all the patience.
    /// </returns>
    public async Task<IReadOnlyList<TimeSpan>> AskAsync(TimeSpan time)
    {
        var (begin, took) = (Stopwatch.GetTimestamp(), new List<TimeSpan>());
        for (var due = TimeSpan.Zero; due < time; due = Max(due + Pause, Stopwatch.GetElapsedTime(begin)))
        {
            if (due - Stopwatch.GetElapsedTime(begin) is { Ticks: > 0 } early) await Task.Delay(early, TimeProvider.System);
            took.Add(await AskAsync() ? Stopwatch.GetElapsedTime(begin) - due : Patience);
        }

        return [.. took.Order()];
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
    }

    private async Task<bool> AskAsync()
    {
        answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await PostAsync(activities, token, new { type = "message", text = "hello" });
            await answered.Task.WaitAsync(Patience, TimeProvider.System);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutException)
        {
            return false;
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static async Task<JsonElement> PostAsync(Uri address, string credential, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        using var response = await Machine.OfOther.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: WebSocketMessageType.Text } frame)
                if (buffer.AsSpan(0, frame.Count).IndexOf(OfBot) >= 0) answered.TrySetResult();
        }
        catch (Exception over) when (over is WebSocketException or OperationCanceledException)
        {
            // This side has closed.
        }
    }
}
