using System.Text;
using BenchmarkDotNet.Attributes;
using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Dialogs.Benchmarks;

/// <summary>A whole turn: the text is recognized, a condition asks the support team, the bot answers. The inverse is turns per second.</summary>
public class StoryBenchmarks
{
    IBot _bot = null!;
    TestAdapter _room = null!;

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
            .AddSingleton<IIdentities, NobodyToCall>()
            .AddSingleton<IHandover, NobodyToCall>()
            .AddSingleton<IStorage, OnePage>()
            .AddSingleton(new PublishedStories(library ?? throw new InvalidOperationException(string.Join('\n', findings))))
            .AddStoryEngine()
            .BuildServiceProvider();
        _bot = services.GetRequiredService<IBot>();
        _room = new TestAdapter();
    }

    [Benchmark]
    public async Task Turn()
    {
        await _room.SendTextToBotAsync("please tell me about lamp 0", _bot.OnTurnAsync, CancellationToken.None);
        _room.ActiveQueue.Clear();
    }

    static string Story(int number) => $$"""
        { "schemaVersion": 1, "id": "{{number:D24}}", "name": "Lamp {{number}}",
          "triggers": [{ "type": "intent", "id": "i{{number:D23}}", "phrases": ["tell me about lamp {{number}}", "parlez-moi de la lampe {{number}}"] }],
          "steps": [
            { "id": "a{{number:D23}}", "name": "Ask", "actions": [{ "type": "jump_to_action", "defaultTarget": null, "connections": [
              { "type": "flow_connection", "target": { "type": "step", "id": "b{{number:D23}}" },
                "predicates": [{ "type": "connection_team_predicate", "condition": { "type": "is_online" } }] }] }] },
            { "id": "b{{number:D23}}", "name": "Tell", "actions": [{ "type": "send_text_action", "alternatives": [{ "en": "Lamp {{number}} is bright.", "fr": "La lampe {{number}} éclaire." }] }] }] }
        """;

    sealed class OnlineTeam : ISupportTeam, IAgentPresence
    {
        readonly SupportStatus _online = new(true, "always", null, null);

        public ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken) => ValueTask.FromResult(_online);

        public ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(true);
    }

    sealed class NobodyToCall : IHandover, IIdentities
    {
        public ValueTask<VouchedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default) => default;

        public Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task PauseBotAsync(string conversationId, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Forgets everything, so that every turn is a first one.</summary>
    sealed class OnePage : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object>());

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
