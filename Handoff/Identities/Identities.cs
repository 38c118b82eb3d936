using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Knows people again, in whatever browser they are, by the word of a site's server.</summary>
public sealed class Identities(IDatabase database, TimeProvider time) : IIdentities
{
    /// <summary>
    /// Knows the person again and keeps what is said of them now. Somebody who was never here becomes
    /// <paramref name="userId"/> in <paramref name="conversationId"/>: who was nobody in this browser until now goes on as
    /// themselves.
    /// </summary>
    /// <returns>Null if that user is somebody else already.</returns>
    public Task<Identity?> RecogniseAsync(VouchedPerson person, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Recognise(store, new Identity(person, userId, conversationId)), cancellationToken);

    public Task<Identity?> FindAsync(string subject, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => IdentityTable.Find(store, subject), cancellationToken);

    public async ValueTask<VouchedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default) =>
        (await database.ReadAsync(store => IdentityTable.OfUser(store, userId), cancellationToken))?.Person;

    /// <summary>The person goes on in another conversation, in every browser.</summary>
    public Task MoveAsync(string subject, string conversationId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => IdentityTable.Move(store, subject, conversationId), cancellationToken);

    private Identity? Recognise(StoreTransaction store, Identity candidate)
    {
        var known = IdentityTable.Find(store, candidate.Person.Subject);
        if (known is null && IdentityTable.OfUser(store, candidate.UserId) is not null) return null;
        var identity = IdentityTable.Save(store, known is null ? candidate : known with { Person = candidate.Person }, time.GetUtcNow());
        if (known is null || !known.Person.SaysTheSame(candidate.Person)) Tell(store, identity);
        return identity;
    }

    // Agents who have the person before them see it at once.
    private static void Tell(StoreTransaction store, Identity identity)
    {
        foreach (var conversation in ConversationTable.Rename(store, identity.UserId, identity.Person.Name))
        {
            SearchTable.Add(store, conversation, identity.Person.Name);
            store.Wake(Topic.Conversations, conversation);
            store.Wake(Topic.Requests, conversation);
        }
    }
}
