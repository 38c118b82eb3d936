using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Mail;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>
/// Reads the mailbox that answers come into, on one node at a time. An e-mail is marked as read after it was dealt with: one that was
/// taken when the process died is met again, and is the same line.
/// </summary>
internal sealed class MailboxRounds(
    InboundMail inbound, IOptions<MailOptions> options, IConversationOwners owners, TimeProvider time, ILogger<MailboxRounds> log)
    : WorkAtIntervals("The mailbox of answers", TimeSpan.FromSeconds(30), time, log, startsAtOnce: true)
{
    // For each thing that is asked of the server.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly InboundMailOptions settings = options.Value.Inbound;

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        if (!options.Value.IsAnswerable || settings.Imap.Host.Length == 0) return;
        await using var held = await owners.TryHoldJobAsync("mailbox", stopping);
        if (held is null) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Longest);
        using var client = new ImapClient();
        var folder = await OpenAsync(client, patience.Token);
        var unread = await folder.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.NotDeleted), patience.Token);
        // One that cannot be dealt with now does not hold up the others, and comes again.
        Exception? failure = null;
        foreach (var mail in await folder.FetchAsync(unread, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, patience.Token))
        {
            patience.CancelAfter(Longest);
            try
            {
                var result = await TakeAsync(folder, mail, patience.Token);
                if (result.Wait == TimeSpan.Zero)
                    await folder.AddFlagsAsync(mail.UniqueId, MessageFlags.Seen, silent: true, patience.Token);
            }
            catch (Exception exception) when (
                exception is not StoreUnavailableException && client.IsConnected && !patience.IsCancellationRequested)
            {
                failure ??= exception;
            }
        }

        await client.DisconnectAsync(quit: true, patience.Token);
        if (failure is not null) throw new InvalidOperationException("An e-mail could not be taken, and stays unread.", failure);
    }

    private async Task<IMailFolder> OpenAsync(ImapClient client, CancellationToken cancellationToken)
    {
        var imap = settings.Imap;
        await client.ConnectAsync(imap.Host, imap.Port, Protection.Of(imap.Security), cancellationToken);
        await client.AuthenticateAsync(imap.User, imap.Password, cancellationToken);
        var folder = await client.GetFolderAsync(imap.Folder, cancellationToken);
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
        return folder;
    }

    private async Task<MailResult> TakeAsync(IMailFolder folder, IMessageSummary mail, CancellationToken cancellationToken)
    {
        try
        {
            var headers = await folder.GetHeadersAsync(mail.UniqueId, cancellationToken);
            return mail.Size > settings.MaxBytes
                ? await inbound.TakeAsync(headers, read: null, cancellationToken)
                : await inbound.TakeAsync(headers, token => folder.GetMessageAsync(mail.UniqueId, token), cancellationToken);
        }
        catch (FormatException)
        {
            return inbound.RefuseUnreadable();
        }
    }
}
