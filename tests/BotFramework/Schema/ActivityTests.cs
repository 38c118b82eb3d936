using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Schema;

public class ActivityTests
{
    static Activity FromAda(string type = ActivityTypes.Message, string channel = "test") => new()
    {
        Type = type,
        Id = "17",
        ChannelId = channel,
        ServiceUrl = "https://test.com",
        Locale = "fr-CA",
        From = new("ada", "Ada"),
        Recipient = new("bot", "Bot"),
        Conversation = new(id: "c1"),
    };

    [Fact]
    public void A_reference_says_who_talks_to_whom_and_where()
    {
        var reference = FromAda().GetConversationReference();

        reference.ActivityId.ShouldBe("17");
        reference.User!.Id.ShouldBe("ada");
        reference.Bot.Id.ShouldBe("bot");
        reference.Conversation.Id.ShouldBe("c1");
        reference.Locale.ShouldBe("fr-CA");
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("test", "17")]
    public void The_greeting_of_a_web_channel_cannot_be_answered_by_id(string channel, string? id) =>
        FromAda(ActivityTypes.ConversationUpdate, channel).GetConversationReference().ActivityId.ShouldBe(id);

    [Fact]
    public void A_reference_turns_an_activity_into_the_bots_reply()
    {
        var reply = new Activity { Type = ActivityTypes.Message }.ApplyConversationReference(FromAda().GetConversationReference());

        reply.From.Id.ShouldBe("bot");
        reply.Recipient.Id.ShouldBe("ada");
        reply.ReplyToId.ShouldBe("17");
        reply.Id.ShouldBeNull();
    }

    [Fact]
    public void A_reference_turns_an_activity_into_one_from_the_user()
    {
        var incoming = new Activity { Type = ActivityTypes.Message }.ApplyConversationReference(FromAda().GetConversationReference(), isIncoming: true);

        incoming.From.Id.ShouldBe("ada");
        incoming.Id.ShouldBe("17");
        incoming.ReplyToId.ShouldBeNull();
    }

    [Fact]
    public void A_reply_goes_back_to_where_the_activity_came_from()
    {
        var reply = FromAda().CreateReply("Bonjour");

        (reply.Type, reply.Text, reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Locale).ShouldBe(("message", "Bonjour", "bot", "ada", "17", "fr-CA"));
        reply.Conversation.Id.ShouldBe("c1");
    }

    [Fact]
    public void A_continuation_is_an_event_in_the_same_conversation()
    {
        var reference = FromAda().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        (continuation.Type, continuation.Name).ShouldBe((ActivityTypes.Event, ActivityEventNames.ContinueConversation));
        (continuation.From.Id, continuation.Recipient.Id).ShouldBe(("ada", "bot"));
        continuation.RelatesTo.ShouldBeSameAs(reference);
        Guid.TryParse(continuation.Id, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/test", true)]
    [InlineData("messageReaction", false)]
    public void A_type_may_have_a_sub_type(string type, bool isMessage) =>
        (new Activity { Type = type }.AsMessageActivity() is not null).ShouldBe(isMessage);

    [Fact]
    public void Content_is_text_summary_attachment_or_channel_data()
    {
        new Activity().HasContent().ShouldBeFalse();
        new Activity { Text = " " }.HasContent().ShouldBeFalse();
        new Activity { Text = "Hi" }.HasContent().ShouldBeTrue();
        new Activity { Attachments = [new()] }.HasContent().ShouldBeTrue();
        new Activity { ChannelData = 1 }.HasContent().ShouldBeTrue();
    }
}
