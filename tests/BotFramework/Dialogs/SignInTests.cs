using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>Ada signs in at a connection of the bot's registration.</summary>
public class SignInTests
{
    private static PromptRoom Room(OAuthPromptSettings? settings = null) => new(
        new OAuthPrompt("prompt", settings ?? new() { ConnectionName = "github", Title = "Sign in" }),
        new() { Prompt = MessageFactory.Text("Who are you?"), RetryPrompt = MessageFactory.Text("Sign in, please.") },
        says: token => (token as TokenResponse)?.Token ?? "nothing");

    private static Activity Sent(string type, string name, object value) =>
        new() { Type = type, Name = name, Value = JObject.FromObject(value) };

    [Fact]
    public async Task Who_has_signed_in_before_is_not_asked()
    {
        var room = Room();
        room.Adapter.AddUserToken("github", "test", "user1", "secret");
        await room.Flow.Test("Hi", "got secret").StartTestAsync();
    }

    [Fact]
    public async Task A_card_asks_and_the_code_that_it_gives_is_the_answer()
    {
        var room = Room();
        room.Adapter.AddUserToken("github", "test", "user1", "secret", "123456");
        await room.Flow
            .Send("Hi").AssertReply(reply =>
            {
                var message = reply.AsMessageActivity();
                (message.Text, message.InputHint).ShouldBe(("Who are you?", InputHints.AcceptingInput));
                var card = ((Activity)reply).Attachments.ShouldHaveSingleItem();
                card.ContentType.ShouldBe(OAuthCard.ContentType);
                ((OAuthCard)card.Content).Buttons.ShouldHaveSingleItem().Title.ShouldBe("Sign in");
            })
            .Test("why?", "Sign in, please.")
            .Test("it says 123456", "got secret")
            .StartTestAsync();
    }

    [Fact]
    public Task An_event_brings_the_token() => Room().Flow
        .Send("Hi").AssertReply(_ => { })
        .Send(Sent(ActivityTypes.Event, SignInConstants.TokenResponseEventName, new TokenResponse(token: "secret")))
        .AssertReply("got secret")
        .StartTestAsync();

    [Fact]
    public async Task A_token_of_the_channel_is_exchanged()
    {
        var room = Room();
        room.Adapter.AddExchangeableToken("github", "test", "user1", "teams token", "secret");
        await room.Flow
            .Send("Hi").AssertReply(_ => { })
            .Send(Exchange("elsewhere", "teams token")).AssertReply(reply => Status(reply).ShouldBe(400))
            .Send(Exchange("github", "another")).AssertReply(reply => Status(reply).ShouldBe(412))
            .Send(Exchange("github", "teams token")).AssertReply(reply => Status(reply).ShouldBe(200))
            .AssertReply("got secret")
            .StartTestAsync();

        static Activity Exchange(string connectionName, string token) =>
            Sent(ActivityTypes.Invoke, SignInConstants.TokenExchangeOperationName, new { id = "1", connectionName, token });

        static int Status(IActivity reply) => ((InvokeResponse)((Activity)reply).Value).Status;
    }

    [Fact]
    public Task A_message_that_is_no_code_may_end_it() => Room(new() { ConnectionName = "github", EndOnInvalidMessage = true }).Flow
        .Send("Hi").AssertReply(_ => { })
        .Test("later", "got nothing")
        .StartTestAsync();

    [Fact]
    public Task When_the_time_is_up_it_ends_with_nothing() => Room(new() { ConnectionName = "github", Timeout = -1 }).Flow
        .Send("Hi").AssertReply(_ => { })
        .Test("123456", "got nothing")
        .StartTestAsync();

    [Fact]
    public async Task An_adapter_without_tokens_says_so()
    {
        var dialogs = new DialogSet().Add(new OAuthPrompt("prompt", new() { ConnectionName = "github" }));
        var dc = new DialogContext(dialogs, new TurnContext(new RecordingAdapter(), Ada.Says("Hi")), new DialogState());
        (await Should.ThrowAsync<NotSupportedException>(() => dc.BeginDialogAsync("prompt"))).Message.ShouldContain("RecordingAdapter");
    }
}
