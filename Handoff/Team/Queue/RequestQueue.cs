using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Colleagues;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Team.Queue;

/// <summary>
/// Hands out open requests of people who are online, the oldest first, to agents who are there and have room, and tells people their
/// place. A request is given by a conditional write, so that an agent who takes it by themselves at the same moment has it.
/// </summary>
public sealed class RequestQueue(IDatabase database, TimeProvider time)
{
    private const int Most = 500;

    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(30);

    public Task<QueueRules> RulesAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(QueueTable.Rules, cancellationToken);

    public Task SaveAsync(QueueRules rules, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Save(store, rules, by), cancellationToken);

    /// <summary>Hands out what can be handed out now.</summary>
    /// <returns>The number of requests that were handed out.</returns>
    public async Task<int> HandOutAsync(CancellationToken cancellationToken = default)
    {
        var now = Now();
        var isNeeded = await database.ReadAsync(
            store => QueueTable.Rules(store).Mode != HandingOut.Off && Waiting(store, now).Count > 0, cancellationToken);
        return isNeeded ? await database.WriteAsync(store => HandOut(store, Now()), cancellationToken) : 0;
    }

    private int HandOut(StoreTransaction store, long now)
    {
        var rules = QueueTable.Rules(store);
        QueueTable.Clean(store);
        foreach (var late in Waiting(store, now).Where(one => IsLate(one, rules, now))) TakeBack(store, late, now);
        var (waiting, agents) = (Waiting(store, now), QueueTable.Agents(store, now));
        var given = waiting.Where(one => one.AssigneeId is null).Count(one => Give(store, one, agents, rules, now));
        TellPlaces(store, Waiting(store, now), now);
        return given;
    }

    private static bool IsLate(Queued one, QueueRules rules, long now) =>
        one.HandedAt is { } at && at + (rules.TakeWithin * 60_000L) <= now;

    private bool Give(StoreTransaction store, Queued one, IReadOnlyList<Available> agents, QueueRules rules, long now)
    {
        var free = agents.Where(agent => agent.Holds < rules.AtOnce).OrderBy(agent => agent.Turn);
        var next = rules.Mode == HandingOut.LeastBusy ? free.MinBy(agent => agent.Holds) : free.FirstOrDefault();
        // It stays an agent until this transaction ends.
        if (next is null || AccountTable.FindAgent(store, next.Id) is null) return false;
        if (!QueueTable.Give(store, one.Id, new Assignee(next.Id, next.Name), now)) return false;
        (next.Holds, next.Turn) = (next.Holds + 1, now + next.Holds);
        var conversation = ConversationTable.Find(store, one.ConversationId)!;
        Record(store, one, conversation, next.Name);
        NotificationTable.Tell(store, next.Id, NotificationKind.RequestAssigned, conversation, time.GetUtcNow());
        return true;
    }

    private void TakeBack(StoreTransaction store, Queued one, long now)
    {
        QueueTable.EndHandout(store, one.Id);
        if (!QueueTable.TakeBack(store, one.Id, one.HandedTo!, now)) return;
        Record(store, one, ConversationTable.Find(store, one.ConversationId)!, name: null);
    }

    private void Record(StoreTransaction store, Queued one, Conversation conversation, string? name)
    {
        store.Record(
            time.GetUtcNow(), by: null, TeamActs.RequestAssigned, one.Id, new() { ["user"] = conversation.UserName, ["name"] = name });
        UserRequests.NotifyOf(store, RequestTable.Find(store, one.Id)!);
    }

    // People learn their place when they come, and when it gets better, but not with each step.
    private void TellPlaces(StoreTransaction store, IReadOnlyList<Queued> waiting, long now)
    {
        foreach (var (before, one) in waiting.Index())
        {
            var place = before + 1;
            if (one.Told is { } told && (place >= told || now - one.ToldAt < TellEvery.TotalMilliseconds)) continue;
            QueueTable.Told(store, one.Id, place, now);
            var conversation = ConversationTable.Find(store, one.ConversationId)!;
            var line = conversation.LineFromBot(ActivityTypes.Message);
            line.Text = Words(place, conversation.Locale);
            LogTable.Append(
                store, new LogDraft(one.ConversationId, time.GetUtcNow(), new Author(AuthorKind.System, "queue", Name: null), line));
        }
    }

    private static string Words(int place, string? locale) => LanguageTag.IsFrench(locale)
        ? place == 1 ? "Vous êtes la prochaine personne dans la file d’attente." : $"Vous êtes numéro {place} dans la file d’attente."
        : place == 1 ? "You are next in the queue." : $"You are number {place} in the queue.";

    private static IReadOnlyList<Queued> Waiting(StoreTransaction store, long now) =>
        QueueTable.Waiting(store, now - (long)Oldest.TotalMilliseconds, now, Most);

    private bool Save(StoreTransaction store, QueueRules rules, Actor by)
    {
        var before = QueueTable.Rules(store);
        QueueTable.Save(store, rules);
        store.Record(time.GetUtcNow(), by, TeamActs.QueueChanged, "queue", new()
        {
            ["before"] = QueueTable.Written(before),
            ["after"] = QueueTable.Written(rules),
        });
        store.Notify(Topics.RequestNews, "queue");
        return true;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
