namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>The <c>Mail</c> section of the settings. Without an SMTP host there is no e-mail.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The address that e-mails come from.</summary>
    public string From { get; set; } = "";

    /// <summary>The address of this host for links in e-mails, like https://chat.example.org.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>The language of e-mails to members of the team who have chosen none for the hub: en or fr. People get theirs.</summary>
    public string TeamLanguage { get; set; } = "en";

    /// <summary>How long an e-mail is tried before it counts as failed: a minute to a week.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How long the link in an e-mail leads back into the conversation: an hour to 90 days.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(14);

    public InboundMailOptions Inbound { get; set; } = new();

    public bool IsOn => Smtp.Host.Length > 0;

    /// <summary>True if people may answer e-mails by replying to them.</summary>
    public bool IsAnswerable => IsOn && Inbound.Address.Length > 0;
}

/// <summary>The server that takes e-mails.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Allows <see cref="MailSecurity.None"/> to a server that is not on this machine.</summary>
    public bool DangerouslyAllowUnencrypted { get; set; }
}

/// <summary>How the connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS begins after the greeting, and must.</summary>
    StartTls,

    /// <summary>TLS from the first byte on, usually at port 465 or 993.</summary>
    Tls,

    /// <summary>None, for a server on this machine.</summary>
    None,
}
