namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>Records takeovers as facts for the figures.</summary>
internal sealed class RecordTakeovers : IInTransaction<ControlTaken>, IInTransaction<AgentAnswered>, IInTransaction<ControlReleased>
{
    public void Handle(StoreTransaction store, ControlTaken happened) => TakeoverTable.Begin(store, happened.Conversation.Id, happened.At);

    public void Handle(StoreTransaction store, AgentAnswered happened)
    {
        TakeoverTable.Answered(store, happened.Line);
        AnswerTable.Record(store, happened.Line);
    }

    public void Handle(StoreTransaction store, ControlReleased happened) => TakeoverTable.End(store, happened.Conversation.Id, happened.At);
}
