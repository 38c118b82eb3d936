namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>Why an e-mail did not become a line of a person.</summary>
public enum MailRule
{
    /// <summary>It carries no token of this host, so it answers none of its e-mails.</summary>
    NoToken,

    /// <summary>A program wrote it: an automatic reply, or the news that an e-mail could not be delivered.</summary>
    Automatic,

    /// <summary>It comes from another address than the one that the person left.</summary>
    OtherSender,

    /// <summary>The conversation is gone.</summary>
    Gone,

    /// <summary>It is larger than the settings allow.</summary>
    TooLarge,

    /// <summary>It says nothing, and no file came with it.</summary>
    Empty,

    /// <summary>It has not the form of an e-mail.</summary>
    Unreadable,
}

/// <summary>Notes for the team that an answer by e-mail was not taken into its conversation.</summary>
public sealed class UntakenMail(IDatabase database, TimeProvider time)
{
    /// <summary>Enters it into the audit log. The sender's address is not kept: they may be a stranger.</summary>
    public Task NoteAsync(Conversation conversation, MailRule rule, CancellationToken cancellationToken = default) => database.WriteAsync(
        store => store.Record(
            time.GetUtcNow(), by: null, TeamActs.MailNotTaken, conversation.Id,
            new() { ["user"] = conversation.UserName, ["rule"] = rule.ToString() }),
        cancellationToken);
}
