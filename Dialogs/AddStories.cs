using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Dialogs;

public static class AddStoriesExtension
{
    /// <summary>
    /// Adds a bot that tells the stories of <c>Stories:Folder</c>. They are read when the host starts; an error in one
    /// stops the start and says what to change. The host also gives an <see cref="IStorage"/>.
    /// </summary>
    public static IServiceCollection AddStories(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoriesOptions>().Bind(configuration.GetSection(StoriesOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Published);
        services.AddHostedService<StoriesAtStart>();
        services.AddStoryEngine();
        services.AddSingleton<StorySimulator>().AddSingleton<YearSweep>();
        return services;
    }

    /// <summary>
    /// What runs stories. The caller adds <see cref="PublishedStories"/>, an <see cref="IStorage"/>, a support team and a clock.
    /// </summary>
    public static IServiceCollection AddStoryEngine(this IServiceCollection services)
    {
        services.TryAddSingleton<IRecognizer, PhraseRecognizer>();
        services.TryAddSingleton<IHandover, Handover>();
        services.AddHttpClient(nameof(Webhook), http => http.Timeout = TimeSpan.FromSeconds(10));
        services.TryAddSingleton<IWebhook, Webhook>();
        services.AddSingleton<Judge>().AddSingleton<Router>().AddSingleton<Pauses>().AddSingleton<Performer>().AddSingleton<StoryRunner>();
        services.AddSingleton<ConversationState>().AddSingleton<UserState>();
        services.AddSingleton<Storyteller>();
        services.AddSingleton(provider => new StoryDialog(provider.GetRequiredService<Storyteller>()));
        services.AddSingleton<IBot, StoryBot>();
        return services;
    }

    static PublishedStories Published(IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILogger<StoryLibrary>>();
        var folder = Path.Combine(AppContext.BaseDirectory, provider.GetRequiredService<IOptions<StoriesOptions>>().Value.Folder);
        var (library, findings) = StoryFolder.Read(folder);
        if (library is null)
            throw new StoriesRefusedException(folder, findings);
        foreach (var warning in findings)
            Log.StoryWarning(log, warning);
        Log.StoriesLoaded(log, library.Stories.Count, library.Revision);
        return new PublishedStories(library);
    }

    // Asks for the stories before the first request does, so that a mistake stops the start.
    sealed class StoriesAtStart(PublishedStories published) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => published.Current.WarmUpAsync();

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
