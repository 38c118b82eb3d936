using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class TestFlowTests
{
    static async Task Echo(ITurnContext turn, CancellationToken token)
    {
        if (turn.Activity.Type == ActivityTypes.ConversationUpdate)
            await turn.SendActivityAsync($"Welcome {turn.Activity.MembersAdded![0].Name}", cancellationToken: token);
        else if (turn.Activity.Text != "hush")
            await turn.SendActivityAsync($"You said {turn.Activity.Text}", cancellationToken: token);
    }

    static TestFlow Flow => new(new TestAdapter(), Echo);

    [Fact]
    public Task A_conversation_is_a_script() => Flow
        .SendConversationUpdate().AssertReply("Welcome User1")
        .Test("Hi", "You said Hi")
        .Send("Bye").AssertReplyContains("Bye")
        .Send("Bye").AssertReplyOneOf(["Who?", "You said Bye"])
        .Send(new Activity { Type = ActivityTypes.Message, Text = "Ho" }).AssertReply(MessageFactory.Text("You said Ho"))
        .Test("What", reply => reply.From.Id.ShouldBe("bot"))
        .Send("hush").AssertNoReply(timeout: 1)
        .StartTestAsync();

    [Fact]
    public async Task A_reply_that_is_another_says_so() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Flow.Test("Hi", "Bonjour").StartTestAsync())).Message.ShouldBe("The bot was to reply 'Bonjour', but replied message 'You said Hi'.");

    [Fact]
    public async Task A_reply_that_does_not_come_says_so() =>
        (await Should.ThrowAsync<TimeoutException>(() => Flow.Send("hush").AssertReply("Yes", "the echo", timeout: 1).StartTestAsync())).Message.ShouldContain("the echo was to reply within 1 ms");

    [Fact]
    public async Task The_adapter_puts_an_activity_into_its_own_conversation()
    {
        var adapter = new TestAdapter("webchat");
        await adapter.ProcessActivityAsync(new Activity { Text = "Hi", Id = "mine" }, Echo);

        var reply = (Activity)(await adapter.GetNextReplyAsync())!;
        (reply.ChannelId, reply.ServiceUrl, reply.Recipient.Id, reply.Conversation.Id, reply.ReplyToId).ShouldBe(("webchat", "https://test.com", "user1", "Conversation1", "0"));
    }

    [Fact]
    public async Task Traces_are_shown_only_on_request()
    {
        static Task Trace(ITurnContext turn, CancellationToken token) => turn.SendActivityAsync(turn.Activity.CreateTrace("step"), token);
        var (quiet, open) = (new TestAdapter(), new TestAdapter(sendTraceActivity: true));
        await quiet.SendTextToBotAsync("Hi", Trace, default);
        await open.SendTextToBotAsync("Hi", Trace, default);
        quiet.ActiveQueue.ShouldBeEmpty();
        open.ActiveQueue.ShouldHaveSingleItem().Type.ShouldBe(ActivityTypes.Trace);
    }

    [Fact]
    public async Task What_waits_to_be_seen_can_be_updated_and_deleted()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("Hi", async (turn, token) =>
        {
            var first = await turn.SendActivityAsync("one", cancellationToken: token);
            var second = await turn.SendActivityAsync("two", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = first.Id, Text = "ONE" }, token);
            await turn.DeleteActivityAsync(second.Id!, token);
        }, default);
        adapter.ActiveQueue.ShouldHaveSingleItem().Text.ShouldBe("ONE");
    }
}
