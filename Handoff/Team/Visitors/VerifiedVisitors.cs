using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Visitors;

/// <summary>Recognises people in every browser, from the identity that a site's server states.</summary>
public sealed class VerifiedVisitors(IDatabase database, TimeProvider time) : IVerifiedVisitors
{
    /// <summary>
    /// Recognises the person and stores the current statement about them. A person seen for the first time becomes
    /// <paramref name="userId"/> in <paramref name="conversationId"/>: the anonymous visitor of this browser continues under their
    /// own name.
    /// </summary>
    /// <returns>Null if that user is already another person.</returns>
    public Task<VerifiedVisitor?> RecogniseAsync(
        VerifiedPerson person, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Recognise(store, new VerifiedVisitor(person, userId, conversationId)), cancellationToken);

    public Task<VerifiedVisitor?> FindAsync(string subject, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => VisitorTable.Find(store, subject), cancellationToken);

    public async ValueTask<VerifiedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default) =>
        (await database.ReadAsync(store => VisitorTable.OfUser(store, userId), cancellationToken))?.Person;

    /// <summary>Moves the person to another conversation, in every browser.</summary>
    public Task MoveAsync(string subject, string conversationId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => VisitorTable.Move(store, subject, conversationId), cancellationToken);

    private VerifiedVisitor? Recognise(StoreTransaction store, VerifiedVisitor candidate)
    {
        var known = VisitorTable.Find(store, candidate.Person.Subject);
        if (known is null && VisitorTable.OfUser(store, candidate.UserId) is not null) return null;
        var identity = VisitorTable.Save(store, known is null ? candidate : known with { Person = candidate.Person }, time.GetUtcNow());
        if (known is null || !known.Person.SaysTheSame(candidate.Person)) Tell(store, identity);
        return identity;
    }

    // Notifies agents who have the person's conversation open.
    private static void Tell(StoreTransaction store, VerifiedVisitor identity)
    {
        foreach (var conversation in ConversationTable.Rename(store, identity.UserId, identity.Person.Name))
        {
            SearchTable.Add(store, conversation, identity.Person.Name);
            SearchTable.SetIdentity(store, conversation, VisitorTable.SearchableText(identity.Person));
            store.Notify(Topics.Conversations, conversation);
            store.Notify(Topics.Requests, conversation);
        }
    }
}
