using System.Text;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

public sealed class WebhookAnswerTests
{
    private const string Ask = """
        { "type": "send_webhook_request_action", "url": "https://shop.lumen.example/", "description": "", "service": "custom", "fields": [] }
        """;

    private const string Tell = """
        { "type": "send_text_action", "alternatives": ["Order {{@session.order|unknown}} for {{@user.firstName|you}}, {{@user.City|nowhere}}."] }
        """;

    [Fact]
    public async Task An_answer_sets_session_values_and_user_attributes_which_are_never_templates()
    {
        using var talk = Talk.With(Ask, Tell);
        talk.Webhook.Says("""
            { "session": { "values": { "order": "{{@message}} is on its way", "n": 3 } },
              "interlocutor": { "firstName": "Ada", "customAttributes": { "City": "Paris" } }, "more": true }
            """);

        await talk.Says("lamps");

        talk.Texts.ShouldBe(["Order {{@message}} is on its way for Ada, Paris."]);
        talk.Trace.Lines.Select(line => line.Text).ShouldContain("the webhook answered: session value n = '3'");
    }

    [Fact]
    public async Task An_answer_brings_actions_and_a_jump_hides_what_stands_below()
    {
        using var talk = Talk.With(Ask, Tell);
        talk.Webhook.Says($$"""
            { "actions": [
              { "type": "send_text_action", "alternatives": [{ "en": "It comes on {{"{{@session.day}}"}}.", "fr": "…" }] },
              { "type": "create_user_request_action", "message": "Look at this" },
              { "type": "jump_to_action", "connections": [], "defaultTarget": {{ToSecond}} },
              { "type": "send_text_action", "alternatives": ["never"] }],
              "session": { "values": { "day": "Monday" } } }
            """);

        await talk.Says("lamps");

        talk.Texts.ShouldBe(["It comes on Monday."]);
        talk.Handover.Requests.ShouldHaveSingleItem();
        talk.Trace.Lines.Where(line => line.Place is { Path: null }).Select(line => line.Place!.Step).ShouldBe([FirstStepId, SecondStepId]);
    }

    [Theory]
    [InlineData("""{ "actions": [{ "type": "send_text_action", "alternatives": [] }] }""", "actions/0/alternatives")]
    [InlineData("""{ "actions": [{ "type": "wait_action", "duration": 2 }] }""", "which a webhook cannot answer with")]
    [InlineData("""{ "actions": [{ "type": "close_intercom_conversation_action" }] }""", "which a webhook cannot answer with")]
    [InlineData("""{ "session": { "values": { "a b": "c" } } }""", "is not a key")]
    [InlineData("""{ "interlocutor": { "customAttributes": { "ID": "c" } } }""", "the person's own id")]
    [InlineData("""{ "session": "x" }""", "must be an object")]
    [InlineData("""{ "actions": [ }""", "is not JSON")]
    [InlineData("""{ "session": { "values": { "a": "\ud83d" } } }""", "half a character")]
    [InlineData("""{ "actions": [{ "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "story", "id": "5f00000000000000000000ff" } }] }""", "which is no step of this story and no story")]
    [InlineData("""{ "actions": [{ "type": "send_quick_replies_action", "message": "?", "buttons": [{ "title": "x", "action": { "type": "go_to_action", "target": { "type": "step", "id": "5f00000000000000000000b2" } } }] }] }""", "has a button that leads")]
    public async Task An_answer_that_a_story_cannot_use_is_a_failing_action(string answer, string because)
    {
        using var talk = Talk.With(Ask, Tell);
        talk.Webhook.Says(answer);

        await talk.Says("lamps");

        talk.Texts.ShouldNotContain(text => text.StartsWith("Order", StringComparison.Ordinal));
        talk.Logs.Errors[0].ShouldContain("send_webhook_request_action");
        talk.Logs.Failures[0].Message.ShouldContain(because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1, 2]")]
    [InlineData("""{ "ok": true }""")]
    public async Task An_answer_with_nothing_for_the_story_changes_nothing(string answer)
    {
        using var talk = Talk.With(Ask, Tell);
        talk.Webhook.Says(answer);

        await talk.Says("lamps");

        talk.Texts.ShouldBe(["Order unknown for you, nowhere."]);
    }

    [Fact]
    public async Task An_answer_is_read_to_a_limit_and_what_is_no_JSON_is_not_read()
    {
        using var talk = Talk.With(Ask, Tell);
        talk.Webhook.Says($$"""{ "session": { "values": { "order": {{Long(70_000)}} } } }""");
        await talk.Says("lamps");
        talk.Logs.Failures[0].Message.ShouldContain("is larger than 65536 bytes");

        talk.Webhook.Body = new StringContent(new string('<', 200_000), Encoding.UTF8, "text/html");
        await talk.Says("lamps");
        talk.Texts.ShouldBe(["Order unknown for you, nowhere."]);
    }
}
