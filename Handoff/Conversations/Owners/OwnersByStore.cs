using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Owners;

/// <summary>
/// The owners when nobody assigns conversations to nodes: the one process of a SQLite file owns all of them, and a node that shares a
/// PostgreSQL database owns none.
/// </summary>
internal sealed class OwnersByStore(IOptions<StoreOptions> options) : IConversationOwners
{
    private readonly bool isAlone = options.Value.Provider == StoreOptions.SQLite;

    public bool IsHere(string conversationId) => isAlone;
}
