using LiveTakeover.Handoff.Team.Colleagues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Mail;

internal static class AddMailExtension
{
    /// <summary>Adds the queue of e-mails. The host sends them.</summary>
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, CheckMailOptions>();
        services.AddSingleton<MailQueue>().AddSingleton<ReturnLinks>().AddSingleton<MailRefusals>().AddSingleton<UntakenMail>();
        services.AddSingleton<IInTransaction<RequestReplied>, MailPerson>().AddSingleton<IInTransaction<MissedNews>, MailTeam>();
    }
}
