using LiveTakeover.Handoff.Team.Mail;
using MailKit.Security;

namespace LiveTakeover.Bot.Mail;

internal static class Protection
{
    public static SecureSocketOptions Of(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
