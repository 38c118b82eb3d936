using LiveTakeover.Dialogs.Check;
using LiveTakeover.Dialogs.Vocabulary;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Check;

public class StoryCheckTests
{
    private const string Hello = """{ "type": "send_text_action", "alternatives": ["Hello"] }""";

    private static readonly string JumpToSecond = $$"""{ "type": "jump_to_action", "connections": [], "defaultTarget": {{ToSecond}} }""";

    [Fact]
    public void The_demo_stories_have_nothing_to_be_said_about_them() =>
        StoryCheck.Folder(Path.Combine(AppContext.BaseDirectory, "stories")).ShouldBeEmpty();

    [Fact]
    public void A_step_that_no_way_leads_to_is_named()
    {
        Warnings(With(JumpToSecond)).ShouldNotContain(warning => warning.Path.StartsWith("steps"));
        Warnings(With(Hello)).ShouldContain(
            warning => warning.Path == "steps/1" && warning.Problem.Contains("no way leads to the step 'Second'"));
    }

    [Fact]
    public void A_story_that_nothing_starts_is_named() =>
        Warnings(With(JumpToSecond).Replace("""{ "type": "fallback" }""", "")).ShouldContain(warning => warning.Path == "triggers");

    [Fact]
    public void Jumps_that_go_round_without_a_word_from_the_person_are_found()
    {
        var round = With(JumpToSecond).Replace("\"name\": \"Second\", \"actions\": []", $$"""
            "name": "Second", "actions": [{ "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "story", "id": "{{StoryId}}" } }]
            """);
        Warnings(round).Select(warning => warning.Problem)
            .ShouldContain("may go round without a word from the person: First → Second → First.");
    }

    [Fact]
    public void A_jump_with_nowhere_to_go_leaves_silence()
    {
        const string online = """{ "type": "connection_team_predicate", "condition": { "type": "is_online" } }""";
        Warnings(With(JumpWhen(online))).ShouldContain(warning => warning.Path == "steps/0/actions/0/defaultTarget");
        Warnings(With(JumpWhen(online), Hello)).ShouldNotContain(warning => warning.Path.Contains("defaultTarget"));
    }

    [Fact]
    public void Actions_below_a_jump_that_always_jumps_are_never_performed() =>
        Warnings(With(JumpToSecond, Hello)).ShouldContain(warning => warning.Problem.Contains("never performed"));

    [Fact]
    public void A_text_without_its_translation_is_named_once_others_have_one()
    {
        const string translated = """{ "type": "send_text_action", "alternatives": [{ "en": "Hello", "fr": "Bonjour" }] }""";
        const string english = """{ "type": "send_text_action", "alternatives": [{ "en": "Bye" }] }""";
        const string value = """{ "type": "send_text_action", "alternatives": ["{{@message}}"] }""";
        Warnings(With(Hello)).ShouldNotContain(warning => warning.Problem.Contains("translated"));
        Warnings(With(translated, Hello, english, value)).Where(warning => warning.Problem.Contains("translated"))
            .Select(warning => warning.Path)
            .ShouldBe(["steps/0/actions/1/alternatives/0", "steps/0/actions/2/alternatives/0"]);
    }

    [Fact]
    public void What_cannot_be_honoured_is_reported_by_name()
    {
        var warnings = Warnings(With(
            """{ "type": "send_text_action", "alternatives": ["<b>Hello</b>"] }""",
            """{ "type": "send_quick_replies_action", "message": "m", "buttons": [{ "title": "t", "action": { "type": "share_action" } }] }"""));
        warnings.ShouldContain(warning => warning.Path == "steps/0/actions/0/alternatives/0" && warning.Problem.Contains("HTML"));
        warnings.ShouldContain(warning => warning.Path == "steps/0/actions/1" && warning.Problem.Contains("share_action"));
    }

    [Fact]
    public void A_bot_without_welcome_or_fallback_is_told_so()
    {
        var warnings = Warnings(With().Replace("fallback", "welcome"));
        warnings.ShouldContain(warning => warning.Problem.Contains("general fallback"));
        warnings.ShouldNotContain(warning => warning.Problem.Contains("welcomes"));
    }

    private static IReadOnlyList<Finding> Warnings(string json) =>
        [.. StoryCheck.Files([("test.json", Bytes(json))]).Where(finding => !finding.IsError)];
}
