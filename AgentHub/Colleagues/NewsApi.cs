using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Colleagues;

namespace LiveTakeover.AgentHub.Colleagues;

/// <summary>The agent's unread notifications, and transfer offers to or from the agent.</summary>
internal static class NewsApi
{
    public static void MapNews(this RouteGroupBuilder api)
    {
        var news = api.MapGroup("/account/news").RequireAuthorization(Policies.Support);
        news.MapGet("", UnreadAsync);
        news.MapDelete("/{id}", ReadAsync);
        news.MapDelete("", ReadUpToAsync);
    }

    private static async Task<Ok<NewsView>> UnreadAsync(
        AgentNotifications notifications, TransferService transfers, ConversationService conversations, CurrentAccount current,
        CancellationToken cancellationToken)
    {
        var me = current.Account.Id;
        var offers = await transfers.OfAsync(me, cancellationToken);
        var views = await Task.WhenAll(offers.Select(async offer =>
            TransferView.Of(offer, await conversations.FindAsync(offer.ConversationId, cancellationToken))));
        var unread = await notifications.UnreadAsync(me, cancellationToken);
        return TypedResults.Ok(new NewsView(unread.Newest, unread.Count, views));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReadAsync(
        string id, AgentNotifications notifications, CurrentAccount current, CancellationToken cancellationToken) =>
        await notifications.ReadAsync(current.Account.Id, id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("news");

    /// <summary>Marks the news with this id and all older ones as read, so that nothing is dismissed that nobody has seen.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ReadUpToAsync(
        AgentNotifications notifications, CurrentAccount current, CancellationToken cancellationToken, string upTo = "") =>
        await notifications.ReadUpToAsync(current.Account.Id, upTo, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("news");

    /// <param name="News">The newest news, oldest first.</param>
    /// <param name="Count">How many news there are in all.</param>
    /// <param name="Transfers">Offers to or from the agent.</param>
    internal sealed record NewsView(IReadOnlyList<AgentNotification> News, int Count, IReadOnlyList<TransferView> Transfers);

    internal sealed record TransferView(
        string ConversationId, string? UserName, PersonView From, PersonView To, string? Note, DateTimeOffset ExpiresAt)
    {
        public static TransferView Of(Transfer offer, Conversation? conversation) => new(
            offer.ConversationId, ListText.Cut(conversation?.UserName), Person(offer.From), Person(offer.To), offer.Note, offer.ExpiresAt);

        private static PersonView Person(Holder holder) => new(holder.AgentId, holder.Name);
    }
}
