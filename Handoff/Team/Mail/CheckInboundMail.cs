using System.Net.Mail;

namespace LiveTakeover.Handoff.Team.Mail;

internal static class CheckInboundMail
{
    private const int ShortestSecret = 24;

    // A local part has 64 characters by RFC 5321; the + and the token take 53.
    private const int LongestLocalPart = 11;

    public static IEnumerable<string> Problems(InboundMailOptions inbound)
    {
        if (inbound.Address.Length == 0) return [];
        return Of(inbound).Concat(inbound.Imap.Host.Length > 0 ? Of(inbound.Imap) : []);
    }

    private static IEnumerable<string> Of(InboundMailOptions inbound)
    {
        if (!MailAddress.TryCreate(inbound.Address, out var address) || address.Address != inbound.Address || address.User.Contains('+'))
            yield return $"Mail:Inbound:Address is '{inbound.Address}': give an address without a +, like reply@example.org.";
        else if (inbound.PlusAddressing && address.User.Length > LongestLocalPart)
            yield return $"Mail:Inbound:Address is '{inbound.Address}': a secret is put behind the part before the @, which may have "
                + $"{LongestLocalPart} characters at most. Use a shorter one, or set Mail:Inbound:PlusAddressing to false.";
        if (inbound.Imap.Host.Length == 0 && inbound.Webhook.Secret.Length == 0)
            yield return "Mail:Inbound:Address is set, and nothing brings e-mails in: set Mail:Inbound:Imap:Host or "
                + "Mail:Inbound:Webhook:Secret.";
        if (inbound.Webhook.Secret.Length is > 0 and < ShortestSecret)
            yield return $"Mail:Inbound:Webhook:Secret is shorter than {ShortestSecret} characters: anybody could guess it.";
        if (inbound.MaxBytes is < 16 * 1024 or > 64 * 1024 * 1024)
            yield return $"Mail:Inbound:MaxBytes is {inbound.MaxBytes}: set it between 16384 and 67108864.";
        if (!inbound.PerConversation.IsPositive)
            yield return "Mail:Inbound:PerConversation needs a Burst of at least 1 and a PerSecond above 0.";
    }

    private static IEnumerable<string> Of(ImapOptions imap)
    {
        if (imap.Port is < 1 or > 65535) yield return $"Mail:Inbound:Imap:Port is {imap.Port}: give a port of 1 to 65535, usually 993.";
        if (imap.User.Length == 0 || imap.Password.Length == 0)
            yield return "Give Mail:Inbound:Imap:User and Mail:Inbound:Imap:Password: a mailbox has an owner.";
        if (imap.Folder.Length == 0) yield return "Mail:Inbound:Imap:Folder is empty: give the folder that answers come into, like INBOX.";
        if (imap.Security == MailSecurity.None && !imap.DangerouslyAllowUnencrypted && !CheckMailOptions.IsHere(imap.Host))
            yield return "Mail:Inbound:Imap:Security is None, and the server is not on this machine: use Tls or StartTls.";
    }
}
