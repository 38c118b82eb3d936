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

    [Theory]
    [InlineData("connection_team_predicate", "is_online", "is_offline")]
    [InlineData("connection_agent_predicate", "is_available", "is_not_available")]
    [InlineData("connection_user_predicate", "is_logged", "is_not_logged")]
    public void Opposite_conditions_leave_no_silence(string type, string one, string other)
    {
        Warnings(With(Jumps(one, other))).ShouldNotContain(warning => warning.Path.Contains("defaultTarget"));
        Warnings(With(Jumps(one, other), Hello)).ShouldContain(warning => warning.Problem.Contains("never performed"));
        Warnings(With(Jumps(one, one))).ShouldContain(warning => warning.Path == "steps/0/actions/0/defaultTarget");

        string Jumps(params string[] conditions) =>
            $$"""{ "type": "jump_to_action", "defaultTarget": null, "connections": [{{string.Join(',', conditions.Select(When))}}] }""";

        string When(string condition) =>
            $$"""{ "type": "flow_connection", "target": {{ToSecond}}, "predicates": [{ "type": "{{type}}", "condition": { "type": "{{condition}}" } }] }""";
    }

    [Theory]
    [InlineData("{{session.order}}", "is no variable", "Did you mean {{@session.order}}?")]
    [InlineData("{{@mesage}}", "is no variable", "Did you mean {{@message}}?")]
    [InlineData("{{@session.ordre|none}}", "is set nowhere", "Did you mean {{@session.order}}?")]
    [InlineData("{{@session.weather}}", "is set nowhere", "Store a session value of this name, or write another one.")]
    [InlineData("{{@user.nam}}", "is set nowhere", "Did you mean {{@user.name}}?")]
    [InlineData("{{ }}", "is no variable", "Write {{@message}}")]
    public void A_variable_that_never_has_a_value_is_named_with_the_nearest_one(string variable, string because, string remedy)
    {
        const string order = """{ "type": "store_session_value_action", "key": "order", "value": "{{@message}}" }""";
        var warning = Warnings(With(order, Said(variable))).Single(found => found.Path == "steps/0/actions/1/alternatives/0");
        warning.Problem.ShouldContain(because);
        warning.Remedy.ShouldStartWith(remedy);
    }

    [Fact]
    public void A_variable_that_a_service_or_a_site_may_set_is_not_named()
    {
        const string ask = """{ "type": "send_webhook_request_action", "url": "https://a.example", "description": "", "service": "custom", "fields": [] }""";
        Warnings(With(ask, Said("{{@session.weather}} {{@user.Address}} {{@support.NextOpening}}")))
            .ShouldNotContain(warning => warning.Path.Contains("alternatives"));
    }

    [Fact]
    public void A_named_group_of_a_pattern_is_known_as_a_variable() =>
        Warnings(With(
            StoryJson.When("""{ "type": "match_regexp", "pattern": "(?P<order>\\d+)" }"""), Said("{{@session.order}} {{@session.weather}}")))
            .Where(warning => warning.Path.Contains("alternatives")).ShouldHaveSingleItem().Problem.ShouldContain("weather");

    [Theory]
    [InlineData(false, null, "steps/0/actions/0", "steps/0/actions/1/assigneeID")]
    [InlineData(true, null, "steps/0/actions/1/assigneeID")]
    [InlineData(false, "ana", "steps/0/actions/0")]
    [InlineData(true, "ana")]
    public void What_the_host_lacks_for_an_action_is_named(bool hasService, string? agent, params string[] places)
    {
        const string mail = """{ "type": "send_email_action", "recipient": "team@example.com", "subject": "Hello", "content": "World", "fromEmail": "bot@example.com", "fromName": "Bot" }""";
        const string request = """{ "type": "create_user_request_action", "message": "Help", "assigneeID": "ana" }""";
        var host = new StoryHost(hasService, agent is null ? new HashSet<string>() : [agent]);

        StoryCheck.Files([("test.json", Bytes(With(mail, request)))], host).Select(found => found.Path)
            .Where(path => path.StartsWith("steps/0/actions", StringComparison.Ordinal)).ShouldBe(places);
    }

    [Fact]
    public void Where_the_agents_are_not_known_no_assignee_is_named() =>
        StoryCheck.Files(
            [("test.json", Bytes(With("""{ "type": "create_user_request_action", "message": "Help", "assigneeID": "ana" }""")))],
            new StoryHost(HasService: true, Agents: null)).ShouldNotContain(found => found.Path.Contains("assigneeID"));

    [Fact]
    public void What_starts_two_stories_is_named_once_and_what_nothing_matches_too()
    {
        const string other = """{ "schemaVersion": 1, "id": "5f00000000000000000000cc", "name": "Other", "triggers": [{ "type": "keywords", "keywords": ["Été", "!?"] }, { "type": "custom_event", "name": "cart" }], "steps": [{ "id": "5f00000000000000000000c1", "name": "First", "actions": [] }] }""";
        var one = With(Hello).Replace(
            """{ "type": "fallback" }""",
            """{ "type": "keywords", "keywords": ["ete"] }, { "type": "custom_event", "name": "cart" }, { "type": "custom_event", "name": "Cart" }""");

        StoryCheck.Files([("one.json", Bytes(one)), ("other.json", Bytes(other))])
            .Where(finding => finding.Path.StartsWith("triggers/", StringComparison.Ordinal))
            .Select(finding => $"{finding.File} {finding.Path} {finding.Problem}").ShouldBe(
            [
                "other.json triggers/0/keywords/0 'Été' starts the story 'Test' too, which is told in its place.",
                "other.json triggers/0/keywords/1 '!?' has no letter and no digit, so that nothing matches it.",
                "other.json triggers/1/name 'cart' starts the story 'Test' too, which is told in its place.",
            ]);
    }

    [Fact]
    public void Buttons_of_one_title_names_of_yesterday_and_addresses_that_are_none_are_named()
    {
        var findings = Warnings(With(
            """{ "type": "send_quick_replies_action", "message": "m", "buttons": [{ "title": "Yes", "action": { "type": "share_action" } }, { "title": "yes ", "action": { "type": "share_action" } }] }""",
            """{ "type": "send_webhook_request_action", "url": "shop", "description": "", "service": "custom", "fields": [] }""",
            JumpToSecond.Replace("\"id\"", "\"name\": \"Once\", \"id\"")));

        findings.ShouldContain(warning => warning.Path == "steps/0/actions/0/buttons/1/title");
        findings.ShouldContain(warning => warning.Path == "steps/0/actions/1/url");
        findings.ShouldContain(
            warning => warning.Path == "steps/0/actions/2/defaultTarget/name" && warning.Problem.Contains("called 'Second'"));
    }

    private static string Said(string text) => $$"""{ "type": "send_text_action", "alternatives": ["{{text}}"] }""";

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
