using LiveTakeover.Handoff;

namespace LiveTakeover.AgentHub;

/// <summary>Puts together what a screen shows of a request or a conversation.</summary>
internal sealed class Viewing(Handoff.Conversations conversations, UserRequests requests, Presence presence, IIdentities identities)
{
    public async Task<RequestView?> RequestAsync(UserRequest? request, CancellationToken cancellationToken)
    {
        if (request is null || await conversations.FindAsync(request.ConversationId, cancellationToken) is not { } conversation) return null;
        return new RequestView(
            request.Id,
            request.ConversationId,
            await UserAsync(conversation, cancellationToken),
            request.Message,
            request.State,
            request.CreatedAt,
            request.UpdatedAt,
            request.Assignee is { } assignee ? new PersonView(assignee.Id, assignee.Name) : null,
            ControlView.Of(conversation.Control),
            request.StoryPath);
    }

    public async Task<ConversationView> ConversationAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var request = await requests.OfConversationAsync(conversation.Id, cancellationToken);
        return new ConversationView(
            conversation.Id,
            conversation.ChannelId,
            await UserAsync(conversation, cancellationToken),
            conversation.Locale,
            conversation.CreatedAt,
            conversation.LastAt,
            conversation.LastSeq,
            ControlView.Of(conversation.Control),
            request is null ? null : new RequestSummary(request.Id, request.Message, request.State));
    }

    public async Task<ConversationView[]> ConversationsAsync(IReadOnlyList<Conversation> all, CancellationToken cancellationToken) =>
        await Task.WhenAll(all.Select(conversation => ConversationAsync(conversation, cancellationToken)));

    private async Task<UserView> UserAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var status = await presence.StatusAsync(Presence.OfUser(conversation.Id), cancellationToken);
        var vouched = await identities.OfUserAsync(conversation.UserId, cancellationToken);
        var identity = vouched is null ? null : new IdentityView(vouched.Subject, vouched.Attributes);
        return new UserView(conversation.UserId, conversation.UserName, status.Online, status.LastSeenAt, identity);
    }
}
