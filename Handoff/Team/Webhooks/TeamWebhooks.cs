using System.Globalization;
using LiveTakeover.Handoff.Team.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Team.Webhooks;

/// <summary>The team's webhooks, and what was sent to them.</summary>
public sealed class TeamWebhooks(IDatabase database, IServiceProvider services, TimeProvider time)
{
    public const int MostWebhooks = 20;
    public const int LongestPage = 100;

    public Task<IReadOnlyList<(Webhook Webhook, long Waiting)>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<(Webhook, long)>>(
            store => [.. WebhookTable.List(store).Select(one => (one, WebhookOutbox.Waiting(store, one.Id)))], cancellationToken);

    /// <param name="url">Where events are sent.</param>
    /// <param name="events">Some of <see cref="WebhookEvents.All"/>.</param>
    /// <param name="secret">The key of the signatures, encrypted.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Null if there are <see cref="MostWebhooks"/> of them already.</returns>
    public Task<Webhook?> MakeAsync(
        string url, IReadOnlyList<string> events, string secret, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Make(store, url, events, secret, by), cancellationToken);

    /// <summary>Sends elsewhere, or something else. What waits goes there at once.</summary>
    /// <returns>Null if there is no such webhook.</returns>
    public Task<Webhook?> ChangeAsync(
        string id, string url, IReadOnlyList<string> events, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Change(store, id, url, events, by), cancellationToken);

    /// <summary>Sends nothing to it until it is resumed. Its events wait.</summary>
    /// <returns>False if there is no such webhook, or if it is paused already.</returns>
    public Task<bool> PauseAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store => WebhookTable.Pause(store, id, Now()) && Tell(store, id, TeamActs.WebhookPaused, by), cancellationToken);

    /// <summary>Sends what waited, and what comes.</summary>
    /// <returns>False if there is no such webhook, or if it is not paused.</returns>
    public Task<bool> ResumeAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store => WebhookTable.Resume(store, id, Now()) && Tell(store, id, TeamActs.WebhookResumed, by), cancellationToken);

    public Task<bool> RemoveAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Remove(store, id, by), cancellationToken);

    /// <summary>The newest events of a webhook; null if there is no such webhook.</summary>
    public Task<IReadOnlyList<WebhookEvent>?> EventsAsync(
        string id, bool isFailed, long? before, int limit, CancellationToken cancellationToken = default) => database.ReadAsync(
        store => WebhookTable.Find(store, id) is null
            ? null
            : WebhookOutbox.List(store, id, isFailed, before, Math.Clamp(limit, 1, LongestPage)),
        cancellationToken);

    /// <summary>Sends an event once more.</summary>
    /// <returns>False if there is no such event, or if it waits to be sent.</returns>
    public Task<bool> SendAgainAsync(string id, long eventId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SendAgain(store, id, eventId, by), cancellationToken);

    /// <summary>Sends an event that means nothing, now and once. Whatever waits is tried at once if it arrives.</summary>
    /// <returns>Null if there is no such webhook.</returns>
    public async Task<WebhookAnswer?> TryAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await database.ReadAsync(store => WebhookTable.Find(store, id), cancellationToken) is not { } webhook) return null;
        var now = time.GetUtcNow();
        var body = TellWebhooks.Json(new { type = WebhookEvents.Ping, at = now });
        var answer = await services.GetRequiredService<IWebhookSender>().SendAsync(
            webhook, Guid.CreateVersion7(now).ToString("N"), WebhookEvents.Ping, body, cancellationToken);
        if (answer.IsTaken) await database.WriteAsync(store => Hasten(store, id, now.ToUnixTimeMilliseconds()), cancellationToken);
        return answer;
    }

    internal static string IdOf(WebhookEvent one) => one.Id.ToString(CultureInfo.InvariantCulture);

    private Webhook? Make(StoreTransaction store, string url, IReadOnlyList<string> events, string secret, Actor by)
    {
        if (WebhookTable.List(store).Count >= MostWebhooks) return null;
        var now = time.GetUtcNow();
        var webhook = new Webhook(Guid.CreateVersion7(now).ToString("N"), url, events, secret, by, now, null, null, null);
        WebhookTable.Insert(store, webhook);
        Record(store, by, TeamActs.WebhookMade, webhook.Id, url, before: null, Words(url, events));
        return webhook;
    }

    private Webhook? Change(StoreTransaction store, string id, string url, IReadOnlyList<string> events, Actor by)
    {
        if (WebhookTable.Find(store, id) is not { } before) return null;
        WebhookTable.Change(store, id, url, events);
        Record(store, by, TeamActs.WebhookChanged, id, url, Words(before.Url, before.Events), Words(url, events));
        store.Notify(TeamTopics.WebhookEvents, id);
        return WebhookTable.Find(store, id);
    }

    private bool Remove(StoreTransaction store, string id, Actor by)
    {
        if (WebhookTable.Find(store, id) is not { } webhook) return false;
        WebhookTable.Delete(store, id);
        Record(store, by, TeamActs.WebhookRemoved, id, webhook.Url, Words(webhook.Url, webhook.Events), after: null);
        return true;
    }

    private bool SendAgain(StoreTransaction store, string id, long eventId, Actor by)
    {
        if (WebhookTable.Find(store, id) is not { } webhook
            || !WebhookOutbox.Repeat(store, id, eventId, Now()))
            return false;
        Record(store, by, TeamActs.WebhookSentAgain, id, webhook.Url, before: null, after: null);
        return true;
    }

    private bool Tell(StoreTransaction store, string id, string act, Actor by)
    {
        Record(store, by, act, id, WebhookTable.Find(store, id)!.Url, before: null, after: null);
        store.Notify(TeamTopics.WebhookEvents, id);
        return true;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static void Hasten(StoreTransaction store, string id, long now)
    {
        WebhookTable.Delivered(store, id, now);
        WebhookTable.Hasten(store, id, now);
        store.Notify(TeamTopics.Programs, id);
        store.Notify(TeamTopics.WebhookEvents, id);
    }

    private void Record(StoreTransaction store, Actor by, string act, string id, string url, string? before, string? after)
    {
        store.Record(time.GetUtcNow(), by, act, id, new() { ["name"] = url, ["before"] = before, ["after"] = after });
        store.Notify(TeamTopics.Programs, id);
    }

    private static string Words(string url, IReadOnlyList<string> events) => $"{url} {string.Join(", ", events)}";
}
