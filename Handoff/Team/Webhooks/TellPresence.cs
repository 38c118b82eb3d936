using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.Colleagues;

namespace LiveTakeover.Handoff.Team.Webhooks;

/// <summary>
/// Tells webhooks who of the team is there. Presence ends by itself, so it is looked at from time to time, and told when it is not what
/// was told last.
/// </summary>
internal sealed class TellPresence(
    IDatabase database, WantedEvents wanted, ColleagueService colleagues, ISupportTeam support, TimeProvider time)
{
    private const string Queue = "team";

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!await database.ReadAsync(store => wanted.Have(store, WebhookEvents.TeamPresence), cancellationToken)) return;
        var now = time.GetUtcNow();
        var there = await colleagues.ListAsync(cancellationToken);
        var status = await support.StatusAsync(now, cancellationToken);
        var seen = TellWebhooks.Json(new
        {
            supportOnline = status.Online,
            agents = there.Select(one => new { one.Account.Id, one.Account.Name, one.Presence.Online, one.Away }),
        });
        if (await database.ReadAsync(Told, cancellationToken) != seen)
            await database.WriteAsync(store => Tell(store, seen, now), cancellationToken);
    }

    private static string? Told(StoreTransaction store) => store.QueryFirst<string>("SELECT document FROM webhook_presence");

    // Another node may have told it in the meantime.
    private static bool Tell(StoreTransaction store, string seen, DateTimeOffset now)
    {
        if (Told(store) == seen) return false;
        store.Execute("DELETE FROM webhook_presence");
        store.Execute("INSERT INTO webhook_presence (document) VALUES (@seen) ON CONFLICT (document) DO NOTHING", new { seen });
        var at = TellWebhooks.Json(now);
        return WebhookOutbox.Add(
            store, Queue, WebhookEvents.TeamPresence, now, $$"""{"type":"{{WebhookEvents.TeamPresence}}","at":{{at}},"team":{{seen}}}""") > 0;
    }
}
