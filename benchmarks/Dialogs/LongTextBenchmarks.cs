using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;

namespace LiveTakeover.Dialogs.Benchmarks;

/// <summary>A whole turn of a message as long as a client may send, against 1,000 stories, 20 buttons and 4 conditions.</summary>
public class LongTextBenchmarks
{
    private const int Length = 250_000;

    private static readonly Dictionary<string, string> Hostile = new()
    {
        ["hello"] = "hello",
        ["one word"] = new string('a', Length),
        ["ligatures"] = Repeat("\ufb03"),
        ["marks"] = "a" + Repeat("\u0301\u0323"),
        ["accents"] = Repeat("é"),
        ["short words"] = Repeat("a "),
        ["different words"] = string.Concat(Enumerable.Range(100_000, Length / 7).Select(number => $"{number} ")),
        ["known words"] = Repeat("tell me about lamp 7 "),
        ["punctuation"] = Repeat("\u2026"),
    };

    private IBot bot = null!;
    private TestAdapter room = null!;

    [ParamsSource(nameof(Names))]
    public string Text { get; set; } = "";

    public static IEnumerable<string> Names => Hostile.Keys;

    [GlobalSetup]
    public async Task LoadAsync()
    {
        (bot, room) = Engine.Of([.. Enumerable.Range(0, 1000).Select(Story), Asking], new KeptPages());
        await room.SendTextToBotAsync("ask", bot.OnTurnAsync, CancellationToken.None);
    }

    [Benchmark]
    public async Task Turn()
    {
        await room.SendTextToBotAsync(Hostile[Text], bot.OnTurnAsync, CancellationToken.None);
        room.ActiveQueue.Clear();
    }

    private static string Story(int number) => $$"""
        { "schemaVersion": 1, "id": "{{number:D24}}", "name": "Lamp {{number}}",
          "triggers": [{ "type": "intent", "id": "i{{number:D23}}", "phrases": ["where is lamp {{number}}", "où est la lampe {{number}}"] }],
          "steps": [{ "id": "a{{number:D23}}", "name": "Tell", "actions": [{ "type": "send_text_action", "alternatives": ["Here."] }] }] }
        """;

    private static string Asking => $$"""
        { "schemaVersion": 1, "id": "askAskAskAskAskAskAskAsk", "name": "Ask", "triggers": [{ "type": "keywords", "keywords": ["ask"] }, { "type": "fallback" }],
          "steps": [{ "id": "stepStepStepStepStepStep", "name": "Ask", "actions": [{ "type": "send_quick_replies_action", "message": "?", "buttons": [
            {{string.Join(',', Enumerable.Range(0, 11).Select(button => $$"""{ "title": "Lamp {{button}}", "action": { "type": "go_to_action", "target": {{ToItself}} } }"""))}}] }],
            "then": { "connections": [{{When("""{ "type": "contains", "values": ["zürich"] }""")}}, {{When("""{ "type": "equals", "expected": "été" }""")}},
              {{When("""{ "type": "match_regexp", "pattern": "^(a+)+$" }""")}}, {{When("""{ "type": "is_greater_than", "minimum": 3 }""")}}] } }] }
        """;

    private const string ToItself = """{ "type": "step", "id": "stepStepStepStepStepStep" }""";

    private static string When(string condition) => $$"""
        { "type": "flow_connection", "target": {{ToItself}}, "predicates": [
          { "type": "connection_predicate", "condition": {{condition}}, "valueGetter": { "type": "message" } }] }
        """;

    /// <summary>Keeps the objects themselves, so that only the engine and the SDK's state are measured.</summary>
    private sealed class KeptPages : IStorage
    {
        private readonly Dictionary<string, object> pages = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(pages.ContainsKey).ToDictionary(key => key, key => pages[key]));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, page) in changes) pages[key] = page;
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Length / text.Length));
}
