using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>What happened to my work and not by me, until I have read it; and conversations that are offered to me or by me.</summary>
internal static class NewsApi
{
    public static void MapNews(this RouteGroupBuilder api)
    {
        var news = api.MapGroup("/account/news").RequireAuthorization(Policies.Support);
        news.MapGet("", UnreadAsync);
        news.MapDelete("/{id}", ReadAsync);
    }

    private static async Task<Ok<NewsView>> UnreadAsync(
        NewsDesk desk, Transfers transfers, Handoff.Conversations conversations, CurrentAccount current, CancellationToken cancellationToken)
    {
        var me = current.Account.Id;
        var offers = await transfers.OfAsync(me, cancellationToken);
        var views = await Task.WhenAll(offers.Select(async offer =>
            TransferView.Of(offer, await conversations.FindAsync(offer.ConversationId, cancellationToken))));
        return TypedResults.Ok(new NewsView(await desk.UnreadAsync(me, cancellationToken), views));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReadAsync(
        string id, NewsDesk desk, CurrentAccount current, CancellationToken cancellationToken) =>
        await desk.ReadAsync(current.Account.Id, id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("news");

    private sealed record NewsView(IReadOnlyList<AgentNews> News, IReadOnlyList<TransferView> Transfers);

    private sealed record TransferView(string ConversationId, string? UserName, PersonView From, PersonView To, string? Note, DateTimeOffset ExpiresAt)
    {
        public static TransferView Of(Transfer offer, Conversation? conversation) => new(
            offer.ConversationId, conversation?.UserName, Person(offer.From), Person(offer.To), offer.Note, offer.ExpiresAt);

        private static PersonView Person(Holder holder) => new(holder.AgentId, holder.Name);
    }
}
