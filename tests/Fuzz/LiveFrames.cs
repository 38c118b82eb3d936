using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.Fuzz.Tests;

internal enum LiveTransport
{
    WebSocket,
    LongPolling,
}

/// <summary>Frames that go to the hub's live connection, one after the other. Then the client closes.</summary>
/// <param name="Transport">How they go.</param>
/// <param name="IsOfTheTeam">Sent by somebody who is signed in to the hub.</param>
/// <param name="Frames">The frames.</param>
internal sealed record LiveFrames(LiveTransport Transport, bool IsOfTheTeam, IReadOnlyList<byte[]> Frames) : Input
{
    private const string Hub = "/hub/live";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public override IEnumerable<Input> Smaller()
    {
        for (var n = 0; n < Frames.Count; n++) yield return this with { Frames = [.. Frames.Where((_, place) => place != n)] };
        for (var n = 0; n < Frames.Count; n++)
            foreach (var frame in Shrinking.Of(Frames[n]))
                yield return this with { Frames = [.. Frames.Take(n), frame, .. Frames.Skip(n + 1)] };
    }

    public override string ToString()
    {
        var frames = string.Join('\n', Frames.Select(Encoding.UTF8.GetString));
        var shown = frames.Length > Shown ? frames[..Shown] + "…" : frames;
        return $"{Transport}, {(IsOfTheTeam ? "signed in" : "not signed in")}:\n{shown}";
    }

    protected override async Task<string?> SendAsync(Senders senders)
    {
        using var late = new CancellationTokenSource(Longest, TimeProvider.System);
        return await (Transport == LiveTransport.WebSocket ? OverSocketAsync(senders, late.Token) : OverPollsAsync(senders, late.Token));
    }

    /// <summary>The host must answer the client's close with its own, unless it has broken off before.</summary>
    private async Task<string?> OverSocketAsync(Senders senders, CancellationToken late)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (IsOfTheTeam) socket.Options.SetRequestHeader("Cookie", senders.Administrator.Cookie);
        socket.Options.SetRequestHeader("Origin", senders.Host.Address.GetLeftPart(UriPartial.Authority));
        try
        {
            await socket.ConnectAsync(new UriBuilder(senders.Host.Address) { Scheme = "ws", Path = Hub }.Uri, late);
            foreach (var frame in Frames) await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, late);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, late);
            var buffer = new byte[4096];
            while ((await socket.ReceiveAsync(buffer.AsMemory(), late)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // The host may break off what makes no sense.
        }

        return (int)socket.HttpStatusCode >= 500 ? $"{(int)socket.HttpStatusCode}" : null;
    }

    private async Task<string?> OverPollsAsync(Senders senders, CancellationToken late)
    {
        using var negotiated = await AskAsync(HttpMethod.Post, $"{Hub}/negotiate?negotiateVersion=1", null);
        if (!negotiated.IsSuccessStatusCode) return Fault(negotiated);
        var id = (await negotiated.Content.ReadFromJsonAsync<JsonElement>(late)).GetProperty("connectionToken").GetString()!;
        var address = $"{Hub}?id={Uri.EscapeDataString(id)}";
        // The first poll only opens the connection.
        using var opened = await AskAsync(HttpMethod.Get, address, null);
        if (Fault(opened) is { } fault) return fault;
        foreach (var frame in Frames)
        {
            using var sent = await AskAsync(HttpMethod.Post, address, frame);
            if (Fault(sent) is { } wrong) return wrong;
        }

        using var closed = await AskAsync(HttpMethod.Delete, address, null);
        return Fault(closed);

        Task<HttpResponseMessage> AskAsync(HttpMethod method, string to, byte[]? body)
        {
            var message = new HttpRequestMessage(method, to) { Content = body is null ? null : new ByteArrayContent(body) };
            return (IsOfTheTeam ? senders.Administrator.SendAsync(message) : senders.Host.SendAsync(message)).WaitAsync(late);
        }
    }

    private static string? Fault(HttpResponseMessage answer) => (int)answer.StatusCode >= 500 ? $"{(int)answer.StatusCode}" : null;
}
