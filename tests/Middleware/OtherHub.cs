using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Middleware.Tests;

/// <summary>The example of docs/external-hub.md: a desk of somebody else's, which takes every request and answers every line.</summary>
internal sealed class OtherHub : IDisposable
{
    private static readonly Holder Desk = new("other-desk", "The other desk");

    private readonly CancellationTokenSource closed = new();
    private readonly IDisposable subscription;

    public OtherHub(ChangeSignals signals, UserRequests requests, ControlService control, AgentLines lines, ConversationLog log) =>
        subscription = signals.On(Topics.Requests, id => _ = Task.Run(() => AcceptAsync(id, requests, control, lines, log)));

    public void Dispose()
    {
        subscription.Dispose();
        closed.Cancel();
        closed.Dispose();
    }

    private async Task AcceptAsync(string requestId, UserRequests requests, ControlService control, AgentLines lines, ConversationLog log)
    {
        if (await requests.FindAsync(requestId, closed.Token) is not { State: RequestState.Open } request) return;
        if ((await control.TakeAsync(request.ConversationId, Desk, closed.Token)).Outcome != TakeOutcome.Taken) return;
        await foreach (var batch in log.FollowAsync(request.ConversationId, 0, closed.Token))
            foreach (var entry in batch.Where(entry => entry.Author.Kind == AuthorKind.User && entry.Epoch > 0))
                await lines.SayAsync(
                    request.ConversationId, Desk, $"{entry.Seq}", $"the desk heard: {entry.Activity.Text}", attachments: null,
                    closed.Token);
    }
}
