using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Bot.Schema;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

public class DoingTests
{
    private const string Tell = """{ "type": "send_text_action", "alternatives": ["{{@session.n|-}} {{@user.n|-}}"] }""";

    [Theory]
    [InlineData("""{ "type": "store_session_value_action", "key": "n", "value": "{{@message}}" }""", "two -")]
    [InlineData("""{ "type": "store_session_value_action", "key": "n", "value": "a", "add": true }""", "aa -")]
    [InlineData("""{ "type": "store_session_value_action", "key": "n", "value": "2", "add": true, "isInt": true }""", "4 -")]
    [InlineData("""{ "type": "store_session_value_action", "key": "n", "value": "2.9", "isInt": true }""", "2 -")]
    [InlineData("""{ "type": "set_user_attribute_action", "key": "n", "value": "3", "add": true, "isInt": true }""", "- 6")]
    [InlineData("""{ "type": "set_user_attribute_action", "key": "n", "value": "x", "add": false }""", "- x")]
    public async Task Values_are_set_or_added_to(string action, string afterTwoTurns)
    {
        using var talk = Talk.With(action, Tell);
        await talk.Says("one");
        await talk.Says("two");
        talk.Texts.ShouldBe([afterTwoTurns]);
    }

    [Theory]
    [InlineData("de-DE", "1.234", "1234 -")]
    [InlineData("en-US", "1.234", "1 -")]
    [InlineData("fr-FR", "1 234,5", "1234 -")]
    public async Task Whole_numbers_are_read_in_the_language_of_the_person(string locale, string said, string kept)
    {
        using var talk = Talk.With(
            """{ "type": "store_session_value_action", "key": "n", "value": "{{@message}}", "isInt": true }""", Tell);
        talk.Locale = locale;
        await talk.Says(said);
        talk.Texts.ShouldBe([kept]);
    }

    [Fact]
    public async Task What_the_site_says_of_the_person_comes_before_what_a_story_kept()
    {
        using var talk = Talk.With(
            """{ "type": "set_user_attribute_action", "key": "plan", "value": "basic" }""",
            """{ "type": "send_text_action", "alternatives": ["{{@user.name}} ({{@user.id}}): {{@user.plan}}"] }""");
        await talk.Says("?");
        talk.Texts.ShouldBe(["Ada (ada): basic"]);

        talk.Site.Ada = new VerifiedPerson("ada-7", "Ada Lovelace", new Dictionary<string, string> { ["plan"] = "gold" });
        await talk.Says("?");
        talk.Texts.ShouldBe(["Ada Lovelace (ada-7): gold"]);
    }

    [Fact]
    public async Task Session_values_fade_after_a_day_of_silence_and_user_attributes_stay()
    {
        using var talk = Talk.With(
            """{ "type": "store_session_value_action", "key": "n", "value": "s", "add": true }""",
            """{ "type": "set_user_attribute_action", "key": "n", "value": "u", "add": true }""",
            Tell);
        await talk.Says("?");
        talk.Clock.Advance(TimeSpan.FromHours(24));
        await talk.Says("?");
        talk.Texts.ShouldBe(["ss uu"]);
        talk.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        await talk.Says("?");
        talk.Texts.ShouldBe(["s uuu"]);
    }

    [Fact]
    public async Task A_user_request_holds_the_message_the_way_and_whom_it_is_for()
    {
        using var talk = Talk.With("""{ "type": "create_user_request_action", "message": " Ada says: {{@message}} ", "assigneeID": "grace", "groupID": "lamps" }""");
        await talk.Says("My lamp is broken");
        var request = talk.Handover.Requests.ShouldHaveSingleItem();
        (request.ConversationId, request.Message, request.AssigneeId, request.GroupId).ShouldBe(
            ("Conversation1", "Ada says: My lamp is broken", "grace", "lamps"));
        request.StoryPath.ShouldBe([new StoryStep("Test", "First", null)]);
        talk.Handover.Paused.ShouldBeEmpty();
        await talk.Says("Still broken");
        talk.Handover.Requests[1].StoryPath.ShouldBe(
            [new StoryStep("Test", "First", "Still broken"), new StoryStep("Test", "First", null)]);
    }

    [Fact]
    public async Task A_request_that_a_story_words_in_two_languages_is_kept_in_both_for_agents_of_either()
    {
        using var talk = Talk.With(
            """{ "type": "create_user_request_action", "message": { "en": "A repair: {{@message}}", "fr": "Une réparation : {{@message}}" } }""");
        await talk.Says("ma lampe clignote");
        var request = talk.Handover.Requests.ShouldHaveSingleItem();
        request.Message.ShouldBe("A repair: ma lampe clignote");
        request.Translations!["en"].ShouldBe(request.Message);
        request.Translations["fr"].ShouldBe("Une réparation : ma lampe clignote");

        using var old = Talk.With("""{ "type": "create_user_request_action", "message": "A repair: {{@message}}" }""");
        await old.Says("my lamp flickers");
        old.Handover.Requests.ShouldHaveSingleItem().Translations.ShouldBeNull();
    }

    [Fact]
    public async Task A_long_request_keeps_its_first_thousand_characters()
    {
        using var talk = Talk.With("""{ "type": "create_user_request_action", "message": "{{@message}}" }""");
        await talk.Says(string.Concat(Enumerable.Repeat("💡", 1500)));
        talk.Handover.Requests.Single().Message.EnumerateRunes().Count().ShouldBe(1000);
    }

    [Fact]
    public async Task A_pause_silences_the_bot_once_the_step_has_said_what_it_says()
    {
        using var talk = Talk.With("""{ "type": "pause_bot_action" }""", """{ "type": "send_text_action", "alternatives": ["Goodbye"] }""");
        await talk.Says("?");
        talk.Texts.ShouldBe(["Goodbye"]);
        talk.Handover.Paused.ShouldBe(["Conversation1"]);
    }

    [Fact]
    public async Task A_failing_action_ends_in_the_fallback_story_and_a_clear_line_in_the_log()
    {
        var ask = """
            { "schemaVersion": 1, "id": "5f00000000000000000000a0", "name": "Ask", "triggers": [{ "type": "keywords", "keywords": ["ask"] }], "steps": [
              { "id": "5f00000000000000000000a1", "name": "Call", "actions": [
                { "type": "create_user_request_action", "message": "m" }, { "type": "send_text_action", "alternatives": ["never said"] }] }] }
            """;
        using var talk = Talk.Of(With("""{ "type": "send_text_action", "alternatives": ["fallback"] }"""), ask);
        talk.Handover.Failure = new InvalidOperationException("No desk");
        await talk.Says("ask");
        talk.Texts.ShouldBe(["fallback"]);
        talk.Logs.Errors.ShouldHaveSingleItem().ShouldContain("Story 'Ask', step 'Call', create_user_request_action (actions/0) failed");
    }

    [Fact]
    public async Task A_fallback_story_that_fails_is_not_silence_either()
    {
        using var talk = Talk.With("""{ "type": "create_user_request_action", "message": "m" }""");
        talk.Handover.Failure = new InvalidOperationException("No desk");
        await talk.Says("?");
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("Sorry");
    }

    [Fact]
    public async Task A_bot_without_a_fallback_story_apologizes_and_says_where_it_stood()
    {
        using var talk = Talk.Of(
            With("""{ "type": "create_user_request_action", "message": "help" }""").Replace(
                "fallback", "welcome", StringComparison.Ordinal));
        talk.Handover.Failure = new InvalidOperationException("The store of requests is closed.");

        await talk.Arrives();

        var line = talk.Replies.ShouldHaveSingleItem();
        line.Text.ShouldStartWith("Sorry, something went wrong");
        Payload.TryGet(line.ChannelData, "liveTakeover.step", out var step).ShouldBeTrue();
        step.ShouldBe(FirstStepId);
        await talk.Says("and now?");
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("Sorry");
    }

    [Fact]
    public async Task When_an_agent_takes_control_the_turn_ends_there_and_nothing_of_it_is_kept()
    {
        using var talk = Talk.With(
            """{ "type": "store_session_value_action", "key": "n", "value": "kept" }""",
            """{ "type": "send_text_action", "alternatives": ["before {{@session.n}}"] }""",
            """{ "type": "send_text_action", "alternatives": ["after"] }""");
        await Should.ThrowAsync<OperationCanceledException>(() =>
            talk.Turn(new Activity { Type = ActivityTypes.Message, Text = "?" }, controlMovesAt: line => line.Text == "after"));
        talk.Texts.ShouldBe(["before kept"]);
        talk.Logs.Errors.ShouldBeEmpty();
        await talk.Says("?");
        talk.Texts.ShouldBe(["before kept", "after"]);
    }

    [Fact]
    public async Task An_action_for_another_service_goes_out_signed_with_its_texts_filled()
    {
        using var talk = Talk.With(
            """{ "type": "create_zendesk_ticket_action", "user": { "name": "Ada" }, "description": "About {{@message}}" }""");
        await talk.Says("lamps");

        var (request, body) = talk.Webhook.Received.ShouldHaveSingleItem();
        request.RequestUri!.ToString().ShouldBe("https://hooks.lumen.example/story");
        using var json = JsonDocument.Parse(body);
        json.RootElement.GetProperty("action").GetProperty("type").GetString().ShouldBe("create_zendesk_ticket_action");
        json.RootElement.GetProperty("action").GetProperty("description").GetString().ShouldBe("About lamps");
        var signed = $"date={request.Headers.Date:r}\n{body}";
        request.Headers.GetValues("X-Hub-Signature-256").Single().ShouldBe(
            "sha256=" + Convert.ToHexStringLower(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes("open sesame"), Encoding.UTF8.GetBytes(signed))));
    }

    [Fact]
    public async Task A_webhook_of_the_story_gets_its_fields_at_its_own_address()
    {
        using var talk = Talk.With("""
            { "type": "send_webhook_request_action", "url": "https://shop.lumen.example/{{@message}}", "description": "", "service": "custom",
              "fields": [{ "type": "webhook_request_field", "key": "said", "value": "{{@message}}!" }] }
            """);
        await talk.Says("lamps");
        var (request, body) = talk.Webhook.Received.ShouldHaveSingleItem();
        request.RequestUri!.ToString().ShouldBe("https://shop.lumen.example/lamps");
        using var json = JsonDocument.Parse(body);
        json.RootElement.GetProperty("fields").GetProperty("said").GetString().ShouldBe("lamps!");
    }

    [Fact]
    public async Task A_service_that_refuses_is_a_failing_action()
    {
        using var talk = Talk.With("""{ "type": "close_intercom_conversation_action" }""");
        talk.Webhook.Answer = HttpStatusCode.BadGateway;
        await talk.Says("?");
        talk.Logs.Errors[0].ShouldContain("close_intercom_conversation_action");
    }

    [Fact]
    public async Task Stories_published_meanwhile_are_told_from_the_next_story_on()
    {
        static string Bot(string word) => $$"""
            { "schemaVersion": 1, "id": "{{StoryId}}", "name": "Test", "triggers": [{ "type": "fallback" }], "steps": [
              { "id": "{{FirstStepId}}", "name": "First", "actions": [{ "type": "send_text_action", "alternatives": ["{{word}} question"] }], "then": { "defaultTarget": {{ToSecond}} } },
              { "id": "{{SecondStepId}}", "name": "Second", "actions": [{ "type": "send_text_action", "alternatives": ["{{word}} answer"] }] }] }
            """;
        using var talk = Talk.Of(Bot("Old"));
        await talk.Says("?");
        talk.Published.Publish(StorySet.Read([("new.json", Bytes(Bot("New")))]).Library!);
        await talk.Says("?");
        talk.Texts.ShouldBe(["Old answer"]);
        await talk.Says("?");
        talk.Texts.ShouldBe(["New question"]);
    }
}
