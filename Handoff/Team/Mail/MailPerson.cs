using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>Queues an e-mail with the answer of an agent to a person who is away. Other channels deliver the answer themselves.</summary>
internal sealed class MailPerson(IOptions<MailOptions> options) : IInTransaction<RequestReplied>
{
    private const string DirectLine = "directline";

    public void Handle(StoreTransaction store, RequestReplied happened)
    {
        if (!options.Value.IsOn || happened.Conversation.ChannelId != DirectLine) return;
        MailTable.Insert(
            store,
            new QueuedMail
            {
                Id = MailQueue.NewId(happened.Line.At),
                Kind = MailKind.Reply,
                Locale = happened.Conversation.Locale,
                ConversationId = happened.Conversation.Id,
                Seq = happened.Line.Seq,
                MadeAt = happened.Line.At,
            },
            happened.Line.At);
    }
}
