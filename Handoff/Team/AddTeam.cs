using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Handoff.Store.Migrations;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Answers;
using LiveTakeover.Handoff.Team.Archive;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.ChatPage;
using LiveTakeover.Handoff.Team.Closing;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Erasure;
using LiveTakeover.Handoff.Team.Figures;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Mail;
using LiveTakeover.Handoff.Team.Missed;
using LiveTakeover.Handoff.Team.Preferences;
using LiveTakeover.Handoff.Team.Profiles;
using LiveTakeover.Handoff.Team.Programs;
using LiveTakeover.Handoff.Team.Push;
using LiveTakeover.Handoff.Team.Queue;
using LiveTakeover.Handoff.Team.Search;
using LiveTakeover.Handoff.Team.Signals;
using LiveTakeover.Handoff.Team.SignIn;
using LiveTakeover.Handoff.Team.Support;
using LiveTakeover.Handoff.Team.Targets;
using LiveTakeover.Handoff.Team.Transcripts;
using LiveTakeover.Handoff.Team.Views;
using LiveTakeover.Handoff.Team.Visitors;
using LiveTakeover.Handoff.Team.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team;

public static class AddTeamExtension
{
    /// <summary>
    /// Adds the team and what it works with: accounts, sign-in, audit log, canned answers, colleagues, lists, search, figures,
    /// erasure, archive, and the store of the support schedule. Also adds conversations and availability. A second call adds
    /// nothing.
    /// </summary>
    public static IServiceCollection AddTeam(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(AccountService))) return services;
        services.AddHandoff(configuration);
        services.AddMigrations<AccountService>(
            "Team", ("0001-search.words", SearchMigration.AddWhatIsThere), ("0003-search-identities", SearchMigration.AddIdentities));
        services.AddSingleton(BacklogTable.CopyRule);
        services.Replace(ServiceDescriptor.Singleton<IAgents, TeamAgents>());
        services.AddSingleton<AccountService>().AddSingleton<InvitationService>().AddSingleton<TeamService>().AddSingleton<PasswordLinks>()
            .AddSingleton<ProviderSignUp>();
        services.AddSingleton<SignIns>().AddSingleton<AttemptLimiter>().AddSingleton<TwoStep>();
        services.AddSingleton<AuditLog>().AddSingleton<IInTransaction<Act>, RecordActs>();
        services.AddSingleton<CannedAnswers>().AddSingleton<AgentProfiles>().AddSingleton<PreferenceService>()
            .AddSingleton<SavedViews>().AddSingleton<ResponseTargets>();
        services.AddSingleton<ApiKeys>().AddSingleton<IInTransaction<AccountChanged>, EndKeys>()
            .AddSingleton<IInTransaction<KeyEnded>, GiveBackWork>();
        services.AddSingleton<IInTransaction<AccountChanged>, GiveBackWork>().AddSingleton<IInTransaction<AccountChanged>, RenameAgent>()
            .AddSingleton<IInTransaction<AccountChanged>, WithdrawLinks>().AddSingleton<IInTransaction<AccountChanged>, ForgetAccount>();
        services.AddColleagues(configuration).AddFigures().AddLists().AddVisitors().AddChatPage().AddErasure().AddMissed();
        services.AddClosing().AddQueue().AddWebhooks().AddMail(configuration);
        services.AddPush(configuration);
        services.AddArchive(configuration);
        services.AddSingleton<IScheduleStore, ScheduleStore>();
        services.AddAvailability(configuration);
        return services;
    }

    private static IServiceCollection AddColleagues(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AbsenceOptions>().Bind(configuration.GetSection(AbsenceOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AbsenceOptions>, CheckAbsenceOptions>();
        return services
            .AddSingleton<ColleagueService>().AddSingleton<TransferService>().AddSingleton<AgentNotifications>()
                .AddSingleton<RequestAssignments>().AddSingleton<AgentTakeovers>()
            .AddSingleton<AbsentAgents>().AddHostedService<AbsenceRounds>()
            .AddSingleton<IAgentPresence, AgentPresence>().AddSingleton<IInTransaction<ControlReleased>, NotifyHolder>()
            .AddSingleton<IInTransaction<RequestAnswered>, NotifyAssignee>().AddSingleton<FindMissedNews>()
            .AddSingleton<IInTransaction<RequestMade>>(provider => provider.GetRequiredService<FindMissedNews>())
            .AddSingleton<IInTransaction<AgentTold>>(provider => provider.GetRequiredService<FindMissedNews>());
    }

    private static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<FigureReports>().AddSingleton<RecordTakeovers>()
        .AddSingleton<IInTransaction<ControlTaken>>(provider => provider.GetRequiredService<RecordTakeovers>())
        .AddSingleton<IInTransaction<AgentAnswered>>(provider => provider.GetRequiredService<RecordTakeovers>())
        .AddSingleton<IInTransaction<ControlReleased>>(provider => provider.GetRequiredService<RecordTakeovers>());

    private static IServiceCollection AddLists(this IServiceCollection services) => services
        .AddSingleton(new ListBounds()).AddSingleton<ListQueries>().AddSingleton<SignalReader>().AddSingleton<ReadMarks>()
        .AddSingleton<TranscriptReader>().AddSingleton<IndexWords>()
        .AddSingleton<IInTransaction<LineAppended>>(provider => provider.GetRequiredService<IndexWords>())
        .AddSingleton<IInTransaction<PersonNamed>>(provider => provider.GetRequiredService<IndexWords>())
        .AddSingleton<IInTransaction<RequestMade>>(provider => provider.GetRequiredService<IndexWords>())
        .AddSingleton<IBeforeCommit>(provider => provider.GetRequiredService<IndexWords>()).AddHostedService<IndexBacklog>();

    private static IServiceCollection AddVisitors(this IServiceCollection services) => services
        .AddSingleton<VerifiedVisitors>().AddSingleton<IVerifiedVisitors>(provider => provider.GetRequiredService<VerifiedVisitors>());

    private static IServiceCollection AddChatPage(this IServiceCollection services)
    {
        services.TryAddSingleton(new DefaultChatAppearance(new ChatAppearance()));
        return services.AddSingleton<ChatAppearances>().AddSingleton<AnswerTime>();
    }

    private static IServiceCollection AddErasure(this IServiceCollection services) =>
        services.AddSingleton<ConversationErasure>().AddSingleton<PersonalData>();

    private static IServiceCollection AddMissed(this IServiceCollection services) =>
        services.AddSingleton<MissedSentences>().AddSingleton<IInTransaction<LineAppended>, KeepMissed>();

    private static IServiceCollection AddClosing(this IServiceCollection services) => services
        .AddSingleton<ClosingService>().AddSingleton<AskPerson>()
        .AddSingleton<IInTransaction<ControlReleased>>(provider => provider.GetRequiredService<AskPerson>())
        .AddSingleton<IInTransaction<LineAppended>>(provider => provider.GetRequiredService<AskPerson>());

    private static IServiceCollection AddQueue(this IServiceCollection services) =>
        services.AddSingleton<RequestQueue>().AddHostedService<QueueRounds>();

    private static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<WantedEvents>().AddSingleton<TellWebhooks>().AddSingleton<TellPresence>().AddSingleton<WebhookRounds>()
        .AddSingleton<IInTransaction<RequestMade>>(provider => provider.GetRequiredService<TellWebhooks>())
        .AddSingleton<IInTransaction<Act>>(provider => provider.GetRequiredService<TellWebhooks>())
        .AddSingleton<IInTransaction<LineAppended>>(provider => provider.GetRequiredService<TellWebhooks>())
        .AddSingleton<TeamWebhooks>().AddHostedService<WebhookDelivery>();

    private static void AddArchive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ArchiveOptions>().Bind(configuration.GetSection(ArchiveOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ArchiveOptions>, CheckArchiveOptions>();
        services.TryAddSingleton<ITranscriptArchive>(
            provider =>
                new ArchiveFolder(Path.Combine(provider.GetRequiredService<IOptions<StoreOptions>>().Value.DataFolder, "transcripts")));
        services.AddSingleton<TranscriptArchiver>().AddHostedService<ArchiveRounds>();
    }
}
