using LiveTakeover.Handoff.Conversations.Takeovers;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>Notifies an agent who lost control without releasing it.</summary>
internal sealed class NotifyHolder : IInTransaction<ControlReleased>
{
    public void Handle(StoreTransaction store, ControlReleased happened)
    {
        var by = happened.End.EndedBy(happened.Agent);
        if (by?.Id == happened.Agent.AgentId) return;
        var kind = happened.End == ControlEnd.ByLease ? NotificationKind.ControlExpired : NotificationKind.ControlReleased;
        NotificationTable.Tell(store, happened.Agent.AgentId, kind, happened.Conversation, happened.At, by, happened.End.Reason);
    }
}
