using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Preferences;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>Queues e-mails to agents who are not in the hub, each as the agent prefers.</summary>
internal sealed class MailTeam(IOptions<MailOptions> options) : IInTransaction<MissedNews>
{
    // A stranger can ask as often as they like. What came meanwhile is in the next e-mail.
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(15);

    public void Handle(StoreTransaction store, MissedNews happened)
    {
        if (!options.Value.IsOn || !IsWanted(happened.Prefers, happened.Kind)) return;
        if (happened.Kind == MissedNewsKind.RequestMade) QueueNewRequest(store, happened);
        else MailTable.Insert(store, Mail(happened) with { ConversationId = happened.ConversationId }, happened.At);
    }

    private void QueueNewRequest(StoreTransaction store, MissedNews happened)
    {
        var last = MailTable.LastSent(store, happened.Agent.Id, MailKind.RequestMade);
        if (last == 0) return;
        var next = last is { } sent ? DateTimeOffset.FromUnixTimeMilliseconds(sent) + Apart : happened.At;
        MailTable.Insert(store, Mail(happened), next > happened.At ? next : happened.At);
    }

    private QueuedMail Mail(MissedNews happened) => new()
    {
        Id = MailQueue.NewId(happened.At),
        Kind = KindOf(happened.Kind),
        Address = happened.Agent.Email,
        Locale = happened.Prefers.Language ?? options.Value.TeamLanguage,
        AccountId = happened.Agent.Id,
        ByName = happened.ByName,
        MadeAt = happened.At,
    };

    private static MailKind KindOf(MissedNewsKind kind) => kind switch
    {
        MissedNewsKind.RequestMade => MailKind.RequestMade,
        MissedNewsKind.RequestAssigned => MailKind.RequestAssigned,
        _ => MailKind.RequestAnswered,
    };

    private static bool IsWanted(AgentPreferences prefers, MissedNewsKind kind) => kind switch
    {
        MissedNewsKind.RequestMade => prefers.MailNew,
        MissedNewsKind.RequestAssigned => prefers.MailAssigned,
        _ => prefers.MailAnswered,
    };
}
