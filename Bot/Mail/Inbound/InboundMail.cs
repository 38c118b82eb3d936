using System.Security.Cryptography;
using System.Text;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Limits;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Mail;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>What became of an e-mail that came in.</summary>
/// <param name="Rule">Why it was not taken; null if it was.</param>
/// <param name="Wait">When it may come again, because too many came into its conversation; zero if it is dealt with.</param>
internal readonly record struct MailResult(MailRule? Rule, TimeSpan Wait);

/// <summary>
/// Takes an answer to an e-mail into its conversation. Whoever brings it does so again until it is dealt with: the same e-mail is the
/// same line, by whichever way it comes.
/// </summary>
internal sealed partial class InboundMail(
    ReplyTokens tokens, ConversationService conversations, PersonAddress addresses, MailFiles files, MailedAnswers answers,
    UntakenMail untaken, IOptions<MailOptions> options, TimeProvider time, ILogger<InboundMail> log)
{
    private readonly TokenBuckets perConversation = new(options.Value.Inbound.PerConversation, time);

    /// <param name="headers">Its headers. They alone decide over most of what strangers send, so that nothing else of it is read.</param>
    /// <param name="read">Reads all of it; null if it is too large.</param>
    /// <param name="cancellationToken">Ends the work; the e-mail may come again.</param>
    public async Task<MailResult> TakeAsync(
        HeaderList headers, Func<CancellationToken, Task<MimeMessage>>? read, CancellationToken cancellationToken)
    {
        if (await tokens.ConversationOfAsync(headers, cancellationToken) is not { } id) return Refuse(MailRule.NoToken);
        if (await conversations.FindAsync(id, cancellationToken) is not { ErasedAt: null } conversation) return Refuse(MailRule.Gone);
        if (perConversation.Take(id) is { Ticks: > 0 } wait) return new MailResult(Rule: null, wait);
        if (AutomaticMail.Is(headers)) return await RefuseAsync(conversation, MailRule.Automatic, cancellationToken);
        if (read is null) return await RefuseAsync(conversation, MailRule.TooLarge, cancellationToken);
        using var mail = await read(cancellationToken);
        return IsFrom(mail, await addresses.OfAsync(conversation, cancellationToken))
            ? await AppendAsync(mail, conversation, cancellationToken)
            : await RefuseAsync(conversation, MailRule.OtherSender, cancellationToken);
    }

    public MailResult RefuseUnreadable() => Refuse(MailRule.Unreadable);

    private async Task<MailResult> AppendAsync(MimeMessage mail, Conversation conversation, CancellationToken cancellationToken)
    {
        var text = MailText.Of(mail);
        var (kept, leftOut) = await files.KeepAsync(mail, conversation, cancellationToken);
        if (text.Length == 0 && kept.Count == 0 && leftOut.Count == 0)
            return await RefuseAsync(conversation, MailRule.Empty, cancellationToken);
        return await answers.ReceiveAsync(conversation.Id, IdOf(mail), text, kept, leftOut, cancellationToken) is null
            ? Refuse(MailRule.Gone)
            : default;
    }

    private static bool IsFrom(MimeMessage mail, string? address) =>
        address is not null && mail.From.Count == 1 && mail.From[0] is MailboxAddress from
        && from.GetAddress(idnEncode: true).Equals(address, StringComparison.OrdinalIgnoreCase);

    /// <summary>A short name for the e-mail, by which the log knows it again.</summary>
    private static string IdOf(MimeMessage mail)
    {
        if (!string.IsNullOrWhiteSpace(mail.MessageId))
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)));
        using var bytes = new MemoryStream();
        mail.Body?.WriteTo(bytes);
        bytes.Write(Encoding.UTF8.GetBytes(mail.Headers[HeaderId.Date] ?? ""));
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    private async Task<MailResult> RefuseAsync(Conversation conversation, MailRule rule, CancellationToken cancellationToken)
    {
        await untaken.NoteAsync(conversation, rule, cancellationToken);
        return Refuse(rule);
    }

    private MailResult Refuse(MailRule rule)
    {
        LogNotTaken(rule);
        return new MailResult(rule, TimeSpan.Zero);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "An e-mail was not taken into a conversation: {Rule}")]
    private partial void LogNotTaken(MailRule rule);
}
