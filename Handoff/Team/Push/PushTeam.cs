using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Preferences;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Push;

/// <summary>Queues notifications to the browsers of agents who are not in the hub, each as the agent prefers.</summary>
internal sealed class PushTeam(IOptions<PushOptions> options) : IInTransaction<MissedNews>
{
    // A stranger can ask as often as they like. What came meanwhile is in the next notification.
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    public void Handle(StoreTransaction store, MissedNews happened)
    {
        if (!options.Value.Enabled || !IsWanted(happened.Prefers, happened.Kind)) return;
        var signedInAfter = (happened.At - SignIns.Lifetime).ToUnixTimeMilliseconds();
        foreach (var browser in PushSubscriptionTable.Of(store, happened.Agent.Id, signedInAfter))
        {
            if (happened.Kind == MissedNewsKind.RequestMade) QueueNewRequest(store, browser, happened);
            else PushTable.Insert(store, browser, KindOf(happened.Kind), happened, happened.At, happened.At.ToUnixTimeMilliseconds());
        }
    }

    private static void QueueNewRequest(StoreTransaction store, string browser, MissedNews happened)
    {
        var last = PushTable.LastSent(store, browser, PushKind.RequestMade);
        if (last == 0) PushTable.Widen(store, browser, PushKind.RequestMade);
        if (last == 0) return;
        var now = happened.At.ToUnixTimeMilliseconds();
        var next = last is { } sent ? sent + (long)Apart.TotalMilliseconds : now;
        PushTable.Insert(store, browser, PushKind.RequestMade, happened, happened.At, Math.Max(next, now));
    }

    private static PushKind KindOf(MissedNewsKind kind) =>
        kind == MissedNewsKind.RequestAssigned ? PushKind.RequestAssigned : PushKind.RequestAnswered;

    private static bool IsWanted(AgentPreferences prefers, MissedNewsKind kind) => kind switch
    {
        MissedNewsKind.RequestMade => prefers.PushNew,
        MissedNewsKind.RequestAssigned => prefers.PushAssigned,
        _ => prefers.PushAnswered,
    };
}
