using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Dialogs.Actions;

/// <summary>What stories can request from the support team.</summary>
public interface IHandover
{
    Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken);

    Task PauseBotAsync(string conversationId, CancellationToken cancellationToken);
}

internal sealed class Handover(UserRequests requests, ConversationService conversations) : IHandover
{
    public Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken) =>
        requests.CreateAsync(request, cancellationToken);

    public Task PauseBotAsync(string conversationId, CancellationToken cancellationToken) =>
        conversations.PauseBotAsync(conversationId, cancellationToken);
}
