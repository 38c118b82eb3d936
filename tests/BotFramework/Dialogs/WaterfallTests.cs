using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

public class WaterfallTests
{
    private static async Task<DialogTurnResult> Say(WaterfallStepContext step, string text, CancellationToken token)
    {
        await step.Context.SendActivityAsync(text, cancellationToken: token);
        return Dialog.EndOfTurn;
    }

    private sealed record Person(string Name, int Age);

    [Fact]
    public Task Each_message_leads_to_the_next_step_and_the_end_begins_anew() => new DialogRoom(new WaterfallDialog("w",
        [
            (step, token) => Say(step, "one", token),
            (step, token) => Say(step, $"two, after {step.Result}", token),
        ])).Flow
        .Test("Hi", "one")
        .Test("a", "two, after a")
        .Send("b").AssertNoReply(timeout: 1)
        .Test("Hi", "one")
        .StartTestAsync();

    [Fact]
    public Task A_step_waits_for_a_message_and_nothing_else() => new DialogRoom(new WaterfallDialog("w",
        [
            (step, token) => Say(step, "one", token),
            (step, token) => Say(step, "two", token),
        ])).Flow
        .Test("Hi", "one")
        .Send(new Activity { Type = ActivityTypes.Typing }).AssertNoReply(timeout: 1)
        .Test("a", "two")
        .StartTestAsync();

    [Fact]
    public Task What_the_steps_keep_for_each_other_keeps_its_type() => new DialogRoom(new WaterfallDialog("w",
        [
            (step, token) =>
            {
                step.Values["person"] = new Person("Ada", 36);
                step.Values["name"] = "Ada";
                return Say(step, "one", token);
            },
            (step, token) => Say(
                step, $"{(string)step.Values["name"]} {((Person)step.Values["person"]).Age} {step.Index} {step.Reason}", token),
        ])).Flow
        .Test("Hi", "one")
        .Test("a", "Ada 36 1 ContinueCalled")
        .StartTestAsync();

    [Fact]
    public Task A_step_may_go_on_at_once_but_only_once() => new DialogRoom(new WaterfallDialog("w",
        [
            (step, token) => step.NextAsync("from one", token),
            async (step, token) =>
            {
                var turn = await Say(step, $"{step.Result} {step.Reason}", token);
                await step.NextAsync(null, token);
                await Should.ThrowAsync<InvalidOperationException>(() => step.NextAsync(null, token));
                return turn;
            },
        ])).Flow
        .Test("Hi", "from one NextCalled")
        .StartTestAsync();

    [Fact]
    public async Task A_component_is_one_dialog_from_outside_with_options_and_a_result()
    {
        var reasons = new List<DialogReason>();
        var inner = new Component("inner", new WaterfallDialog("w",
        [
            (step, token) => Say(step, $"inner has {((Person)step.Options!).Name}", token),
            (step, token) => step.EndDialogAsync($"result {step.Result}", token),
        ]))
        { Ended = reasons.Add };
        var outer = new Component("outer", new WaterfallDialog("main",
        [
            (step, token) => step.BeginDialogAsync("inner", new Person("Ada", 36), token),
            (step, token) => Say(step, $"outer got {step.Result}", token),
        ]), inner);

        await new DialogRoom(outer).Flow
            .Test("Hi", "inner has Ada")
            .Test("x", "outer got result x")
            .StartTestAsync();

        reasons.ShouldBe([DialogReason.EndCalled]);
    }

    [Fact]
    public async Task Cancelling_reaches_into_components()
    {
        var reasons = new List<DialogReason>();
        var waterfall = new WaterfallDialog("w", [(step, token) => Say(step, "inner", token), (step, token) => Say(step, "never", token)]);
        var inner = new Component("inner", waterfall) { Ended = reasons.Add };
        var outer = new Component(
            "outer", new WaterfallDialog("main", [(step, token) => step.BeginDialogAsync("inner", null, token)]), inner);

        await new DialogRoom(outer).Flow
            .Test("Hi", "inner")
            .Send("cancel")
            .Test("Hi", "inner")
            .StartTestAsync();

        reasons.ShouldBe([DialogReason.CancelCalled]);
    }

    [Fact]
    public Task An_inner_dialog_may_begin_one_that_its_parent_knows() => new DialogRoom(
        new Component("outer",
            new WaterfallDialog("main", [(step, token) => step.BeginDialogAsync("inner", null, token)]),
            new Component("inner", new WaterfallDialog("w", [(step, token) => step.BeginDialogAsync("shared", null, token)])),
            new WaterfallDialog("shared", [(step, token) => Say(step, "shared", token)]))).Flow
        .Test("Hi", "shared")
        .StartTestAsync();
}
