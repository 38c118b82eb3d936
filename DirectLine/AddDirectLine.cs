using LiveTakeover.DirectLine.Activities;
using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.DirectLine.RateLimits;
using LiveTakeover.DirectLine.Streaming;
using LiveTakeover.DirectLine.Tokens;
using LiveTakeover.DirectLine.Uploads;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine;

public static partial class AddDirectLineExtension
{
    /// <summary>Adds the embedded Direct Line 3.0 channel. It needs <c>AddHandoff</c> and does not depend on a bot.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, CheckDirectLineOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(ReadSecrets).AddSingleton<TokenSigningKeys>();
        services.AddSingleton(provider => new ConversationTokens(
            provider.GetRequiredService<TokenSigningKeys>(),
            provider.GetRequiredService<IOptions<DirectLineOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<MemberAnnouncements>().AddSingleton<InboundActivities>().AddSingleton<ClientSockets>()
            .AddSingleton<RateLimiters>();
        services.AddSingleton<IFileAddresses, FileAddresses>();
        return services;
    }

    private static SecretComparison ReadSecrets(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        var log = provider.GetRequiredService<ILogger<SecretComparison>>();
        if (string.IsNullOrEmpty(options.Secret)) return new SecretComparison([GeneratedSecret.In(DataFolder(provider), log)]);

        if (options.Secret.Length < 16) LogShortSecret(log, "DirectLine:Secret");
        if (string.IsNullOrEmpty(options.Secret2)) return new SecretComparison([options.Secret]);
        if (options.Secret2.Length < 16) LogShortSecret(log, "DirectLine:Secret2");
        return new SecretComparison([options.Secret, options.Secret2]);
    }

    private static string DataFolder(IServiceProvider provider) => provider.GetRequiredService<IOptions<StoreOptions>>().Value.DataFolder;

    [LoggerMessage(LogLevel.Warning, "{Key} has fewer than 16 characters: use a longer one, tokens are only as safe as it is")]
    private static partial void LogShortSecret(ILogger log, string key);
}
