namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>Notifies the agent who answered a person in their absence that the person has written back.</summary>
internal sealed class NotifyAssignee : IInTransaction<RequestAnswered>
{
    public void Handle(StoreTransaction store, RequestAnswered happened)
    {
        if (happened.Request.Assignee is { } assignee)
            NotificationTable.Tell(store, assignee.Id, NotificationKind.RequestAnswered, happened.Conversation, happened.Line.At);
    }
}
