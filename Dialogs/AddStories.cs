using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Figures;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Dialogs.Testing;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store.Migrations;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Dialogs;

public static class AddStoriesExtension
{
    /// <summary>
    /// Adds a bot that tells the stories of <c>Stories:Folder</c> until others are published. They are read when the host starts;
    /// an error in one stops the start and says what to change. The host must also register an <see cref="IStorage"/>.
    /// </summary>
    public static IServiceCollection AddStories(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoriesOptions>().Bind(configuration.GetSection(StoriesOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StoriesOptions>, CheckStoriesOptions>();
        services.AddHandoff(configuration).AddAvailability(configuration).AddMigrations<StoryRevisions>("Stories");
        services.AddSingleton<StepFigures>().AddSingleton<StoryRevisions>().AddSingleton<StoryHistory>().AddSingleton<StoryArchive>();
        services.AddSingleton<StoryHosts>().AddSingleton<StoryEditor>();
        services.AddSingleton(provider => new PublishedStories(StoryLibrary.Empty, provider.GetRequiredService<StoryArchive>()));
        services.AddHostedService<StoriesAtStart>();
        services.AddStoryEngine();
        services.AddSingleton<StorySimulator>().AddSingleton<YearSweep>().AddSingleton<StoryTryOut>();
        services.AddSingleton<StoryMemory>().AddSingleton<StoryReasons>();
        return services;
    }

    /// <summary>
    /// Adds the story engine alone. The caller registers <see cref="PublishedStories"/>, an <see cref="IStorage"/>, a support team
    /// and a clock.
    /// </summary>
    public static IServiceCollection AddStoryEngine(this IServiceCollection services)
    {
        services.TryAddSingleton<IStoryRecognizer, PhraseRecognizer>();
        services.TryAddSingleton<IHandover, Handover>();
        services.AddHttpClient(WebhookOptions.HttpClientName, http => http.Timeout = TimeSpan.FromSeconds(10));
        services.TryAddSingleton<IWebhook, Webhook>();
        services.AddSingleton<Router>().AddSingleton<StoryWaits>().AddSingleton<ActionExecutor>().AddSingleton<StoryRunner>();
        services.AddSingleton<ConversationState>().AddSingleton<UserState>();
        services.AddSingleton<StoryTurns>();
        services.AddSingleton(provider => new StoryDialog(
            provider.GetRequiredService<StoryTurns>(), provider.GetRequiredService<StoryRunner>(),
            provider.GetRequiredService<StoryWaits>(), provider.GetRequiredService<ConversationState>()));
        services.AddSingleton<IBot, StoryBot>();
        return services;
    }
}
