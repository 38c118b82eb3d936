using LiveTakeover.Dialogs.Check;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>Knows what this host has for the stories that are edited in it.</summary>
public sealed class StoryHosts(IDatabase database, IAgents agents, IOptions<StoriesOptions> options)
{
    internal async Task<StoryHost> ReadAsync(CancellationToken cancellationToken) => new(
        options.Value.Webhook.IsSet,
        await database.ReadAsync(store => agents.Ids(store).ToHashSet(StringComparer.Ordinal), cancellationToken));
}
