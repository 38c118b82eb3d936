using LiveTakeover.Handoff.Conversations.Limits;

namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>The <c>Mail:Inbound</c> section: how people's answers to e-mails come in. Without an address they do not.</summary>
public sealed class InboundMailOptions
{
    /// <summary>The address that people answer to, like reply@example.org.</summary>
    public string Address { get; set; } = "";

    /// <summary>
    /// Whether reply+anything@example.org comes into the same mailbox. Otherwise only the ids of e-mails lead an answer into its
    /// conversation, which some mail programs do not keep.
    /// </summary>
    public bool PlusAddressing { get; set; } = true;

    /// <summary>The largest e-mail that is taken, with its files as they travel: 16 kB to 64 MB.</summary>
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>E-mails into one conversation. Those that come faster wait.</summary>
    public Rate PerConversation { get; set; } = new() { Burst = 20, PerSecond = 0.05 };

    public ImapOptions Imap { get; set; } = new();

    public InboundWebhookOptions Webhook { get; set; } = new();
}

/// <summary>The mailbox that answers come into. It is read twice a minute; without a host it is not.</summary>
public sealed class ImapOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 993;

    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string Folder { get; set; } = "INBOX";

    /// <summary>Allows <see cref="MailSecurity.None"/> to a server that is not on this machine.</summary>
    public bool DangerouslyAllowUnencrypted { get; set; }
}

/// <summary>Where a mail provider hands in e-mails. Without a secret there is no such place.</summary>
public sealed class InboundWebhookOptions
{
    /// <summary>What the provider must know: at least 24 characters.</summary>
    public string Secret { get; set; } = "";
}
