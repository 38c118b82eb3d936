using System.Text;
using LiveTakeover.Dialogs.Check;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Tests.Check;

/// <summary>What it costs to check stories grows no faster than the stories do. Steps are counted, not time.</summary>
public class CheckCostTests
{
    private const int Few = 40;

    /// <summary>Stories of so many parts, in the shapes in which links can lie.</summary>
    private static readonly Dictionary<string, Func<int, IEnumerable<string>>> Shapes = new()
    {
        ["one story whose steps all jump on and back"] = parts =>
            [Story(0, parts, Jumps, (step, jump) => ToStep(0, (step + jump + 1) % parts))],
        ["one story whose steps jump in one large ring"] = parts => [Story(0, parts, 1, (step, _) => ToStep(0, (step + 1) % parts))],
        ["one story whose steps jump forward only"] = parts =>
            [Story(0, parts, Jumps, (step, jump) => ToStep(0, Math.Min(step + jump, parts - 1)))],
        ["many stories that jump to each other"] = parts => Many(parts, (story, jump) => ToStory((story + jump + 1) % parts)),
        ["many stories that nothing starts"] = parts => Many(parts, (story, _) => ToStory(story)),
        ["many stories that lead to no story"] = parts => Many(parts, (story, jump) => ToStory(100_000 + story + jump)),
        ["many stories that lead to steps of others"] = parts => Many(parts, (story, jump) => ToStep((story + jump + 1) % parts, 0)),
    };

    private const int Jumps = 10;

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Four_times_the_stories_cost_about_four_times_as_much(string shape)
    {
        var few = Steps(Shapes[shape](Few));
        var many = Steps(Shapes[shape](4 * Few));
        few.ShouldBeGreaterThan(Few);
        many.ShouldBeLessThan(6 * few);
        many.ShouldBeLessThan(100 * 4 * Few * Jumps);
    }

    [Fact]
    public void Findings_are_few_whatever_is_wrong_and_say_how_many_more_there_are()
    {
        var findings = StoryCheck.Files(Files(Many(500, (story, jump) => ToStory(100_000 + story + jump))));
        findings.Count(finding => finding.IsError).ShouldBe(FindingList.Most + 1);
        findings.Select(finding => finding.Problem).ShouldContain($"{(500 * Jumps) - FindingList.Most} more errors are not listed.");
    }

    [Fact]
    public void A_check_ends_when_nobody_waits_for_it()
    {
        using var gone = new CancellationTokenSource();
        var read = 0;
        var files = Files(Many(50, (story, _) => ToStory(story))).Select(file =>
        {
            if (++read == 5) gone.Cancel();
            return file;
        });
        Should.Throw<OperationCanceledException>(() => StoryCheck.Files(files, cancellationToken: gone.Token));
        read.ShouldBe(5);
    }

    [Fact]
    public void Long_words_in_phrases_take_memory_by_their_length()
    {
        var phrases = string.Join(
            ',', Enumerable.Range(0, 500).Select(number => $"\"{new string((char)('a' + (number % 26)), 490)}{number:D6}\""));
        var story = Story(0, 1, 1, (_, _) => ToStep(0, 0)).Replace(
            "\"triggers\": []", $$"""
            "triggers": [{ "type": "intent", "id": "{{Id('i', 0, 0)}}", "phrases": [{{phrases}}] }]
            """, StringComparison.Ordinal);
        var library = StorySet.Read(Files([story])).Library!;
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = library.Phrases;
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20 * story.Length);
    }

    private static long Steps(IEnumerable<string> stories)
    {
        var files = Files(stories).ToList();
        var effort = Effort.Measure();
        StoryCheck.Files(files);
        return effort.Steps;
    }

    private static IEnumerable<(string, ReadOnlyMemory<byte>)> Files(IEnumerable<string> stories) =>
        stories.Select((story, index) => ($"{index}.json", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(story)));

    private static IEnumerable<string> Many(int stories, Func<int, int, string> target) =>
        Enumerable.Range(0, stories).Select(story => Story(story, 1, Jumps, (_, jump) => target(story, jump)));

    private static string Story(int story, int steps, int jumps, Func<int, int, string> target) => $$"""
        { "schemaVersion": 1, "id": "{{Id('s', story, 0)}}", "name": "Story {{story}}", "triggers": [], "steps": [
          {{string.Join(',', Enumerable.Range(0, steps).Select(step => Step(story, step, jumps, target)))}}] }
        """;

    private static string Step(int story, int step, int jumps, Func<int, int, string> target) => $$"""
        { "id": "{{Id('t', story, step)}}", "name": "Step {{step}}", "actions": [{ "type": "jump_to_action", "defaultTarget": null, "connections": [
          {{string.Join(',', Enumerable.Range(0, jumps).Select(jump => $$"""
            { "type": "flow_connection", "target": {{target(step, jump)}}, "predicates": [
              { "type": "connection_team_predicate", "condition": { "type": "is_online" } }] }
            """))}}] }] }
        """;

    private static string ToStory(int story) => $$"""{ "type": "story", "id": "{{Id('s', story, 0)}}" }""";

    private static string ToStep(int story, int step) => $$"""{ "type": "step", "id": "{{Id('t', story, step)}}" }""";

    private static string Id(char kind, int story, int step) => $"{kind}{story:D12}{step:D11}";
}
