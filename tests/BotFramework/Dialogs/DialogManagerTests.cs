using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>A manager runs its root dialog, and keeps the states of the conversation and of the user.</summary>
public class DialogManagerTests
{
    private readonly FakeTimeProvider time = new();
    private readonly MemoryStorage storage = new();

    private TestFlow Flow(int? expireAfter = null)
    {
        var root = new Component("root",
            new WaterfallDialog("w",
            [
                (step, token) => step.PromptAsync("name", new() { Prompt = MessageFactory.Text("Name?") }, token),
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"Hello, {step.Result}.", cancellationToken: token);
                    return await step.EndDialogAsync(step.Result, token);
                },
            ]),
            new TextPrompt("name"));
        return new(new TestAdapter(), async (turn, token) =>
        {
            turn.TurnState.Add<TimeProvider>(time);
            var manager = new DialogManager(root) { ConversationState = new(storage), UserState = new(storage), ExpireAfter = expireAfter };
            (await manager.OnTurnAsync(turn, token)).TurnResult.Status.ShouldBeOneOf(DialogTurnStatus.Waiting, DialogTurnStatus.Complete);
        });
    }

    [Fact]
    public Task A_conversation_goes_on_where_it_was() =>
        Flow().Test("Hi", "Name?").Test("Ada", "Hello, Ada.").Test("Hi", "Name?").StartTestAsync();

    [Fact]
    public async Task A_conversation_that_was_silent_for_too_long_begins_anew()
    {
        await Flow(expireAfter: 60_000).Test("Hi", "Name?").StartTestAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        await Flow(expireAfter: 60_000).Test("Ada", "Name?").StartTestAsync();
        time.Advance(TimeSpan.FromSeconds(59));
        await Flow(expireAfter: 60_000).Test("Ada", "Hello, Ada.").StartTestAsync();
    }

    [Fact]
    public async Task Without_a_state_or_a_dialog_it_says_so()
    {
        using var turn = new TurnContext(new RecordingAdapter(), Ada.Says("Hi"));
        (
            await Should.ThrowAsync<InvalidOperationException>(
                () => new DialogManager().OnTurnAsync(turn))).Message.ShouldContain("RootDialog");
        (
            await Should.ThrowAsync<InvalidOperationException>(
                () => new DialogManager(new WaterfallDialog("w")).OnTurnAsync(turn))).Message.ShouldContain("ConversationState");
    }
}
