using LiveTakeover.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class FactoryTests
{
    [Fact]
    public void A_text_accepts_input_unless_it_says_otherwise()
    {
        MessageFactory.Text("Hi").InputHint.ShouldBe(InputHints.AcceptingInput);
        var message = MessageFactory.Text("Hi", "<speak>Hi</speak>", InputHints.ExpectingInput);
        (message.Type, message.Text, message.Speak, message.InputHint).ShouldBe(("message", "Hi", "<speak>Hi</speak>", "expectingInput"));
    }

    [Fact]
    public void Suggested_actions_say_their_own_title_back()
    {
        var message = MessageFactory.SuggestedActions(new List<string> { "Yes", "No" }, "Sure?", null, null, null);
        message.SuggestedActions!.Actions!.Select(a => (a.Type, a.Title, a.Value)).ShouldBe([("imBack", "Yes", "Yes"), ("imBack", "No", "No")]);
        message.Text.ShouldBe("Sure?");
    }

    [Fact]
    public void Attachments_are_a_list_or_a_carousel()
    {
        var card = new HeroCard("One").ToAttachment();
        MessageFactory.Attachment(card).AttachmentLayout.ShouldBe("list");
        MessageFactory.Carousel([card, card]).AttachmentLayout.ShouldBe("carousel");
        MessageFactory.ContentUrl("https://test.com/a.png", "image/png", "a").Attachments.ShouldHaveSingleItem().ContentUrl.ShouldBe("https://test.com/a.png");
    }

    [Fact]
    public void A_hand_off_starts_with_its_context_and_the_transcript()
    {
        using var turn = new RecordingAdapter().Turn("I want a human");

        var initiation = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "billing" }, new Transcript([turn.Activity]));

        (initiation.Type, initiation.Name, initiation.ChannelId, initiation.ReplyToId, initiation.From.Id).ShouldBe(("event", "handoff.initiate", "test", "17", "ada"));
        initiation.RelatesTo!.Conversation.Id.ShouldBe("c1");
        initiation.Conversation.Id.ShouldBe("c1");
        initiation.Timestamp!.Value.Offset.ShouldBe(TimeSpan.Zero);
        Guid.TryParse(initiation.Id, out _).ShouldBeTrue();
        Payload.TryGet(initiation.Value, "Skill", out var skill).ShouldBeTrue();
        skill.ShouldBe("billing");
        var transcript = initiation.Attachments.ShouldHaveSingleItem();
        (transcript.ContentType, transcript.Name).ShouldBe(("application/json", "Transcript"));
        Payload.Read<Transcript>(transcript.Content)!.Activities.ShouldHaveSingleItem().Text.ShouldBe("I want a human");
    }

    [Fact]
    public void A_hand_off_says_how_it_stands()
    {
        var status = (Activity)EventFactory.CreateHandoffStatus(new(id: "c1"), "accepted", "Grace is here");

        (status.Name, status.Conversation.Id).ShouldBe(("handoff.status", "c1"));
        Payload.ToElement(status.Value).GetRawText().ShouldBe("""{"state":"accepted","message":"Grace is here"}""");
        Payload.ToElement(EventFactory.CreateHandoffStatus(new(id: "c1"), "failed").Value).GetRawText().ShouldBe("""{"state":"failed","message":null}""");
    }
}
