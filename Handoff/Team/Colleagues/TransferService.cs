using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Telemetry;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Figures;

namespace LiveTakeover.Handoff.Team.Colleagues;

public enum TransferOutcome
{
    Done,
    NotInControl,

    /// <summary>The colleague may not take control, is offline, or is away.</summary>
    NotAvailable,

    /// <summary>The offer was accepted, declined or withdrawn, has expired, or control has changed.</summary>
    NoSuchOffer,
}

/// <summary>
/// Transfers a live conversation between agents: an offer, and its acceptance in one conditional UPDATE. The conversation always
/// has a holder, and the person sees no change: to them, it is the same support team.
/// </summary>
public sealed class TransferService(IDatabase database, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Offers a conversation and replaces an earlier offer of it.</summary>
    public Task<TransferOutcome> OfferAsync(
        string conversationId, Holder from, string toAccountId, string? note, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Offer(store, conversationId, from, toAccountId, note), cancellationToken);

    /// <summary>
    /// Takes over the conversation that was offered. It succeeds without a change if the agent already has control, as whoever asks
    /// again has.
    /// </summary>
    public Task<TransferOutcome> AcceptAsync(string conversationId, Holder to, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Accept(store, conversationId, to), cancellationToken);

    public Task<TransferOutcome> DeclineAsync(string conversationId, Holder to, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Decline(store, conversationId, to), cancellationToken);

    public Task<TransferOutcome> WithdrawAsync(string conversationId, Holder from, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Withdraw(store, conversationId, from), cancellationToken);

    /// <summary>Valid offers to or from this agent.</summary>
    public Task<IReadOnlyList<Transfer>> OfAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => TransferTable.Standing(store, accountId, Now().ToUnixTimeMilliseconds()), cancellationToken);

    private TransferOutcome Offer(StoreTransaction store, string conversationId, Holder from, string toAccountId, string? note)
    {
        if (ConversationTable.Find(store, conversationId) is not { } conversation || conversation.Control.Holder?.AgentId != from.AgentId)
            return TransferOutcome.NotInControl;
        if (toAccountId == from.AgentId || AccountTable.FindAgent(store, toAccountId) is not { } account)
            return TransferOutcome.NotAvailable;
        var now = Now();
        if (!ColleagueService.Find(store, account, now.ToUnixTimeMilliseconds()).IsAvailable) return TransferOutcome.NotAvailable;
        var to = new Holder(account.Id, account.Name);
        var earlier = Standing(store, conversationId);
        TransferTable.Put(store, new Transfer(conversationId, conversation.Control.Epoch, from, to, note, now, now + Lifetime));
        if (earlier is not null) NotifyBoth(store, earlier);
        store.Notify(TeamTopics.News, from.AgentId);
        store.Notify(TeamTopics.News, to.AgentId);
        return TransferOutcome.Done;
    }

    private TransferOutcome Accept(StoreTransaction store, string conversationId, Holder to)
    {
        if (Standing(store, conversationId) is not { } offer || offer.To.AgentId != to.AgentId)
            return Holds(store, conversationId, to) ? TransferOutcome.Done : TransferOutcome.NoSuchOffer;
        if (AccountTable.FindAgent(store, to.AgentId) is null) return TransferOutcome.NoSuchOffer;
        if (!TransferTable.HandOver(store, offer)) return TransferOutcome.NoSuchOffer;
        store.Count(Instruments.ControlChanges, Instruments.Tag("change", "transferred"));
        var conversation = ConversationTable.Find(store, conversationId)!;
        var now = Now();
        TransferTable.Delete(store, conversationId);
        TakeoverTable.End(store, conversationId, now);
        TakeoverTable.Begin(store, conversationId, now);
        PresenceTable.Heard(store, PresenceService.OfAgent(to.AgentId), now.ToUnixTimeMilliseconds());
        LogTable.Append(
            store, new LogDraft(conversationId, now, new Author(AuthorKind.Agent, to.AgentId, to.Name), conversation.TransferLine(offer)));
        RequestTable.Start(store, conversationId, to, now.ToUnixTimeMilliseconds());
        store.Record(now, to.AsActor, TeamActs.ControlTransferred, conversationId, new()
        {
            ["user"] = conversation.UserName,
            ["holder"] = offer.From.Name,
        });
        NotificationTable.Tell(store, offer.From.AgentId, NotificationKind.TransferAccepted, conversation, now, to.AsActor);
        NotifyBoth(store, offer);
        store.Notify(Topics.Conversations, conversationId);
        store.Notify(Topics.Requests, conversationId);
        return TransferOutcome.Done;
    }

    private TransferOutcome Decline(StoreTransaction store, string conversationId, Holder to)
    {
        if (Standing(store, conversationId) is not { } offer || offer.To.AgentId != to.AgentId) return TransferOutcome.NoSuchOffer;
        TransferTable.Delete(store, conversationId);
        NotificationTable.Tell(
            store, offer.From.AgentId, NotificationKind.TransferDeclined, ConversationTable.Find(store, conversationId)!, Now(),
            to.AsActor);
        NotifyBoth(store, offer);
        return TransferOutcome.Done;
    }

    private TransferOutcome Withdraw(StoreTransaction store, string conversationId, Holder from)
    {
        if (Standing(store, conversationId) is not { } offer || offer.From.AgentId != from.AgentId) return TransferOutcome.NoSuchOffer;
        TransferTable.Delete(store, conversationId);
        NotifyBoth(store, offer);
        return TransferOutcome.Done;
    }

    private static bool Holds(StoreTransaction store, string conversationId, Holder agent) =>
        ConversationTable.Find(store, conversationId)?.Control.Holder?.AgentId == agent.AgentId;

    private Transfer? Standing(StoreTransaction store, string conversationId) =>
        TransferTable.Find(store, conversationId, Now().ToUnixTimeMilliseconds());

    private static void NotifyBoth(StoreTransaction store, Transfer offer)
    {
        store.Notify(TeamTopics.News, offer.From.AgentId);
        store.Notify(TeamTopics.News, offer.To.AgentId);
    }

    private DateTimeOffset Now() => time.GetUtcNow();
}
