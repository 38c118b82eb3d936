using System.Collections.Concurrent;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Faults.Tests;

/// <summary>What a channel elsewhere has got, in its order.</summary>
internal sealed class ChannelLines
{
    private readonly ConcurrentQueue<(string Conversation, string Text)> lines = new();

    public void Take(string conversation, string text) => lines.Enqueue((conversation, text));

    public IEnumerable<string> Of(string conversation) => lines.Where(line => line.Conversation == conversation).Select(line => line.Text);
}

internal sealed class ChannelDelivery(
    ChannelLines channel, Outbox outbox, IConversationOwners owners, ChangeSignals signals, TimeProvider time,
    ILogger<ChannelDelivery> log)
    : OutboxDelivery(outbox, owners, signals, time, log)
{
    protected override TimeSpan GiveUpAfter => TimeSpan.FromHours(1);

    protected override bool IsFor(ConversationReference to, LogEntry line) => ChannelLine.IsFor(to, line);

    protected override Task<string?> SendAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken)
    {
        channel.Take(line.ConversationId, line.Activity.Text ?? line.Activity.Name);
        return Task.FromResult<string?>(null);
    }
}
