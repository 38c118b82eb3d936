using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using LiveTakeover.DirectLine.Activities;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine.Streaming;

/// <summary>
/// One open socket, which only <see cref="SendAsync"/> writes to, one message at a time. A slow reader does not delay others: the
/// log waits for it, it loses typing signals first, and finally the socket. It resumes by its watermark.
/// </summary>
internal sealed partial class ClientSocket(
    WebSocket socket, string conversationId, ConversationLog lines, Typing typing, TimeProvider time, ILogger<ClientSocket> log)
    : IDisposable
{
    private const int SignalsWaiting = 4, LongestFrame = 64 * 1024, LongestMessage = 64 * 1024;
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly Channel<TypingSignal> signals = Channel.CreateBounded<TypingSignal>(SignalsWaiting);
    private readonly SemaphoreSlim sending = new(1);
    private readonly TaskCompletionSource flooded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sends the client everything after the watermark, until either side closes.</summary>
    public async Task RunAsync(long after, CancellationToken stopping)
    {
        using var over = new CancellationTokenSource();
        using var overOrStopping = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stopping);
        using var heard = typing.Listen(conversationId, Hear);
        var hostStops = Task.Delay(Timeout.InfiniteTimeSpan, time, overOrStopping.Token);
        var receiving = ReceiveAsync(over.Token);
        Task[] parts = [FollowAsync(after, over.Token), SendSignalsAsync(over.Token), receiving];

        var first = await Task.WhenAny([.. parts, hostStops, flooded.Task]);
        await CloseAsync(Why(first, hostStops));
        // The client answers a close frame. Cancelling the receive earlier would reset the connection and lose the close frame.
        await Task.WhenAny(receiving, Task.Delay(CloseTimeout, time, CancellationToken.None));
        await over.CancelAsync();
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SeeFaultAsync(first);
    }

    public void Dispose() => sending.Dispose();

    private WebSocketCloseStatus Why(Task first, Task hostStops) =>
        first == hostStops ? WebSocketCloseStatus.EndpointUnavailable
        : first == flooded.Task ? WebSocketCloseStatus.MessageTooBig
        : WebSocketCloseStatus.NormalClosure;

    private async Task FollowAsync(long after, CancellationToken over)
    {
        await foreach (var batch in lines.FollowAsync(conversationId, after, over))
        {
            // One line per frame: directlinejs replays each frame separately, and longer frames in quick succession get mixed up.
            foreach (var line in batch)
            {
                if (!ClientView.IsForSocket(line, time.GetUtcNow())) continue;
                if (!await SendAsync(ActivitySet.Write(line), over)) return;
            }
        }
    }

    private void Hear(TypingSignal signal) => signals.Writer.TryWrite(signal);

    private async Task SendSignalsAsync(CancellationToken over)
    {
        await foreach (var signal in signals.Reader.ReadAllAsync(over))
            if (!await SendAsync(ActivitySet.Write(signal, time.GetUtcNow()), over)) return;
    }

    /// <summary>Sends a message in frames of <see cref="LongestFrame"/>, so that no buffer below holds a long one whole.</summary>
    /// <returns>False if the client does not read.</returns>
    private async Task<bool> SendAsync(ReadOnlyMemory<byte> message, CancellationToken over)
    {
        using var patience = new CancellationTokenSource(SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over, patience.Token);
        await sending.WaitAsync(over);
        try
        {
            for (var rest = message; !rest.IsEmpty;)
            {
                var frame = rest[..Math.Min(rest.Length, LongestFrame)];
                rest = rest[frame.Length..];
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: rest.IsEmpty, either.Token);
            }

            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            LogReaderTooSlow(conversationId);
            return false;
        }
        finally
        {
            sending.Release();
        }
    }

    // Clients send only an empty text now and then. Reading is needed to notice pongs and the close frame.
    private async Task ReceiveAsync(CancellationToken over)
    {
        var length = 0;
        while (true)
        {
            var waiting = await socket.ReceiveAsync(Memory<byte>.Empty, over);
            if (waiting.MessageType == WebSocketMessageType.Close) return;
            if (waiting.EndOfMessage) continue;

            var junk = ArrayPool<byte>.Shared.Rent(4096);
            var read = await socket.ReceiveAsync(junk.AsMemory(), over);
            ArrayPool<byte>.Shared.Return(junk);
            if (read.MessageType == WebSocketMessageType.Close) return;
            length = read.EndOfMessage ? 0 : Math.Min(length + read.Count, LongestMessage);
            if (length == LongestMessage) flooded.TrySetResult();
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus why)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var patience = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            await socket.CloseOutputAsync(why, null, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    // Sockets normally end by a broken connection or a stopping host; any other exception is rethrown.
    private static async Task SeeFaultAsync(Task part)
    {
        try
        {
            await part;
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
        }
    }

    [LoggerMessage(LogLevel.Information, "The socket of conversation {ConversationId} was closed: its reader is too slow")]
    private partial void LogReaderTooSlow(string conversationId);
}
