using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Preferences;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>Queues e-mails to agents who are not in the hub, each as the agent prefers.</summary>
internal sealed class MailTeam(IOptions<MailOptions> options) : IInTransaction<RequestMade>, IInTransaction<AgentTold>
{
    // A stranger can ask as often as they like. What came meanwhile is in the next e-mail.
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(15);

    /// <summary>Tells all agents of a request that came while none of them was in the hub.</summary>
    public void Handle(StoreTransaction store, RequestMade happened)
    {
        var now = happened.Request.CreatedAt;
        if (!options.Value.IsOn || IsSomebodyThere(store, now)) return;
        foreach (var agent in AccountTable.List(store).Where(agent => agent.MayTakeControl))
        {
            if (Prefers(store, agent.Id) is not { MailNew: true } prefers) continue;
            var last = MailTable.LastSent(store, agent.Id, MailKind.RequestMade);
            if (last == 0) continue;
            var next = last is { } sent ? DateTimeOffset.FromUnixTimeMilliseconds(sent) + Apart : now;
            MailTable.Insert(store, Mail(MailKind.RequestMade, agent, prefers, now), next > now ? next : now);
        }
    }

    public void Handle(StoreTransaction store, AgentTold happened)
    {
        if (!options.Value.IsOn) return;
        var prefers = Prefers(store, happened.AccountId);
        MailKind? kind = happened.Kind switch
        {
            NotificationKind.RequestAssigned when prefers.MailAssigned => MailKind.RequestAssigned,
            NotificationKind.RequestAnswered when prefers.MailAnswered => MailKind.RequestAnswered,
            _ => null,
        };
        if (kind is null || AccountTable.Find(store, happened.AccountId) is not { } agent || IsThere(store, agent.Id, happened.At)) return;
        var mail = Mail(kind.Value, agent, prefers, happened.At) with { ConversationId = happened.About.Id, ByName = happened.By?.Name };
        MailTable.Insert(store, mail, happened.At);
    }

    private QueuedMail Mail(MailKind kind, Account agent, AgentPreferences prefers, DateTimeOffset now) => new()
    {
        Id = MailQueue.NewId(now),
        Kind = kind,
        Address = agent.Email,
        Locale = prefers.Language ?? options.Value.TeamLanguage,
        AccountId = agent.Id,
        MadeAt = now,
    };

    private static AgentPreferences Prefers(StoreTransaction store, string accountId) =>
        PreferenceTable.Find(store, accountId) ?? new AgentPreferences();

    private static bool IsThere(StoreTransaction store, string accountId, DateTimeOffset now) =>
        PresenceTable.Status(store, PresenceService.OfAgent(accountId), now.ToUnixTimeMilliseconds()).Online;

    private static bool IsSomebodyThere(StoreTransaction store, DateTimeOffset now) => store.QueryFirst<long?>(
        "SELECT 1 FROM accounts JOIN presence ON subject = 'agent/' || accounts.id WHERE expires_at > @now LIMIT 1",
        new { now = now.ToUnixTimeMilliseconds() }) is not null;
}
