using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Dialogs;

/// <summary>
/// Notes what would have been asked of people and services, and asks nobody. An agent is always there, for nobody knows who
/// will be; the person is nobody in particular.
/// </summary>
internal sealed class ImaginedHandover : IHandover, IWebhook, IAgentPresence, IIdentities
{
    readonly List<NewUserRequest> _requests = [];

    public IReadOnlyList<NewUserRequest> Requests => _requests;

    public Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken)
    {
        _requests.Add(request);
        return Task.CompletedTask;
    }

    public Task PauseBotAsync(string conversationId, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(true);

    public ValueTask<VouchedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default) => default;

    public Task SendAsync(BotAction action, StoryTurn turn, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>State that is forgotten with the simulation.</summary>
internal sealed class Notebook : IStorage
{
    readonly Dictionary<string, object> _pages = new(StringComparer.Ordinal);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(
            keys.Where(_pages.ContainsKey).ToDictionary(key => key, key => _pages[key], StringComparer.Ordinal));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, page) in changes)
            _pages[key] = page;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            _pages.Remove(key);
        return Task.CompletedTask;
    }
}
