using LiveTakeover.Handoff;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine;

public static class AddDirectLineExtension
{
    /// <summary>Adds the embedded Direct Line 3.0 channel. It stands on <c>AddHandoff</c> and knows no bot.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, CheckOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(ReadSecrets).AddSingleton<SigningKeys>();
        services.AddSingleton(provider => new ConversationTokens(
            provider.GetRequiredService<SigningKeys>(),
            provider.GetRequiredService<IOptions<DirectLineOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Arrivals>().AddSingleton<Posts>().AddSingleton<ClientSockets>().AddSingleton<RateLimits>();
        services.AddSingleton<IFileAddresses, FileAddresses>();
        return services;
    }

    private static Secrets ReadSecrets(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        var log = provider.GetRequiredService<ILogger<Secrets>>();
        if (string.IsNullOrEmpty(options.Secret)) return new Secrets([KeptSecret.In(DataFolder(provider), log)]);

        if (options.Secret.Length < 16) log.SecretShort("DirectLine:Secret");
        if (string.IsNullOrEmpty(options.Secret2)) return new Secrets([options.Secret]);
        if (options.Secret2.Length < 16) log.SecretShort("DirectLine:Secret2");
        return new Secrets([options.Secret, options.Secret2]);
    }

    private static string DataFolder(IServiceProvider provider) => provider.GetRequiredService<HandoffOptions>().DataFolder;
}
