using System.Xml.Linq;
using LiveTakeover.Bot.Stories;
using Microsoft.Extensions.Configuration;

namespace LiveTakeover.Bot.Tests.Stories;

public sealed class StoryCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stories-").FullName;
    private readonly StringWriter output = new();

    private string Said => output.ToString();

    [Fact]
    public async Task The_demo_stories_are_without_a_finding()
    {
        (await RunAsync("check")).ShouldBe(0);
        Said.ShouldBe($"0 error(s), 0 warning(s){Environment.NewLine}");
    }

    [Fact]
    public async Task The_demo_stories_lead_the_conversations_that_their_tests_describe()
    {
        var report = Path.Combine(folder, "junit.xml");
        (await RunAsync("test", "--junit", report)).ShouldBe(0, Said);
        Said.ShouldContain("✓ talk-to-a-human.test.json: On Sunday at 03:00");
        XDocument.Load(report).Descendants("testcase").Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task A_test_that_fails_says_what_there_is_instead_and_exits_1()
    {
        CopyDemo(
            "welcome.json", "did-not-understand.json", "order-status.json", "opening-hours.json", "returns.json", "talk-to-a-human.json",
            "leave-a-message.json");
        Write("a.test.json", """
            { "schemaVersion": 1, "tests": [{ "name": "wrong", "at": "2027-03-28T03:00", "conversation": [{ "user": "hello" }, { "bot": "Good evening" }] }] }
            """);
        (await RunAsync("test", folder)).ShouldBe(1);
        Said.ShouldContain("✗ a.test.json: wrong");
        Said.ShouldContain("line 2: the bot should say");
        Said.ShouldContain("- Good evening");
        Said.ShouldContain("+ Welcome to Maison Lumen!");
        Said.ShouldContain("0 of 1 passed");
    }

    [Theory]
    [InlineData("""{ "tests": [] }""", "schemaVersion")]
    [InlineData("""{ "schemaVersion": 1, "tests": [{ "name": "n", "at": "soon", "conversation": [] }] }""", "'soon' is not a moment")]
    [InlineData(
        """{ "schemaVersion": 1, "tests": [{ "name": "n", "at": "2027-01-01T00:00", "conversation": [{ "sings": "la" }] }] }""", "sings")]
    [InlineData(
        """{ "schemaVersion": 1, "tests": [{ "name": "n", "at": "2027-01-01T00:00", "conversation": [{}] }] }""", "line 1 says nothing")]
    [InlineData("""{ "schemaVersion": 1, "schedule": { "timeZone": "Mars", "slots": [] }, "tests": [] }""", "Mars")]
    public async Task A_test_file_with_a_mistake_is_named_with_the_mistake(string file, string mistake)
    {
        CopyDemo(
            "did-not-understand.json", "order-status.json", "opening-hours.json", "returns.json", "talk-to-a-human.json",
            "leave-a-message.json", "welcome.json");
        Write("a.test.json", file);
        (await RunAsync("test", folder)).ShouldBe(1);
        Said.ShouldContain("a.test.json");
        Said.ShouldContain(mistake);
    }

    [Fact]
    public async Task Stories_with_errors_are_reported_and_not_tested()
    {
        Write("broken.json", "{}");
        (await RunAsync("check", folder)).ShouldBe(1);
        Said.ShouldContain("broken.json: schemaVersion: is missing. Add \"schemaVersion\".");
        (await RunAsync("test", folder)).ShouldBe(1);
    }

    [Fact]
    public async Task A_simulation_tells_the_rule_the_way_and_the_words()
    {
        (await RunAsync(
            "simulate", "--at", "2027-03-28T03:00", "--locale", "fr-FR", "--say", "parler à un humain", "--say", "Ma lampe")).ShouldBe(0);
        Said.ShouldContain("Sun 2027-03-28 03:00 +02:00  support team is offline");
        Said.ShouldContain("> parler à un humain");
        Said.ShouldContain("decision: matched 'parler à un humain' 1.00");
        Said.ShouldContain("step: Leave a message / What is needed");
        Said.ShouldContain("< Notre équipe du support est absente");
        Directory.Exists(Path.Combine(folder, "data")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_year_is_a_list_of_the_moments_at_which_the_answer_changes()
    {
        (await RunAsync("simulate", "--at", "2027-03-28T00:00", "--say", "talk to a human", "--year")).ShouldBe(0);
        Said.ShouldContain("Mon 2027-03-29 09:00 +02:00  Of course. An agent will be with you in a moment.");
    }

    [Fact]
    public void Only_the_word_stories_asks_for_a_command()
    {
        StoryCommands.AreMeantBy(["stories", "check"]).ShouldBeTrue();
        StoryCommands.AreMeantBy(["--urls", "http://localhost:1"]).ShouldBeFalse();
    }

    private Task<int> RunAsync(params string[] args) => StoryCommands.RunAsync(
        ["stories", .. args],
        new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Handoff:DataFolder"] = Path.Combine(folder, "data") }).Build(),
        output);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private void CopyDemo(params string[] names)
    {
        foreach (var name in names)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "stories", name), Path.Combine(folder, name));
    }

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
