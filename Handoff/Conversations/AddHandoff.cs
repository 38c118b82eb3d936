using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations;

public static class AddHandoffExtension
{
    /// <summary>
    /// Adds conversations and their store: log, turns, control, requests, presence, outbox, files. A second call adds nothing.
    /// </summary>
    public static IServiceCollection AddHandoff(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(ConversationLog))) return services;
        services.AddStore(configuration);
        services.AddMigrations<ConversationLog>("Conversations", ("0002-state", StateMigration.NameTypesAsNewtonsoft));
        services.AddOptions<HandoffOptions>().Bind(configuration.GetSection(HandoffOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HandoffOptions>, CheckHandoffOptions>();
        services.TryAddSingleton<IAgents, NoAgents>();
        services.AddWarmConversations();
        services.AddSingleton<ConversationService>().AddSingleton<Inbox>().AddSingleton<ConversationLog>();
        services.AddSingleton<ChannelInbox>().AddSingleton<Outbox>().AddSingleton<Undelivered>();
        services.AddSingleton<TurnService>().AddSingleton<TurnEnds>().AddSingleton<Timers>().AddSingleton<BotStates>();
        services.AddSingleton<ControlService>().AddSingleton<AgentLines>().AddSingleton<UserRequests>()
            .AddSingleton<LateReplies>().AddSingleton<MailedAnswers>().AddSingleton<IInTransaction<ReplyReceived>, ReopenAnswered>();
        services.AddSingleton<PresenceService>().AddSingleton<Typing>().AddSingleton<TypingPreviews>();
        services.AddFiles(configuration);
        services.AddHostedService<LeaseWatch>().AddHostedService<Heartbeat>().AddHostedService<TimerWatch>();
        return services;
    }
}
