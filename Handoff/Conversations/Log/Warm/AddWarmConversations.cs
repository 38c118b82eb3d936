using LiveTakeover.Handoff.Conversations.Owners;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveTakeover.Handoff.Conversations.Log.Warm;

internal static class AddWarmConversationsExtension
{
    public static void AddWarmConversations(this IServiceCollection services)
    {
        services.TryAddSingleton<IConversationOwners, OneNode>();
        services.AddSingleton<WarmConversations>().AddSingleton<KeepWarm>();
        services.AddHandler<ConversationFound>().AddHandler<ConversationChanged>().AddHandler<ConversationForgotten>()
            .AddHandler<LinePlaced>().AddHandler<TurnEnded>().AddHandler<FactWritten>();
    }

    private static IServiceCollection AddHandler<TEvent>(this IServiceCollection services) =>
        services.AddSingleton(provider => (IInTransaction<TEvent>)(object)provider.GetRequiredService<KeepWarm>());
}
