using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Team.Webhooks;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.Webhooks;

/// <summary>Webhooks and what was sent to them, for administrators. A secret is shown once, when its webhook is made.</summary>
internal static class WebhooksApi
{
    private const int LongestUrl = 2000;

    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").RequireAuthorization(Policies.Administration);
        webhooks.MapGet("", ListAsync);
        webhooks.MapPost("", MakeAsync);
        webhooks.MapPut("/{id}", ChangeAsync);
        webhooks.MapDelete("/{id}", RemoveAsync);
        webhooks.MapPut("/{id}/pause", PauseAsync);
        webhooks.MapDelete("/{id}/pause", ResumeAsync);
        webhooks.MapPost("/{id}/try", TryAsync);
        webhooks.MapGet("/{id}/events", EventsAsync);
        webhooks.MapPost("/{id}/events/{eventId:long}/again", SendAgainAsync);
    }

    private static async Task<Ok<WebhookView[]>> ListAsync(TeamWebhooks webhooks, CancellationToken cancellationToken) => TypedResults.Ok(
        (await webhooks.ListAsync(cancellationToken)).Select(one => WebhookView.Of(one.Webhook, one.Waiting)).ToArray());

    private static async Task<Results<Ok<NewWebhookView>, ProblemHttpResult>> MakeAsync(
        WebhookRequest request, TeamWebhooks webhooks, WebhookSecrets secrets, IOptions<AgentHubOptions> options, CurrentAccount current,
        CancellationToken cancellationToken)
    {
        if (Problem(request, options) is { } problem) return problem;
        var (secret, kept) = secrets.New();
        return await webhooks.MakeAsync(request.Url!, Chosen(request), kept, current.AsActor, cancellationToken) is { } made
            ? TypedResults.Ok(new NewWebhookView(WebhookView.Of(made, waiting: 0), secret))
            : Problems.Problem(
                StatusCodes.Status409Conflict, "too-many-webhooks",
                $"There are {TeamWebhooks.MostWebhooks} webhooks already. Remove one that is not used.");
    }

    private static async Task<Results<Ok<WebhookView>, ProblemHttpResult>> ChangeAsync(
        string id, WebhookRequest request, TeamWebhooks webhooks, IOptions<AgentHubOptions> options, CurrentAccount current,
        CancellationToken cancellationToken)
    {
        if (Problem(request, options) is { } problem) return problem;
        return await webhooks.ChangeAsync(id, request.Url!, Chosen(request), current.AsActor, cancellationToken) is { } changed
            ? TypedResults.Ok(WebhookView.Of(changed, waiting: 0))
            : Problems.NotFound("webhook");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, TeamWebhooks webhooks, CurrentAccount current, CancellationToken cancellationToken) =>
        await webhooks.RemoveAsync(id, current.AsActor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("webhook");

    private static async Task<Results<NoContent, ProblemHttpResult>> PauseAsync(
        string id, TeamWebhooks webhooks, CurrentAccount current, CancellationToken cancellationToken) =>
        await webhooks.PauseAsync(id, current.AsActor, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("webhook that is not paused");

    private static async Task<Results<NoContent, ProblemHttpResult>> ResumeAsync(
        string id, TeamWebhooks webhooks, CurrentAccount current, CancellationToken cancellationToken) =>
        await webhooks.ResumeAsync(id, current.AsActor, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("webhook that is paused");

    private static async Task<Results<Ok<TriedView>, ProblemHttpResult>> TryAsync(
        string id, TeamWebhooks webhooks, CancellationToken cancellationToken) =>
        await webhooks.TryAsync(id, cancellationToken) is { } answer
            ? TypedResults.Ok(new TriedView(answer.IsTaken, answer.Answer))
            : Problems.NotFound("webhook");

    private static async Task<Results<Ok<EventPage>, ProblemHttpResult>> EventsAsync(
        string id, TeamWebhooks webhooks, CancellationToken cancellationToken, bool failed = false, long? before = null, int limit = 25)
    {
        var page = Math.Clamp(limit, 1, TeamWebhooks.LongestPage);
        if (await webhooks.EventsAsync(id, failed, before, page, cancellationToken) is not { } events) return Problems.NotFound("webhook");
        return TypedResults.Ok(new EventPage([.. events.Select(EventView.Of)], events.Count == page ? events[^1].Id : null));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SendAgainAsync(
        string id, long eventId, TeamWebhooks webhooks, CurrentAccount current, CancellationToken cancellationToken) =>
        await webhooks.SendAgainAsync(id, eventId, current.AsActor, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("event that was sent before");

    private static ProblemHttpResult? Problem(WebhookRequest request, IOptions<AgentHubOptions> options)
    {
        var needsTls = !options.Value.Webhooks.DangerouslyAllowPrivateNetworks;
        if (!IsAddress(request.Url, needsTls))
            return Problems.BadRequest($"Give the receiver's address, like https://example.org/livetakeover, in {LongestUrl} characters at most.");
        return request.Events is { Count: > 0 } && request.Events.All(one => WebhookEvents.All.Contains(one, StringComparer.Ordinal))
            ? null
            : Problems.BadRequest($"Say in 'events' one or more of {string.Join(", ", WebhookEvents.All)}.");
    }

    private static bool IsAddress(string? url, bool needsTls) =>
        url is { Length: <= LongestUrl } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && !needsTls));

    private static IReadOnlyList<string> Chosen(WebhookRequest request) =>
        [.. WebhookEvents.All.Where(one => request.Events!.Contains(one, StringComparer.Ordinal))];

    internal sealed record WebhookRequest(string? Url, IReadOnlyList<string>? Events);

    /// <param name="Webhook">The webhook.</param>
    /// <param name="Secret">The key of its signatures, shown only this once.</param>
    internal sealed record NewWebhookView(WebhookView Webhook, string Secret);

    internal sealed record TriedView(bool Taken, string Answer);
}
