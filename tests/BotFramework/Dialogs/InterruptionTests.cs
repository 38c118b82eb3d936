using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>Ada says something else than what she was asked for.</summary>
public class InterruptionTests
{
    /// <summary>A component as bot developers write them: certain words are heard before what is under way goes on.</summary>
    private sealed class Attentive : ComponentDialog
    {
        public Attentive() : base("attentive")
        {
            AddDialog(new WaterfallDialog("order",
            [
                (step, token) => step.PromptAsync("what", new() { Prompt = MessageFactory.Text("What would you like?") }, token),
                (step, token) => Say(step, $"One {step.Result}.", token),
            ]));
            AddDialog(new TextPrompt("what"));
            AddDialog(new WaterfallDialog("help", [(step, token) => Say(step, "Tea, or coffee.", token)]));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    return await innerDc.BeginDialogAsync("help", null, cancellationToken);
                case "never mind":
                    await innerDc.Context.SendActivityAsync("Cancelled.", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                case "again":
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                case "restart":
                    return await innerDc.ReplaceDialogAsync("order", null, cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }

        private static async Task<DialogTurnResult> Say(WaterfallStepContext step, string text, CancellationToken token)
        {
            await step.Context.SendActivityAsync(text, cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        }
    }

    [Fact]
    public Task After_help_the_question_still_stands() => new DialogRoom(new Attentive()).Flow
        .Test("Hi", "What would you like?")
        .Test("help", "Tea, or coffee.").AssertReply("What would you like?")
        .Test("tea", "One tea.")
        .StartTestAsync();

    [Fact]
    public Task What_is_cancelled_begins_anew() => new DialogRoom(new Attentive()).Flow
        .Test("Hi", "What would you like?")
        .Test("never mind", "Cancelled.")
        .Test("tea", "What would you like?")
        .StartTestAsync();

    [Fact]
    public Task A_question_can_be_asked_again() => new DialogRoom(new Attentive()).Flow
        .Test("Hi", "What would you like?")
        .Test("again", "What would you like?")
        .Test("tea", "One tea.")
        .StartTestAsync();

    // The prompt is replaced by a new order; when that ends, the first one resumes with its result.
    [Fact]
    public Task What_is_replaced_is_not_come_back_to() => new DialogRoom(new Attentive()).Flow
        .Test("Hi", "What would you like?")
        .Test("restart", "What would you like?")
        .Test("tea", "One tea.").AssertReply("One .")
        .Test("Hi", "What would you like?")
        .StartTestAsync();

    private sealed class Overhearing(List<string> heard) : ComponentDialog("overhearing")
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            heard.Add($"{e.Name} {((Activity)e.Value!).Text}");
            return Task.FromResult(false);
        }
    }

    [Fact]
    public async Task Parents_hear_what_a_prompt_does_not_understand_once_in_a_turn()
    {
        var heard = new List<string>();
        var root = new Overhearing(heard);
        root.AddDialog(
            new WaterfallDialog("w", [(step, token) => step.PromptAsync("age", new() { Prompt = MessageFactory.Text("Age?") }, token)]));
        root.AddDialog(new NumberPrompt<int>("age"));

        await new DialogRoom(root).Flow.Test("Hi", "Age?").Test("why?", "Age?").Send("42").StartTestAsync();

        heard.ShouldBe(["activityReceived why?"]);
    }

    private sealed class Forgiving(bool forgives) : ComponentDialog("forgiving")
    {
        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.Error || !forgives)
                return false;
            await dc.Context.SendActivityAsync($"Sorry: {((Exception)e.Value!).Message}", cancellationToken: cancellationToken);
            await dc.CancelAllDialogsAsync(cancellationToken);
            return true;
        }
    }

    private static DialogRoom Failing(bool forgives)
    {
        var root = new Forgiving(forgives);
        root.AddDialog(new WaterfallDialog("w",
        [
            (step, token) => step.PromptAsync("text", new() { Prompt = MessageFactory.Text("Ready?") }, token),
            (_, _) => throw new InvalidOperationException("out of tea"),
        ]));
        root.AddDialog(new TextPrompt("text"));
        return new DialogRoom(root);
    }

    [Fact]
    public Task A_dialog_that_deals_with_an_error_lets_the_turn_go_on() => Failing(forgives: true).Flow
        .Test("Hi", "Ready?")
        .Test("yes", "Sorry: out of tea").AssertReply("Ready?")
        .StartTestAsync();

    [Fact]
    public async Task An_error_that_nobody_deals_with_is_the_bots()
    {
        var thrown = await Should.ThrowAsync<InvalidOperationException>(
            () => Failing(forgives: false).Flow.Test("Hi", "Ready?").Send("yes").StartTestAsync());
        thrown.Message.ShouldBe("out of tea");
    }
}
