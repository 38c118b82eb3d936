using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Dialogs.Simulation;

/// <summary>
/// Replaces people and services in a simulation: records requests without sending them. An agent is always online, because nobody
/// knows who will be; the person is not verified.
/// </summary>
internal sealed class ImaginedHandover : IHandover, IWebhook, IAgentPresence, IVerifiedVisitors
{
    private readonly List<NewUserRequest> requests = [];

    public IReadOnlyList<NewUserRequest> Requests => requests;

    public Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken)
    {
        requests.Add(request);
        return Task.CompletedTask;
    }

    public Task PauseBotAsync(string conversationId, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(true);

    public ValueTask<VerifiedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default) => default;

    public Task<WebhookAnswer?> SendAsync(BotAction action, StoryTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<WebhookAnswer?>(null);

    public Task<WebhookAnswer?> SendAsync(Step reached, StoryTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<WebhookAnswer?>(null);
}

/// <summary>State that is kept only for the simulation.</summary>
internal sealed class Notebook : IStorage
{
    private readonly Dictionary<string, object> pages = new(StringComparer.Ordinal);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(
            keys.Where(pages.ContainsKey).ToDictionary(key => key, key => pages[key], StringComparer.Ordinal));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, page) in changes)
            pages[key] = page;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            pages.Remove(key);
        return Task.CompletedTask;
    }
}
