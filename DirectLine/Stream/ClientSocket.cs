using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using LiveTakeover.Handoff;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine;

/// <summary>
/// One open socket. Only <see cref="SendAsync"/> writes to it. What it still has to write is bounded: a reader that
/// cannot keep up holds nobody else, loses only typing, and in the end the socket; it resumes by watermark.
/// </summary>
internal sealed class ClientSocket(
    WebSocket socket, string conversationId, ConversationLog log, Typing typing, TimeProvider clock, ILogger<ClientSocket> logger)
{
    private const int FramesWaiting = 16, LongestMessage = 64 * 1024;
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly Channel<ReadOnlyMemory<byte>> frames = Channel.CreateBounded<ReadOnlyMemory<byte>>(FramesWaiting);
    private readonly TaskCompletionSource flooded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Feeds the client everything after the watermark, until either side goes.</summary>
    public async Task RunAsync(long after, CancellationToken stopping)
    {
        using var over = new CancellationTokenSource();
        using var overOrStopping = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stopping);
        using var heard = typing.Listen(conversationId, Hear);
        var hostStops = Task.Delay(Timeout.InfiniteTimeSpan, clock, overOrStopping.Token);
        var receiving = ReceiveAsync(over.Token);
        Task[] parts = [FollowAsync(after, over.Token), SendAsync(over.Token), receiving];

        var first = await Task.WhenAny([.. parts, hostStops, flooded.Task]);
        await CloseAsync(Why(first, hostStops));
        // The client answers a close. Cancelling the receive before would reset the connection, and the close be lost.
        await Task.WhenAny(receiving, Task.Delay(ClosePatience, clock, CancellationToken.None));
        await over.CancelAsync();
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SeeFaultAsync(first);
    }

    private WebSocketCloseStatus Why(Task first, Task hostStops) =>
        first == hostStops ? WebSocketCloseStatus.EndpointUnavailable
        : first == flooded.Task ? WebSocketCloseStatus.MessageTooBig
        : WebSocketCloseStatus.NormalClosure;

    private async Task FollowAsync(long after, CancellationToken over)
    {
        await foreach (var batch in log.FollowAsync(conversationId, after, over))
        {
            // One line to a frame: directlinejs plays each frame out on its own, and longer ones that come close together
            // get into each other's way.
            foreach (var line in batch)
            {
                if (ClientView.ForSocket(line, clock.GetUtcNow()) is { } activity)
                    await frames.Writer.WriteAsync(ActivitySet.Write([activity], line.Seq), over);
            }
        }
    }

    private void Hear(TypingSignal signal)
    {
        if (signal.Author.Kind == AuthorKind.Agent)
            frames.Writer.TryWrite(ActivitySet.Write([ClientView.Typing(signal, clock.GetUtcNow())], watermark: null));
    }

    private async Task SendAsync(CancellationToken over)
    {
        await foreach (var frame in frames.Reader.ReadAllAsync(over))
        {
            using var patience = new CancellationTokenSource(SendPatience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(over, patience.Token);
            try
            {
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                logger.ReaderTooSlow(conversationId);
                return;
            }
        }
    }

    // Clients send only an empty text now and then. Reading is what notices pongs and the close.
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
        using var patience = new CancellationTokenSource(ClosePatience, clock);
        try
        {
            await socket.CloseOutputAsync(why, null, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    // A connection that broke or a host that stops is how sockets end; anything else is a fault to be seen.
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
}
