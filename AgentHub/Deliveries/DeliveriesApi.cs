using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Channels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LiveTakeover.AgentHub.Deliveries;

/// <summary>Lines that did not reach their channel, and resending them.</summary>
internal static class DeliveriesApi
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    public static void MapDeliveries(this RouteGroupBuilder api)
    {
        api.MapGet("/deliveries", ListAsync);
        api.MapGet("/conversations/{id}/deliveries", OfConversationAsync);
        api.MapPost("/conversations/{id}/deliveries/retry", SendAgainAsync).RequireAuthorization(Policies.Support);
    }

    private static async Task<Ok<UndeliveredList>> ListAsync(
        Undelivered undelivered, ConversationService conversations, TimeProvider time, CancellationToken cancellationToken)
    {
        var failures = (await undelivered.FailuresAsync(time.GetUtcNow() - Shown, cancellationToken)).ToLookup(
            line => line.ConversationId, StringComparer.Ordinal);
        var waiting = (await undelivered.WaitingAsync(cancellationToken: cancellationToken)).ToDictionary(
            lines => lines.ConversationId, StringComparer.Ordinal);
        var found = new List<UndeliveredView>();
        foreach (var id in waiting.Keys.Union(failures.Select(lines => lines.Key), StringComparer.Ordinal))
        {
            if (await conversations.FindAsync(id, cancellationToken) is not { } conversation) continue;
            found.Add(
                new UndeliveredView(
                    id, conversation.ChannelId, new Recipient(conversation.UserId, conversation.UserName),
                    Of(waiting.GetValueOrDefault(id)), [.. failures[id].Reverse().Select(Of)]));
        }

        return TypedResults.Ok(new UndeliveredList(found));
    }

    private static async Task<Results<Ok<DeliveriesView>, ProblemHttpResult>> OfConversationAsync(
        string id, Undelivered undelivered, ConversationService conversations, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(id, cancellationToken) is not { } conversation) return Problems.NotFound("conversation");
        var failures = await undelivered.FailuresAsync(id, cancellationToken);
        var waiting = await undelivered.WaitingAsync(id, cancellationToken);
        return TypedResults.Ok(new DeliveriesView(conversation.ChannelId, Of(waiting.SingleOrDefault()), [.. failures.Select(Of)]));
    }

    private static async Task<Results<Accepted<Going>, ProblemHttpResult>> SendAgainAsync(
        string id,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] SendAgain? only,
        Undelivered undelivered,
        ConversationService conversations,
        CurrentAccount current,
        CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(id, cancellationToken) is null) return Problems.NotFound("conversation");
        var lines = await undelivered.SendAgainAsync(id, only?.Seq, current.AsActor, cancellationToken);
        return lines > 0
            ? TypedResults.Accepted((string?)null, new Going(lines))
            : Problems.Problem(
                StatusCodes.Status409Conflict,
                "nothing-to-send",
                "There is nothing to send again: it arrived, is on its way, or is a line of the bot from before control changed.");
    }

    private static FailureView Of(FailedLine line) => new(line.Seq, line.At, line.Reason, line.MayGoAgain, line.GoesAgain);

    private static WaitingView? Of(WaitingLines? lines) => lines is null ? null : new WaitingView(lines.Since, lines.Reason);

    internal sealed record SendAgain(long? Seq);

    internal sealed record Going(int Lines);

    internal sealed record FailureView(long Seq, DateTimeOffset At, string Reason, bool MayGoAgain, bool GoesAgain);

    internal sealed record WaitingView(DateTimeOffset Since, string Reason);

    internal sealed record DeliveriesView(string ChannelId, WaitingView? Waiting, IReadOnlyList<FailureView> Failures);

    internal sealed record Recipient(string Id, string? Name);

    internal sealed record UndeliveredView(
        string ConversationId, string ChannelId, Recipient User, WaitingView? Waiting, IReadOnlyList<FailureView> Failures);

    internal sealed record UndeliveredList(IReadOnlyList<UndeliveredView> Conversations);
}
