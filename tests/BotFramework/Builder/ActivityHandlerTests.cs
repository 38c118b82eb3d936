using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class ActivityHandlerTests
{
    readonly RecordingAdapter adapter = new();
    readonly Noting bot = new();

    async Task<List<string>> Said(Activity activity)
    {
        activity.From = new("ada");
        activity.Recipient = new("bot");
        activity.Conversation = new(id: "c1");
        using var turn = new TurnContext(adapter, activity);
        await bot.OnTurnAsync(turn);
        return bot.Notes;
    }

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "message update")]
    [InlineData(ActivityTypes.MessageDelete, "message delete")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData("somethingElse", "unrecognized")]
    public async Task Each_type_has_its_method(string type, string note) =>
        (await Said(new() { Type = type })).ShouldBe([note]);

    [Fact]
    public async Task The_bot_is_not_told_of_its_own_coming() =>
        (await Said(new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new("bot")] })).ShouldBeEmpty();

    [Fact]
    public async Task The_bot_is_told_the_whole_list_of_who_came() =>
        (await Said(new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new("bot"), new("ada")] })).ShouldBe(["added bot, ada"]);

    [Fact]
    public async Task The_bot_is_told_who_left() =>
        (await Said(new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [], MembersRemoved = [new("ada")] })).ShouldBe(["removed ada"]);

    [Fact]
    public async Task Reactions_are_told_added_first() =>
        (await Said(new() { Type = ActivityTypes.MessageReaction, ReactionsRemoved = [new("like")], ReactionsAdded = [new("plusOne")] })).ShouldBe(["reacted plusOne", "took back like"]);

    [Theory]
    [InlineData("tokens/response", "token")]
    [InlineData("handoff.status", "event handoff.status")]
    public async Task A_token_is_an_event_of_its_own(string name, string note) =>
        (await Said(new() { Type = ActivityTypes.Event, Name = name })).ShouldBe([note]);

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    public async Task An_installation_comes_or_goes(string action, string note) =>
        (await Said(new() { Type = ActivityTypes.InstallationUpdate, Action = action })).ShouldBe([note]);

    [Theory]
    [InlineData("signin/verifyState", HttpStatusCode.OK)]
    [InlineData("something/else", HttpStatusCode.NotImplemented)]
    [InlineData("teapot", (HttpStatusCode)418)]
    public async Task An_invoke_is_answered_with_a_status(string name, HttpStatusCode status)
    {
        await Said(new() { Type = ActivityTypes.Invoke, Name = name });

        var answer = adapter.Sent.ShouldHaveSingleItem();
        answer.Type.ShouldBe(ActivityTypesEx.InvokeResponse);
        ((InvokeResponse)answer.Value!).Status.ShouldBe((int)status);
    }

    [Fact]
    public async Task An_invoke_the_bot_answered_itself_is_not_answered_again()
    {
        await Said(new() { Type = ActivityTypes.Invoke, Name = "mine" });
        ((InvokeResponse)adapter.Sent.ShouldHaveSingleItem().Value!).Status.ShouldBe(202);
    }

    [Fact]
    public async Task What_an_invoke_is_answered_with_is_owed_to_its_channel()
    {
        var activity = Ada.Says("", ActivityTypes.Invoke);
        activity.Name = "teapot";
        (await adapter.ProcessActivityAsync(new(), activity, bot.OnTurnAsync, default))!.Status.ShouldBe(418);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_a_mistake() =>
        await Should.ThrowAsync<ArgumentException>(() => Said(new()));

    sealed class Noting : ActivityHandler
    {
        public List<string> Notes { get; } = [];

        Task Note(string note)
        {
            Notes.Add(note);
            return Task.CompletedTask;
        }

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");
        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("message update");
        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("message delete");
        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"added {string.Join(", ", membersAdded.Select(m => m.Id))}");
        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"removed {string.Join(", ", membersRemoved.Select(m => m.Id))}");
        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"reacted {messageReactions[0].Type}");
        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"took back {messageReactions[0].Type}");
        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");
        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note($"event {turnContext.Activity.Name}");
        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");
        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");
        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");
        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");
        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");
        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("command result");
        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");
        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("sign in");

        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            switch (turnContext.Activity.Name)
            {
                case "teapot":
                    return new InvokeResponseException((HttpStatusCode)418).CreateInvokeResponse();
                case "mine":
                    await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 202 } }, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
            }
        }
    }
}
