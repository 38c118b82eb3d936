using System.Text;
using BenchmarkDotNet.Attributes;
using LiveTakeover.Dialogs.Check;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Benchmarks;

/// <summary>All checks of a set of stories whose steps jump to each other, as they run for a draft and before publishing.</summary>
public class CheckBenchmarks
{
    private IReadOnlyList<(string File, ReadOnlyMemory<byte> Json)> files = [];
    private IReadOnlyList<(string File, ReadOnlyMemory<byte> Json)> phrases = [];

    [Params("1 × 160 × 10", "10 × 200 × 20", "500 × 1 × 30", "2000 × 1 × 30")]
    public string StoriesStepsJumps { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        var size = StoriesStepsJumps.Split(" × ").Select(int.Parse).ToArray();
        files = [.. Enumerable.Range(0, size[0]).Select(story => File(story, Story(story, size, "")))];
        var words = string.Join(
            ',', Enumerable.Range(0, 1600).Select(number => $"\"{new string((char)('a' + (number % 26)), 490)}{number:D6}\""));
        phrases = [File(0, Story(0, [1, 1, 1], $$"""{ "type": "intent", "id": "{{Id('i', 0, 0)}}", "phrases": [{{words}}] }"""))];
    }

    [Benchmark]
    public IReadOnlyList<Finding> Check() => StoryCheck.Files(files);

    /// <summary>800 kB of phrases of 500-letter words, with the index of phrases.</summary>
    [Benchmark]
    public ValueTask<RecognizedStory?> LongPhrases() =>
        new PhraseRecognizer().RecognizeAsync("hello", StorySet.Read(phrases).Library!, CancellationToken.None);

    private static (string, ReadOnlyMemory<byte>) File(int story, string json) => ($"{story}.json", Encoding.UTF8.GetBytes(json));

    private static string Story(int story, int[] size, string triggers) => $$"""
        { "schemaVersion": 1, "id": "{{Id('s', story, 0)}}", "name": "Story {{story}}", "triggers": [{{triggers}}], "steps": [
          {{string.Join(',', Enumerable.Range(0, size[1]).Select(step => Step(story, step, size)))}}] }
        """;

    private static string Step(int story, int step, int[] size) => $$"""
        { "id": "{{Id('t', story, step)}}", "name": "Step {{step}}", "actions": [
          {{string.Join(',', Enumerable.Range(0, size[2]).Chunk(10).Select(jumps => Jump(story, step, size, jumps)))}}] }
        """;

    private static string Jump(int story, int step, int[] size, int[] jumps) => $$"""
        { "type": "jump_to_action", "defaultTarget": null, "connections": [
          {{string.Join(',', jumps.Select(jump => $$"""
            { "type": "flow_connection", "target": {{Target(story, step, size, jump)}}, "predicates": [
              { "type": "connection_team_predicate", "condition": { "type": "is_online" } }] }
            """))}}] }
        """;

    private static string Target(int story, int step, int[] size, int jump) => size[1] > 1
        ? $$"""{ "type": "step", "id": "{{Id('t', story, (step + jump + 1) % size[1])}}" }"""
        : $$"""{ "type": "story", "id": "{{Id('s', (story + jump + 1) % size[0], 0)}}" }""";

    private static string Id(char kind, int story, int step) => $"{kind}{story:D12}{step:D11}";
}
