using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Takeovers;

namespace LiveTakeover.Handoff.Team.Closing;

/// <summary>
/// Asks the person how the help was, when the agent who gave it releases control, and keeps their answer. Nobody asks after a lease that
/// ran out, or a release by somebody else: that help has not ended.
/// </summary>
internal sealed class AskPerson : IInTransaction<ControlReleased>, IInTransaction<LineAppended>
{
    public void Handle(StoreTransaction store, ControlReleased happened)
    {
        if (happened.End != ControlEnd.ByHolder || !ClosingTable.Rules(store).AsksPeople) return;
        LogTable.Append(
            store,
            new LogDraft(
                happened.Conversation.Id, happened.At, new Author(AuthorKind.System, "satisfaction", Name: null),
                SatisfactionAnswer.Question(happened.Conversation)));
    }

    public void Handle(StoreTransaction store, LineAppended happened)
    {
        if (happened.Line.Author.Kind == AuthorKind.User && SatisfactionAnswer.Of(happened.Activity) is { } answer)
            ClosingTable.Rate(store, happened.Line.ConversationId, answer);
    }
}
