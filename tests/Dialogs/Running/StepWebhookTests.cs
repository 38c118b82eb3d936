using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

public sealed class StepWebhookTests
{
    private const string Own = """{ "type": "send_text_action", "alternatives": ["Order {{@session.order|unknown}}."] }""";

    private static readonly string Story = With(Own).Replace(
        "\"name\": \"First\"", "\"name\": \"First\", \"webhook\": true, \"userData\": \"shop of {{@user.City|nowhere}}\"", StringComparison.Ordinal);

    [Fact]
    public async Task The_service_is_told_of_the_step_the_person_and_what_they_said()
    {
        using var talk = Talk.Of(Story);

        await talk.Says("lamps");

        var (request, body) = talk.Webhook.Received.ShouldHaveSingleItem();
        var told = JsonNode.Parse(body)!;
        (told["topic"]!.GetValue<string>(), told["type"]!.GetValue<string>(), told["data"]!["type"]!.GetValue<string>())
            .ShouldBe(("conversation.step_reached", "notification_event", "step_reached_event"));
        told["data"]!["step"]!["userData"]!.GetValue<string>().ShouldBe("shop of nowhere");
        told["data"]!["step"]!["actions"]![0]!["type"]!.GetValue<string>().ShouldBe("send_text_action");
        told["data"]!["input"]!["text"]!.GetValue<string>().ShouldBe("lamps");
        var signed = $"date={request.Headers.Date!.Value:r}\n{body}";
        request.Headers.GetValues("X-Hub-Signature-256").ShouldBe(
            [$"sha256={Convert.ToHexStringLower(HMACSHA256.HashData("open sesame"u8, Encoding.UTF8.GetBytes(signed)))}"]);
        talk.Texts.ShouldBe(["Order unknown."]);
    }

    [Fact]
    public async Task What_the_step_says_of_the_person_is_kept_with_them_also_without_a_service()
    {
        using var talk = Talk.Of(Story.Replace("\"webhook\": true, ", "", StringComparison.Ordinal).Replace(
            "Order {{@session.order|unknown}}.", "From the {{@user.userData}}.", StringComparison.Ordinal));

        await talk.Says("lamps");

        talk.Webhook.Received.ShouldBeEmpty();
        talk.Texts.ShouldBe(["From the shop of nowhere."]);
    }

    [Fact]
    public async Task Its_actions_are_performed_in_place_of_the_steps_own()
    {
        using var talk = Talk.Of(Story);
        talk.Webhook.Says("""{ "actions": [{ "type": "send_text_action", "alternatives": ["It is on its way."] }] }""");

        await talk.Says("lamps");

        talk.Texts.ShouldBe(["It is on its way."]);
    }

    [Fact]
    public async Task Values_without_actions_are_there_for_the_steps_own()
    {
        using var talk = Talk.Of(Story);
        talk.Webhook.Says("""{ "session": { "values": { "order": "1042" } } }""");

        await talk.Says("lamps");

        talk.Texts.ShouldBe(["Order 1042."]);
    }

    [Fact]
    public async Task A_jump_leads_on()
    {
        using var talk = Talk.Of(Story);
        talk.Webhook.Says($$"""{ "actions": [{ "type": "jump_to_action", "connections": [], "defaultTarget": {{ToSecond}} }] }""");

        await talk.Says("lamps");

        talk.Texts.ShouldBeEmpty();
        talk.Trace.Lines.Where(line => line.Place is { Path: null }).Select(line => line.Place!.Step).ShouldBe([FirstStepId, SecondStepId]);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, null)]
    [InlineData(HttpStatusCode.OK, """{ "actions": "x" }""")]
    public async Task A_service_that_fails_leaves_the_steps_own_actions(HttpStatusCode status, string? answer)
    {
        using var talk = Talk.Of(Story);
        talk.Webhook.Answer = status;
        if (answer is not null) talk.Webhook.Says(answer);

        await talk.Says("lamps");

        talk.Texts.ShouldBe(["Order unknown."]);
        talk.Logs.Errors.ShouldHaveSingleItem().ShouldContain("step_reached");
    }

    [Fact]
    public async Task An_answer_that_fails_on_its_way_is_not_followed_by_the_steps_own_actions()
    {
        using var talk = Talk.Of(Story);
        talk.Webhook.Says("""
            { "actions": [{ "type": "send_text_action", "alternatives": ["One moment."] },
              { "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "story", "id": "5f00000000000000000000ff" } }] }
            """);

        await talk.Says("lamps");

        talk.Texts.ShouldNotContain(text => text.StartsWith("Order", StringComparison.Ordinal));
        talk.Logs.Failures[0].Message.ShouldContain("which is no step of this story and no story");
    }

    [Fact]
    public async Task A_step_without_the_switch_tells_nobody()
    {
        using var talk = Talk.With(Own);
        await talk.Says("lamps");
        talk.Webhook.Received.ShouldBeEmpty();
    }
}
