namespace LiveTakeover.Bot.Mail;

internal static class AddMailExtension
{
    /// <summary>Adds what sends the e-mails that the team's room queues.</summary>
    public static IServiceCollection AddMailDelivery(this IServiceCollection services) => services
        .AddSingleton<PersonAddress>().AddSingleton<UnsubscribeLinks>().AddSingleton<LetterWriter>().AddSingleton<SmtpConnection>()
        .AddHostedService<MailDelivery>();
}
