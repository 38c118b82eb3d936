using LiveTakeover.Handoff.Team.Visitors;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>Adds new text to the search index, in the transaction that stores the text.</summary>
internal sealed class IndexWords : IInTransaction<LineAppended>, IInTransaction<PersonNamed>, IInTransaction<RequestMade>, IBeforeCommit
{
    public void Handle(StoreTransaction store, LineAppended happened) =>
        SearchTable.Add(store, happened.Line.ConversationId, SearchableText.Of(happened.Line.Author, happened.Activity), happened.Line.Seq);

    public void Handle(StoreTransaction store, PersonNamed happened)
    {
        SearchTable.Add(store, happened.ConversationId, happened.Name);
        if (VisitorTable.OfConversation(store, happened.ConversationId) is { } known)
            SearchTable.SetIdentity(store, happened.ConversationId, VisitorTable.SearchableText(known));
    }

    // An agent searches for the words that they read.
    public void Handle(StoreTransaction store, RequestMade happened) => SearchTable.Add(
        store, happened.Request.ConversationId,
        string.Join('\n', (happened.Request.Translations?.Values ?? []).Append(happened.Request.Message).Distinct(StringComparer.Ordinal)));

    public void Run(StoreTransaction store)
    {
        if (!store.IsPostgres) SearchTable.IndexWaiting(store);
    }
}
