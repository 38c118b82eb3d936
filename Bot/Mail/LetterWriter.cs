using LiveTakeover.Bot.Mail.Inbound;
using LiveTakeover.DirectLine;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.ChatPage;
using LiveTakeover.Handoff.Team.Mail;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LiveTakeover.Bot.Mail;

/// <summary>Writes a queued e-mail.</summary>
internal sealed class LetterWriter(
    ConversationService conversations, ConversationLog log, PersonAddress addresses, ReturnLinks links, MailRefusals refusals,
    UnsubscribeLinks unsubscribe, ReplyTokens tokens, IOptions<MailOptions> options, ChatAppearances appearances)
{
    private const int LongestName = 60;

    /// <returns>Null if there is nothing to say any more, or nobody to say it to.</returns>
    public async Task<MimeMessage?> WriteAsync(QueuedMail mail, CancellationToken cancellationToken)
    {
        var conversation = mail.ConversationId is { } id ? await conversations.FindAsync(id, cancellationToken) : null;
        if (mail.ConversationId is not null && conversation is not { ErasedAt: null }) return null;
        var address = mail.Address ?? (conversation is null ? null : await addresses.OfAsync(conversation, cancellationToken));
        if (address is null || (mail.Kind == MailKind.Reply && await refusals.HasAsync(address, cancellationToken))) return null;
        var site = OneLine((await appearances.ReadAsync(cancellationToken)).Name ?? new Uri(options.Value.PublicAddress).Host);
        var letter = mail.Kind == MailKind.Reply
            ? await ReplyAsync(mail, conversation!, site, address, cancellationToken)
            : ToTeam(mail, conversation, site);
        if (letter is null) return null;
        var message = Sealed(mail, letter, site, address);
        if (mail.Kind == MailKind.Reply && options.Value.IsAnswerable)
            LeadBack(message, mail.Id, await tokens.OfAsync(conversation!.Id, cancellationToken));
        return message;
    }

    private async Task<Letter?> ReplyAsync(
        QueuedMail mail, Conversation conversation, string site, string address, CancellationToken cancellationToken)
    {
        var (words, seq) = (MailWords.For(mail.Locale), mail.Seq ?? 0);
        if ((await log.ReadAsync(conversation.Id, seq - 1, limit: 1, cancellationToken)) is not [var line] || line.Seq != seq) return null;
        var who = LineMark.Of(line.Activity)?.Agent?.Name ?? site;
        var token = await links.MakeAsync(conversation.Id, cancellationToken);
        return new Letter(
            MailWords.LanguageOf(mail), words.ReplySubject(site), [words.Greeting, words.ReplyIntro(who)], line.Activity.Text,
            words.ReplyButton, Url($"/webchat/mail/return?token={token}"),
            [words.ReplyOnce, options.Value.IsAnswerable ? words.Answerable : words.NotRead])
        {
            Files = [.. (line.Activity.Attachments ?? []).Where(file => file.ContentUrl is not null)
                .Select(file => (OneLine(file.Name ?? words.File), FileUrl(file.ContentUrl)))],
            Unsubscribe = (words.Unsubscribe, Url(unsubscribe.PathFor(address))),
        };
    }

    private Letter ToTeam(QueuedMail mail, Conversation? conversation, string site)
    {
        var words = MailWords.For(mail.Locale);
        var user = Shortened(conversation?.UserName) ?? words.Somebody;
        var by = Shortened(mail.ByName) ?? words.AColleague;
        return mail.Kind switch
        {
            MailKind.Invitation => Make(words.InvitationSubject(by, site), words.InvitationText, words.InvitationButton, words.Ignore),
            MailKind.PasswordLink => Make(words.PasswordSubject(site), words.PasswordText, words.PasswordButton, words.Ignore),
            MailKind.RequestMade => Make(words.MadeSubject(site), words.MadeText, words.OpenHub, words.Preference),
            MailKind.RequestAssigned =>
                Make(words.AssignedSubject(user), words.AssignedText(by, user), words.OpenHub, words.Preference),
            _ => Make(words.AnsweredSubject(user), words.AnsweredText(user), words.OpenHub, words.Preference),
        };

        Letter Make(string subject, string text, string button, string small) => new(
            MailWords.LanguageOf(mail), subject, [words.Greeting, text], Quote: null, button,
            Url(mail.Link ?? (conversation is null ? "/hub/" : $"/hub/transcripts/{Uri.EscapeDataString(conversation.Id)}")), [small]);
    }

    /// <summary>The id is that of the queue, so that who gets it twice can tell.</summary>
    private MimeMessage Sealed(QueuedMail mail, Letter letter, string site, string address)
    {
        var from = MailboxAddress.Parse(options.Value.From);
        var message = new MimeMessage
        {
            Subject = OneLine(letter.Subject),
            Body = letter.Body,
            Date = mail.MadeAt,
            MessageId = $"{mail.Id}@{from.Domain}",
        };
        message.From.Add(new MailboxAddress(site, from.Address));
        message.To.Add(new MailboxAddress(name: null, address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (letter.Unsubscribe is not var (_, url)) return message;
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{url}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }

    /// <summary>
    /// An answer comes in with the token of the conversation, and mail programs show all e-mails of a conversation as one thread.
    /// </summary>
    private void LeadBack(MimeMessage message, string id, string token)
    {
        var (from, inbound) = (MailboxAddress.Parse(options.Value.From), options.Value.Inbound);
        var at = inbound.Address.LastIndexOf('@');
        var address = inbound.PlusAddressing ? $"{inbound.Address[..at]}+{token}{inbound.Address[at..]}" : inbound.Address;
        message.ReplyTo.Add(new MailboxAddress(message.From.Mailboxes.First().Name, address));
        message.MessageId = $"{id}.{token}@{from.Domain}";
        message.References.Add($"thread.{token}@{from.Domain}");
        // Exchange answers such an e-mail neither with an absence nor with a receipt.
        message.Headers.Add("X-Auto-Response-Suppress", "All");
    }

    // The agent may reach this host by another address than people do. A link dies with its file, unlike a file that was sent along.
    private string FileUrl(string url) =>
        url.Split($"{MapDirectLineExtension.BasePath}/attachments/") is [_, var id] && OpaqueId.IsWellFormed(id)
            ? Url($"{MapDirectLineExtension.BasePath}/attachments/{id}")
            : url;

    private string Url(string path) => options.Value.PublicAddress.TrimEnd('/') + path;

    private static string? Shortened(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : OneLine(name.Length > LongestName ? name[..LongestName] : name);

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
