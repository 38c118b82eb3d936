using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveTakeover.Dialogs;

public static class AddStoriesExtension
{
    /// <summary>
    /// Adds a bot that tells the stories of <c>Stories:Folder</c> until others are published. They are read when the host
    /// starts; an error in one stops the start and says what to change. The host also gives an <see cref="IStorage"/>.
    /// </summary>
    public static IServiceCollection AddStories(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoriesOptions>().Bind(configuration.GetSection(StoriesOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoryArchive>().AddSingleton<StoryEditor>();
        services.AddSingleton(provider => new PublishedStories(StoryLibrary.Empty, provider.GetRequiredService<StoryArchive>()));
        services.AddHostedService<StoriesAtStart>();
        services.AddStoryEngine();
        services.AddSingleton<StorySimulator>().AddSingleton<YearSweep>();
        services.AddSingleton<StoryMemory>().AddSingleton<StoryReasons>();
        return services;
    }

    /// <summary>
    /// What runs stories. The caller adds <see cref="PublishedStories"/>, an <see cref="IStorage"/>, a support team and a clock.
    /// </summary>
    public static IServiceCollection AddStoryEngine(this IServiceCollection services)
    {
        services.TryAddSingleton<IRecognizer, PhraseRecognizer>();
        services.TryAddSingleton<IHandover, Handover>();
        services.AddHttpClient(WebhookOptions.HttpClientName, http => http.Timeout = TimeSpan.FromSeconds(10));
        services.TryAddSingleton<IWebhook, Webhook>();
        services.AddSingleton<Judge>().AddSingleton<Router>().AddSingleton<Pauses>().AddSingleton<Performer>().AddSingleton<StoryRunner>();
        services.AddSingleton<ConversationState>().AddSingleton<UserState>();
        services.AddSingleton<Storyteller>();
        services.AddSingleton(provider => new StoryDialog(provider.GetRequiredService<Storyteller>()));
        services.AddSingleton<IBot, StoryBot>();
        return services;
    }
}
