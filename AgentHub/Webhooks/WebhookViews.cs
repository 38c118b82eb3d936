using LiveTakeover.Handoff.Team.Webhooks;

namespace LiveTakeover.AgentHub.Webhooks;

/// <param name="Waiting">How many events wait for it.</param>
/// <param name="Trouble">Why it could not be reached the last time; null if it could.</param>
/// <param name="PausedAt">Since when nothing is sent to it, because somebody paused it; null if it is not paused.</param>
internal sealed record WebhookView(
    string Id, string Url, IReadOnlyList<string> Events, PersonView MadeBy, DateTimeOffset CreatedAt, long Waiting, string? Trouble,
    DateTimeOffset? NextTryAt, DateTimeOffset? DeliveredAt, DateTimeOffset? PausedAt)
{
    public static WebhookView Of(Webhook one, long waiting) => new(
        one.Id, one.Url, one.Events, new PersonView(one.MadeBy.Id, one.MadeBy.Name), one.CreatedAt, waiting, one.Trouble, one.NextTryAt,
        one.DeliveredAt, one.PausedAt);
}

/// <param name="Body">The JSON that is sent, as a text.</param>
internal sealed record EventView(
    long Id, string Kind, DateTimeOffset At, DeliveryState State, int Attempts, DateTimeOffset? EndedAt, string? Answer, string Body)
{
    public static EventView Of(WebhookEvent one) =>
        new(one.Id, one.Kind, one.At, one.State, one.Attempts, one.EndedAt, one.Answer, one.Body);
}

/// <param name="Events">The newest first.</param>
/// <param name="Next">The value of <c>before</c> for the next page; null on the last page.</param>
internal sealed record EventPage(IReadOnlyList<EventView> Events, long? Next);
