using LiveTakeover.Bot.Mail.Inbound;

namespace LiveTakeover.Bot.Mail;

internal static class AddMailExtension
{
    /// <summary>Adds what sends the e-mails that the team's room queues, and what takes in the answers to them.</summary>
    public static IServiceCollection AddMailDelivery(this IServiceCollection services)
    {
        MailText.ReadEveryCharset();
        return services
            .AddSingleton<PersonAddress>().AddSingleton<UnsubscribeLinks>().AddSingleton<LetterWriter>().AddSingleton<SmtpConnection>()
            .AddSingleton<ReplyKey>().AddSingleton<ReplyTokens>().AddSingleton<MailFiles>().AddSingleton<InboundMail>()
            .AddHostedService<MailDelivery>().AddHostedService<MailboxRounds>();
    }
}
