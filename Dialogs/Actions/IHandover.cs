using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>What stories ask of the people behind the bot.</summary>
public interface IHandover
{
    Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken);

    Task PauseBotAsync(string conversationId, CancellationToken cancellationToken);
}

internal sealed class Handover(UserRequests requests, Conversations conversations) : IHandover
{
    public Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken) => requests.CreateAsync(request, cancellationToken);

    public Task PauseBotAsync(string conversationId, CancellationToken cancellationToken) =>
        conversations.PauseBotAsync(conversationId, cancellationToken);
}
