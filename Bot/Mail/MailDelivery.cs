using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Mail;
using MailKit.Net.Smtp;

namespace LiveTakeover.Bot.Mail;

/// <summary>
/// Sends what is queued, on one node at a time. What was sent and not recorded, because the process died in between, is sent again.
/// </summary>
internal sealed partial class MailDelivery(
    MailQueue queue, LetterWriter writer, SmtpConnection smtp, IConversationOwners owners, TimeProvider time, ILogger<MailDelivery> log)
    : WorkAtIntervals("E-mail", TimeSpan.FromSeconds(2), time, log)
{
    private const int AtOnce = 50;

    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(1);

    private readonly ILogger log = log;
    private DateTimeOffset nextTidying;

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        if (!queue.IsOn) return;
        await using var held = await owners.TryHoldJobAsync("mail", stopping);
        if (held is null) return;
        while (await queue.DueAsync(AtOnce, stopping) is { Count: > 0 } due)
            foreach (var mail in due) await SendAsync(mail, stopping);
        await TidyAsync(stopping);
    }

    private async Task TidyAsync(CancellationToken stopping)
    {
        if (Time.GetUtcNow() < nextTidying) return;
        nextTidying = Time.GetUtcNow() + TidyEvery;
        await queue.TidyAsync(stopping);
    }

    private async Task SendAsync(QueuedMail mail, CancellationToken stopping)
    {
        if (await FailureOfAsync(mail, stopping) is not var (reason, isForGood)) await queue.SentAsync(mail, stopping);
        else if (await queue.FailedAsync(mail, reason, isForGood, stopping)) LogLater(mail.Kind, mail.Id, reason);
        else LogFailed(mail.Kind, mail.Id, reason);
    }

    /// <returns>Null if the server has it, or there is nothing to send any more.</returns>
    private async Task<(string Reason, bool IsForGood)?> FailureOfAsync(QueuedMail mail, CancellationToken stopping)
    {
        try
        {
            using var message = await writer.WriteAsync(mail, stopping);
            if (message is not null) await smtp.SendAsync(message, stopping);
            return null;
        }
        catch (SmtpCommandException refused)
        {
            // 4xx asks to try again. 5xx of the recipient or the message never changes; of the sender an operator may change it.
            var isForGood = (int)refused.StatusCode >= 500 && refused.ErrorCode != SmtpErrorCode.SenderNotAccepted;
            return ($"The mail server answered {(int)refused.StatusCode}: {refused.Message}", isForGood);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested && exception is not StoreUnavailableException)
        {
            return ($"The mail server could not be used: {exception.Message}", IsForGood: false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "E-mail {Id} ({Kind}) waits: {Reason}")]
    private partial void LogLater(MailKind kind, string id, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "E-mail {Id} ({Kind}) was not sent: {Reason}")]
    private partial void LogFailed(MailKind kind, string id, string reason);
}
