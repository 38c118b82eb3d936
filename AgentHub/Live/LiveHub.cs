using System.Runtime.CompilerServices;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Stories;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace LiveTakeover.AgentHub.Live;

/// <summary>The hub's SignalR endpoint, at <c>/hub/live</c>. Log entries are read from a cursor, so a lost connection loses none.</summary>
[Authorize]
internal sealed class LiveHub(
    ConversationLog log, ConversationService conversations, PresenceService presence, Typing typing, OpenConnections open,
    DesignersAtWork designers)
    : Hub<IAgentClient>
{
    private const string LeaseKey = "presence";
    private const string OpenKey = "open";
    private const string StoryKey = "story";

    private SignedIn Me => Context.GetHttpContext()!.SignedIn()!;

    public override async Task OnConnectedAsync()
    {
        Context.Items[OpenKey] = open.Add(Me, Context);
        // From here on the connection is closed when its sign-in ends. Earlier changes are found by reading the store.
        if (await open.IsOverAsync(Me, Context.ConnectionAborted))
        {
            Context.Abort();
            return;
        }

        Context.Items[LeaseKey] = await presence.ConnectAsync(PresenceService.OfAgent(Me.Account.Id));
        await base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[OpenKey] is IDisposable connection) connection.Dispose();
        if (Context.Items[LeaseKey] is IAsyncDisposable lease) await lease.DisposeAsync();
        LeaveStory();
        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>Streams a conversation's log: the entries after the cursor, then new ones.</summary>
    public async Task<IAsyncEnumerable<IReadOnlyList<EntryView>>> FollowLog(
        string conversationId, long after, CancellationToken cancellationToken) =>
        await conversations.FindAsync(conversationId, cancellationToken) is null
            ? throw new HubException("There is no such conversation.")
            : FollowAsync(Clients.Caller, Me.Account.Id, conversationId, after, cancellationToken);

    /// <summary>Signals that the agent in control is typing. The person sees it for a few seconds.</summary>
    public async Task Typing(string conversationId)
    {
        var conversation = await conversations.FindAsync(conversationId, Context.ConnectionAborted);
        if (conversation?.Control.Holder?.AgentId == Me.Account.Id)
            typing.Send(new TypingSignal(conversationId, new Author(AuthorKind.Agent, Me.Account.Id, Me.Account.Name)));
    }

    /// <summary>
    /// Says that the designer has a story open, and at which step; null for none any more. Those who have it open hear it, and this
    /// page hears them from now on.
    /// </summary>
    [Authorize(Policies.Design)]
    public async Task AtStory(string? storyId, string? step)
    {
        if (storyId is not null && !StoryEditingApi.IsId(storyId)) throw new HubException("There is no such story.");
        if (Context.Items[StoryKey] is string before && before != storyId)
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, DesignersAtWork.GroupOf(before));
            LeaveStory();
        }

        if (storyId is null) return;
        Context.Items[StoryKey] = storyId;
        await Groups.AddToGroupAsync(Context.ConnectionId, DesignersAtWork.GroupOf(storyId));
        designers.Tell(MeAt(storyId, StoryEditingApi.IsId(step) ? step : null, isGone: false));
    }

    private void LeaveStory()
    {
        if (Context.Items[StoryKey] is not string storyId) return;
        Context.Items.Remove(StoryKey);
        designers.Tell(MeAt(storyId, step: null, isGone: true));
    }

    private DesignerView MeAt(string storyId, string? step, bool isGone) =>
        new(storyId, Context.ConnectionId, Me.Account.Id, Me.Account.Name, step, isGone);

    private async IAsyncEnumerable<IReadOnlyList<EntryView>> FollowAsync(
        IAgentClient caller, string me, string conversationId, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ear = typing.Listen(conversationId, signal => PassOn(caller, me, signal));
        await foreach (var batch in log.FollowAsync(conversationId, after, cancellationToken))
            yield return [.. batch.Select(EntryView.Of)];
    }

    private static void PassOn(IAgentClient caller, string me, TypingSignal signal)
    {
        if (signal.Author.Kind != AuthorKind.User) return;
        var text = signal.Preview?.ReaderId == me ? signal.Preview.Text : null;
        _ = caller.UserTyping(new TypingView(signal.ConversationId, EntryView.AuthorOf(signal.Author), text));
    }
}
