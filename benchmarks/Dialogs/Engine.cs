using System.Text;
using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Dialogs.Benchmarks;

/// <summary>The story engine alone, with a support team that is always online.</summary>
internal static class Engine
{
    public static (IBot Bot, TestAdapter Room) Of(IEnumerable<string> stories, IStorage storage)
    {
        var (library, findings) = StorySet.Read(stories.Select((story, number) =>
            ($"{number}.json", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(story))));
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ISupportTeam, OnlineTeam>()
            .AddSingleton<IAgentPresence, OnlineTeam>()
            .AddSingleton<IVerifiedVisitors, NobodyToCall>()
            .AddSingleton<IHandover, NobodyToCall>()
            .AddSingleton(storage)
            .AddSingleton(new PublishedStories(library ?? throw new InvalidOperationException(string.Join('\n', findings))))
            .AddStoryEngine()
            .BuildServiceProvider();
        return (services.GetRequiredService<IBot>(), new TestAdapter());
    }

    private sealed class OnlineTeam : ISupportTeam, IAgentPresence
    {
        private readonly SupportStatus online = new(true, "always", null, null);

        public ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken) => ValueTask.FromResult(online);

        public ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(true);
    }

    private sealed class NobodyToCall : IHandover, IVerifiedVisitors
    {
        public ValueTask<VerifiedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default) => default;

        public Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task PauseBotAsync(string conversationId, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
