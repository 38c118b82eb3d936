using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;

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
        (bot, room) = Engine.Of(Enumerable.Range(0, Stories).Select(Story), new OnePage());
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

    /// <summary>Forgets everything, so that every turn is a first one.</summary>
    private sealed class OnePage : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object>());

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
