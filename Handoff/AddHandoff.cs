using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff;

public static class AddHandoffExtension
{
    /// <summary>
    /// Adds the domain on its store: log, control, requests, presence, accounts, support schedule. The host also gives an
    /// <see cref="IControlNotices"/>.
    /// </summary>
    public static IServiceCollection AddHandoff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HandoffOptions>().Bind(configuration.GetSection(HandoffOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<HandoffOptions>>().Value);
        services.AddSingleton<Wakeups>();
        services.AddSingleton<IDatabase>(OpenDatabase);
        services.AddSingleton<Conversations>().AddSingleton<Inbox>().AddSingleton<ConversationLog>().AddSingleton<Transcripts>();
        services.AddSingleton<ChannelInbox>().AddSingleton<Outbox>().AddSingleton<Undelivered>();
        services.AddSingleton<Turns>().AddSingleton<TurnEnds>().AddSingleton<Timers>().AddSingleton<BotStates>();
        services.AddSingleton<ControlDesk>().AddSingleton<AgentLines>();
        services.AddSingleton<UserRequests>().AddSingleton<Listings>().AddSingleton<FigureReports>();
        services.AddSingleton<Erasure>().AddSingleton<PersonalData>();
        services.AddOptions<ArchiveOptions>().Bind(configuration.GetSection(ArchiveOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<ITranscriptArchive>(provider => new ArchiveFolder(Path.Combine(provider.GetRequiredService<HandoffOptions>().DataFolder, "transcripts")));
        services.AddSingleton<Archive>();
        services.AddSingleton<Presence>().AddSingleton<IAgentPresence>(provider => provider.GetRequiredService<Presence>()).AddSingleton<Typing>().AddSingleton<TypingPreviews>();
        services.AddSingleton<Accounts>().AddSingleton<Invitations>().AddSingleton<Team>();
        services.AddSingleton<SignIns>().AddSingleton<Tries>().AddSingleton<TwoStep>().AddSingleton<PasswordLinks>().AddSingleton<ProviderDoor>();
        services.AddSingleton<Colleagues>().AddSingleton<Transfers>().AddSingleton<NewsDesk>();
        services.AddSingleton<CannedAnswers>();
        services.AddSingleton<Introductions>().AddSingleton<Preferences>();
        services.AddSingleton<Identities>().AddSingleton<IIdentities>(provider => provider.GetRequiredService<Identities>());
        services.AddSingleton<AuditLog>();
        services.AddSingleton<KeptKeys>();
        services.AddFiles(configuration);
        services.AddSingleton<StoryRevisions>();
        services.AddAvailability(configuration);
        services.AddHostedService<LeaseWatch>().AddHostedService<Heartbeat>().AddHostedService<TimerWatch>().AddHostedService<ArchiveRounds>();
        return services;
    }

    private static IDatabase OpenDatabase(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<HandoffOptions>();
        var wakeups = provider.GetRequiredService<Wakeups>();
        if (options.Store.Provider == StoreOptions.PostgreSQL)
            return new PostgresDatabase(options.Store.ConnectionString!, wakeups, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<PostgresWakes>>());
        var path = string.IsNullOrEmpty(options.Store.ConnectionString)
            ? Path.Combine(options.DataFolder, "livetakeover.db")
            : options.Store.ConnectionString;
        return new SqliteDatabase(path, wakeups);
    }
}
