using LiveTakeover.Handoff.Team.Mail;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LiveTakeover.Bot.Mail;

/// <summary>Hands messages to the SMTP server in the settings. A certificate that is not trusted is refused.</summary>
internal sealed class SmtpConnection(IOptions<MailOptions> options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Completes when the server has taken the message.</summary>
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        using var client = new SmtpClient { Timeout = (int)Longest.TotalMilliseconds };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        await client.ConnectAsync(smtp.Host, smtp.Port, Protection.Of(smtp.Security), patience.Token);
        if (smtp.User.Length > 0) await client.AuthenticateAsync(smtp.User, smtp.Password, patience.Token);
        await client.SendAsync(message, patience.Token);
        await client.DisconnectAsync(quit: true, patience.Token);
    }
}
