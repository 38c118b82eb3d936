using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

public enum TransferOutcome
{
    Done,
    NotInControl,

    /// <summary>The colleague may not take control, is offline, or is away.</summary>
    NotAvailable,

    /// <summary>Accepted, declined or withdrawn before, run out, or control has moved.</summary>
    NoSuchOffer,
}

/// <summary>
/// Passes a live conversation from agent to agent: an offer, and its acceptance in one conditional write. There is no
/// moment without a holder, and the person sees nothing of it: to them it is the support team all along.
/// </summary>
public sealed class Transfers(IDatabase database, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Offers a conversation, in place of an earlier offer of it.</summary>
    public Task<TransferOutcome> OfferAsync(string conversationId, Holder from, string toAccountId, string? note, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Offer(store, conversationId, from, toAccountId, note), cancellationToken);

    public Task<TransferOutcome> AcceptAsync(string conversationId, Holder to, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Accept(store, conversationId, to), cancellationToken);

    public Task<TransferOutcome> DeclineAsync(string conversationId, Holder to, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Decline(store, conversationId, to), cancellationToken);

    public Task<TransferOutcome> WithdrawAsync(string conversationId, Holder from, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Withdraw(store, conversationId, from), cancellationToken);

    /// <summary>Offers that stand, to this agent or by them.</summary>
    public Task<IReadOnlyList<Transfer>> OfAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => TransferTable.Standing(store, accountId, Now().ToUnixTimeMilliseconds()), cancellationToken);

    private TransferOutcome Offer(StoreTransaction store, string conversationId, Holder from, string toAccountId, string? note)
    {
        if (ConversationTable.Find(store, conversationId) is not { } conversation || conversation.Control.Holder?.AgentId != from.AgentId)
            return TransferOutcome.NotInControl;
        if (toAccountId == from.AgentId || AccountTable.Find(store, toAccountId) is not { MayTakeControl: true } account) return TransferOutcome.NotAvailable;
        var now = Now();
        if (!Colleagues.Find(store, account, now.ToUnixTimeMilliseconds()).IsAvailable) return TransferOutcome.NotAvailable;
        var to = new Holder(account.Id, account.Name);
        var earlier = Standing(store, conversationId);
        TransferTable.Put(store, new Transfer(conversationId, conversation.Control.Epoch, from, to, note, now, now + Lifetime));
        if (earlier is not null) Wake(store, earlier);
        store.Wake(Topic.News, from.AgentId);
        store.Wake(Topic.News, to.AgentId);
        return TransferOutcome.Done;
    }

    private TransferOutcome Accept(StoreTransaction store, string conversationId, Holder to)
    {
        if (Standing(store, conversationId) is not { } offer || offer.To.AgentId != to.AgentId) return TransferOutcome.NoSuchOffer;
        if (!ConversationTable.HandOver(store, offer)) return TransferOutcome.NoSuchOffer;
        store.Count(Instruments.ControlChanges, Instruments.Tag("change", "transferred"));
        var conversation = ConversationTable.Find(store, conversationId)!;
        var now = Now();
        TransferTable.Delete(store, conversationId);
        TakeoverTable.End(store, conversationId, now);
        TakeoverTable.Begin(store, conversationId, now);
        PresenceTable.Heard(store, Presence.OfAgent(to.AgentId), now.ToUnixTimeMilliseconds());
        LogTable.Append(store, new LogDraft(conversationId, now, new Author(AuthorKind.Agent, to.AgentId, to.Name), conversation.TransferLine(offer)));
        RequestTable.Start(store, conversationId, to, now.ToUnixTimeMilliseconds());
        AuditTable.Write(store, now, to.AsActor, Audited.ControlTransferred, conversationId, new()
        {
            ["user"] = conversation.UserName,
            ["holder"] = offer.From.Name,
        });
        NewsTable.Tell(store, offer.From.AgentId, NewsKind.TransferAccepted, conversation, now, to.AsActor);
        Wake(store, offer);
        store.Wake(Topic.Conversations, conversationId);
        store.Wake(Topic.Requests, conversationId);
        return TransferOutcome.Done;
    }

    private TransferOutcome Decline(StoreTransaction store, string conversationId, Holder to)
    {
        if (Standing(store, conversationId) is not { } offer || offer.To.AgentId != to.AgentId) return TransferOutcome.NoSuchOffer;
        TransferTable.Delete(store, conversationId);
        NewsTable.Tell(store, offer.From.AgentId, NewsKind.TransferDeclined, ConversationTable.Find(store, conversationId)!, Now(), to.AsActor);
        Wake(store, offer);
        return TransferOutcome.Done;
    }

    private TransferOutcome Withdraw(StoreTransaction store, string conversationId, Holder from)
    {
        if (Standing(store, conversationId) is not { } offer || offer.From.AgentId != from.AgentId) return TransferOutcome.NoSuchOffer;
        TransferTable.Delete(store, conversationId);
        Wake(store, offer);
        return TransferOutcome.Done;
    }

    private Transfer? Standing(StoreTransaction store, string conversationId) =>
        TransferTable.Find(store, conversationId, Now().ToUnixTimeMilliseconds());

    private static void Wake(StoreTransaction store, Transfer offer)
    {
        store.Wake(Topic.News, offer.From.AgentId);
        store.Wake(Topic.News, offer.To.AgentId);
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}
