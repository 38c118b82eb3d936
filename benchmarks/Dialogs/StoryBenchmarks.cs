using System.Text;
using BenchmarkDotNet.Attributes;
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

/// <summary>
/// A whole turn: the text is recognized, a condition asks the support team, the bot answers. The inverse is turns per second.
/// </summary>
public class StoryBenchmarks
{
    private IBot bot = null!;
    private TestAdapter room = null!;

    [Params(1, 1000)]
    public int Stories { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var (library, findings) = StorySet.Read(Enumerable.Range(0, Stories).Select(number =>
            ($"{number}.json", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Story(number)))));
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ISupportTeam, OnlineTeam>()
            .AddSingleton<IAgentPresence, OnlineTeam>()
            .AddSingleton<IVerifiedVisitors, NobodyToCall>()
            .AddSingleton<IHandover, NobodyToCall>()
            .AddSingleton<IStorage, OnePage>()
            .AddSingleton(new PublishedStories(library ?? throw new InvalidOperationException(string.Join('\n', findings))))
            .AddStoryEngine()
            .BuildServiceProvider();
        bot = services.GetRequiredService<IBot>();
        room = new TestAdapter();
    }

    [Benchmark]
    public async Task Turn()
    {
        await room.SendTextToBotAsync("please tell me about lamp 0", bot.OnTurnAsync, CancellationToken.None);
        room.ActiveQueue.Clear();
    }

    private static string Story(int number) => $$"""
        { "schemaVersion": 1, "id": "{{number:D24}}", "name": "Lamp {{number}}",
          "triggers": [{ "type": "intent", "id": "i{{number:D23}}", "phrases": ["tell me about lamp {{number}}", "parlez-moi de la lampe {{number}}"] }],
          "steps": [
            { "id": "a{{number:D23}}", "name": "Ask", "actions": [{ "type": "jump_to_action", "defaultTarget": null, "connections": [
              { "type": "flow_connection", "target": { "type": "step", "id": "b{{number:D23}}" },
                "predicates": [{ "type": "connection_team_predicate", "condition": { "type": "is_online" } }] }] }] },
            { "id": "b{{number:D23}}", "name": "Tell", "actions": [{ "type": "send_text_action", "alternatives": [{ "en": "Lamp {{number}} is bright.", "fr": "La lampe {{number}} éclaire." }] }] }] }
        """;

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

    /// <summary>Forgets everything, so that every turn is a first one.</summary>
    private sealed class OnePage : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object>());

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
