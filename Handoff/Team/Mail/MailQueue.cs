using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Preferences;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>The outbox of e-mails. One leaves it when a server has taken it, or after it was tried for long enough.</summary>
public sealed class MailQueue(IDatabase database, IOptions<MailOptions> options, TimeProvider time)
{
    private const int MostShown = 100;

    // An e-mail that was sent is remembered for this long, so that nobody is told of new requests too often.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private static readonly RetryPauses Pauses = new(TimeSpan.FromMinutes(1), TimeSpan.FromHours(4));

    /// <summary>True if there is a server that takes e-mails.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>Queues an e-mail with the link of an invitation.</summary>
    /// <returns>False if there is no e-mail.</returns>
    public Task<bool> SendInvitationAsync(
        Invitation invitation, string link, string? locale, CancellationToken cancellationToken = default) =>
        SendAsync(New(MailKind.Invitation, invitation.Email, link, invitation.InvitedBy, locale), cancellationToken);

    /// <summary>
    /// Queues an e-mail with a link by which a member of the team sets a new password, in their own language, or else in
    /// <paramref name="locale"/>.
    /// </summary>
    /// <returns>False if there is no e-mail.</returns>
    public async Task<bool> SendPasswordLinkAsync(
        Account account, string link, string byName, string? locale, CancellationToken cancellationToken = default)
    {
        var own = await database.ReadAsync(store => PreferenceTable.Find(store, account.Id)?.Language, cancellationToken);
        return await SendAsync(
            New(MailKind.PasswordLink, account.Email, link, byName, own ?? locale) with { AccountId = account.Id }, cancellationToken);
    }

    public Task<IReadOnlyList<QueuedMail>> DueAsync(int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => MailTable.Due(store, Now(), limit), cancellationToken);

    public Task SentAsync(QueuedMail mail, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => MailTable.Sent(store, mail.Id, Now()), cancellationToken);

    /// <summary>The server did not take it this time. It goes again after a pause that grows, or has failed.</summary>
    /// <returns>False if it has failed for good.</returns>
    public Task<bool> FailedAsync(QueuedMail mail, string reason, bool isForGood, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Fail(store, mail, reason, isForGood), cancellationToken);

    /// <summary>E-mails that nobody took, the newest first.</summary>
    public Task<IReadOnlyList<FailedMail>> FailuresAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => MailTable.Failures(store, MostShown), cancellationToken);

    /// <returns>False if there is no such failure, or its link is gone.</returns>
    public Task<bool> SendAgainAsync(string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => MailTable.SendAgain(store, id, Now()), cancellationToken);

    public Task<bool> DismissAsync(string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => MailTable.DeleteFailure(store, id), cancellationToken);

    /// <summary>Forgets what was sent long ago, and links that have expired.</summary>
    public Task TidyAsync(CancellationToken cancellationToken = default) => database.WriteAsync(
        store =>
        {
            MailTable.ForgetSent(store, Now() - (long)Remembered.TotalMilliseconds);
            ReturnLinkTable.ForgetExpired(store, Now());
        },
        cancellationToken);

    private async Task<bool> SendAsync(QueuedMail mail, CancellationToken cancellationToken)
    {
        if (!IsOn) return false;
        await database.WriteAsync(store => MailTable.Insert(store, mail, mail.MadeAt), cancellationToken);
        return true;
    }

    private QueuedMail New(MailKind kind, string address, string link, string byName, string? locale) => new()
    {
        Id = NewId(time.GetUtcNow()),
        Kind = kind,
        Address = address,
        Link = link,
        ByName = byName,
        Locale = locale,
        MadeAt = time.GetUtcNow(),
    };

    internal static string NewId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    private bool Fail(StoreTransaction store, QueuedMail mail, string reason, bool isForGood)
    {
        var now = time.GetUtcNow();
        var next = now + Pauses.After(mail.Attempts);
        if (isForGood || next > mail.MadeAt + options.Value.GiveUpAfter)
        {
            MailTable.Failed(store, mail.Id, reason);
            return false;
        }

        MailTable.TryLater(store, mail.Id, next.ToUnixTimeMilliseconds(), reason);
        return true;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
