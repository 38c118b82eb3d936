using System.Text;
using LiveTakeover.Dialogs.Library;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Vocabulary;

public class StoryFileTests
{
    [Fact]
    public void All_that_is_wrong_is_said_at_once_with_file_path_and_remedy()
    {
        var errors = Errors(With(
            """{ "type": "send_text_action", "alternatives": [] }""",
            When("""{ "type": "is_less_than", "maximum": "12" }"""),
            """{ "type": "dance_action" }"""));

        errors.Select(error => error.Path).ShouldBe([
            "steps/0/actions/0/alternatives",
            "steps/0/actions/1/connections/0/predicates/0/condition/maximum",
            "steps/0/actions/2/type"]);
        errors.ShouldAllBe(error => error.File == "test.json" && error.Remedy.Length > 0);
        errors[2].Remedy.ShouldContain("send_text_action");
    }

    [Theory]
    [InlineData("is_set"), InlineData("is_not_set"), InlineData("is_number")]
    public void Bare_conditions_load(string type) => Errors(With(When($$"""{ "type": "{{type}}" }"""))).ShouldBeEmpty();

    [Theory]
    [InlineData("""{ "type": "contains", "values": [] }""")]
    [InlineData("""{ "type": "contains", "values": ["a", "b"] }""")]
    [InlineData("""{ "type": "equals", "expected": "" }""")]
    [InlineData("""{ "type": "is_less_than", "maximum": 1 }""")]
    [InlineData("""{ "type": "is_less_than_or_equal", "maximum": 1.5 }""")]
    [InlineData("""{ "type": "is_greater_than", "minimum": -1 }""")]
    [InlineData("""{ "type": "is_greater_than_or_equal", "minimum": 0 }""")]
    [InlineData("""{ "type": "match_regexp", "pattern": "^(?P<mail>.+)@(?<host>.+)$" }""")]
    public void Conditions_with_a_value_load(string condition) => Errors(With(When(condition))).ShouldBeEmpty();

    [Theory]
    [InlineData("connection_team_predicate", "is_online", true), InlineData("connection_team_predicate", "is_offline", true)]
    [InlineData("connection_user_predicate", "is_logged", true), InlineData("connection_user_predicate", "is_not_logged", true)]
    [InlineData("connection_team_predicate", "is_logged", false), InlineData("connection_user_predicate", "is_online", false)]
    public void Each_predicate_takes_its_own_conditions(string predicate, string condition, bool allowed) =>
        Errors(With(JumpWhen($$"""{ "type": "{{predicate}}", "condition": { "type": "{{condition}}" } }"""))).Any().ShouldBe(!allowed);

    [Theory]
    [InlineData("Ville_1é", true), InlineData("two words", false), InlineData("line\\n", false), InlineData("", false)]
    public void A_key_is_made_of_word_characters(string key, bool allowed) =>
        Errors(With($$"""{ "type": "store_session_value_action", "key": "{{key}}", "value": "v" }""")).Any().ShouldBe(!allowed);

    [Theory]
    [InlineData("id"), InlineData("ID"), InlineData("Id")]
    public void A_story_cannot_change_a_persons_id(string key) =>
        Errors(With($$"""{ "type": "set_user_attribute_action", "key": "{{key}}", "value": "v" }""")).ShouldHaveSingleItem();

    [Theory]
    [InlineData(
        "5f00000000000000000000B2", true), InlineData("5f00000000000000000000b", false), InlineData("5f00000000000000000000b2\\n", false)]
    public void An_id_is_24_letters_or_digits(string id, bool wellFormed)
    {
        var errors = Errors(
            With($$"""{ "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "story", "id": "{{id}}" } }"""));
        errors.ShouldHaveSingleItem().Problem.ShouldContain(wellFormed ? "no story has the id" : "is not an id");
    }

    [Theory]
    [InlineData(
        "https://lumen.example/a.png",
        true), InlineData("javascript:alert(1)", false), InlineData("javascript:1", false), InlineData("lamp.png", false)]
    public void An_image_comes_from_the_web(string url, bool allowed) =>
        Errors(With($$"""{ "type": "send_image_action", "imageURL": "{{url}}" }""")).Any().ShouldBe(!allowed);

    [Fact]
    public void A_blank_user_request_is_refused() =>
        Errors(With("""{ "type": "create_user_request_action", "message": "   " }""")).ShouldHaveSingleItem();

    [Fact]
    public void The_default_target_of_a_jump_must_be_written_even_when_there_is_none() =>
        Errors(With("""{ "type": "jump_to_action", "connections": [] }""")).ShouldHaveSingleItem().Remedy.ShouldContain("null means none");

    [Fact]
    public void A_pattern_that_does_not_compile_is_refused() =>
        Errors(With(When("""{ "type": "match_regexp", "pattern": "(" }"""))).ShouldHaveSingleItem().Problem
            .ShouldContain("is not a pattern");

    [Fact]
    public void Several_sections_need_titles_and_a_single_one_does_not()
    {
        const string untitled = """{ "type": "section", "title": " ", "choices": [{ "type": "choice", "title": "t" }] }""";
        string List(string sections) => $$"""{ "type": "send_choices_list_action", "placeholder": "p", "sections": [{{sections}}], "action": { "type": "go_to_action", "target": {{ToSecond}} } }""";

        Errors(With(List(untitled))).ShouldBeEmpty();
        Errors(With(List($"{untitled},{untitled}"))).Select(error => error.Path).ShouldBe(
            ["steps/0/actions/0/sections/0/title", "steps/0/actions/0/sections/1/title"]);
    }

    [Fact]
    public void Actions_for_other_services_load()
    {
        Errors(With(
            $$"""{ "type": "send_ai_task_action", "engine": { "type": "ai_task_engine", "name": "n", "opts": {} }, "behaviors": [{ "type": "ai_task_behavior", "name": "b", "connections": [] }], "defaultTarget": {{ToSecond}} }""",
            """{ "type": "create_zendesk_ticket_action", "user": { "email": "ada@example.org" }, "description": "d", "ticketType": "", "ticketPriority": "high", "groupID": "42" }""",
            """{ "type": "assign_intercom_conversation_action", "assigneeID": "42" }""",
            """{ "type": "close_intercom_conversation_action" }""",
            """{ "type": "transfer_iadvize_conversation_action", "distribution_rule": { "id": "1", "label": "l" } }""",
            """{ "type": "close_iadvize_conversation_action" }""",
            """{ "type": "pause_bot_action" }""")).ShouldBeEmpty();
    }

    [Fact]
    public void An_upstream_export_of_plain_strings_loads_and_its_own_fields_are_named()
    {
        var findings = FindingsOf(With("""{ "type": "send_text_action", "alternatives": ["Bonjour"], "text": "Bonjour", "botID": "x" }"""));
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            warning => warning.IsError.ShouldBeFalse(),
            warning => warning.Path.ShouldBe("steps/0/actions/0/botID"));
    }

    [Theory]
    [InlineData("""{ "en": "Hello", "fr": "Bonjour" }""", "")]
    [InlineData("""{ "en": "Hello" }""", "")]
    [InlineData("""{ "fr": "Bonjour" }""", "is missing: there is no English text.")]
    [InlineData("""{ "en": "Hello", "de": "Hallo", "pt-BR": "Olá" }""", "")]
    [InlineData("""{ "en": "Hello", "German": "Hallo" }""", "is not a language.")]
    [InlineData("7", "is a number")]
    public void A_text_is_one_string_or_one_for_each_language(string text, string problem)
    {
        var errors = Errors(With($$"""{ "type": "send_text_action", "alternatives": [{{text}}] }"""));
        if (problem.Length == 0)
            errors.ShouldBeEmpty();
        else
            errors.ShouldHaveSingleItem().Problem.ShouldContain(problem);
    }

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "must be an object")]
    [InlineData("""{ "schemaVersion": 1, "schemaVersion": 1 }""", "is not JSON")]
    public void What_is_not_a_story_is_refused(string json, string problem) => Errors(json)[0].Problem.ShouldContain(problem);

    [Fact]
    public void A_file_of_another_version_is_refused() =>
        Errors(With().Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2")).ShouldHaveSingleItem().Path.ShouldBe("schemaVersion");

    [Fact]
    public void A_huge_or_deeply_nested_file_is_refused()
    {
        Errors($"[\"{new string('x', StoryFile.MaxBytes)}\"]").ShouldHaveSingleItem().Problem.ShouldContain("bytes large");
        var deep = new StringBuilder().Insert(0, "[", 10_000).ToString();
        Errors(deep).ShouldHaveSingleItem().Problem.ShouldContain("is not JSON");
    }
}
