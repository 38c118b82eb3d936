using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>What dialogs keep between turns: bots look into it, and a conversation may go on under another version of the bot.</summary>
public class KeptStateTests
{
    private readonly DialogState state = new();
    private readonly DialogSet dialogs = new();

    private DialogContext Context(string said = "Hi") => new(dialogs, new TurnContext(new RecordingAdapter(), Ada.Says(said)), state);

    public KeptStateTests() => dialogs
        .Add(new WaterfallDialog("w",
        [
            (step, token) =>
            {
                step.Values["drink"] = "tea";
                return step.PromptAsync("text", new() { Prompt = MessageFactory.Text("Sugar?") }, token);
            },
            (step, token) => step.EndDialogAsync($"{step.Values["drink"]} {step.Result} {step.Options}", token),
        ]))
        .Add(new TextPrompt("text", (answer, _) => Task.FromResult(answer.AttemptCount > 1)));

    [Fact]
    public async Task A_waterfall_keeps_its_options_values_instance_and_step()
    {
        await Context().BeginDialogAsync("w", "hot");

        var waterfall = state.DialogStack[^1];
        waterfall.Id.ShouldBe("w");
        waterfall.State.Keys.ShouldBe(["options", "values", "instanceId", "stepIndex"], ignoreOrder: true);
        waterfall.State["options"].ShouldBe("hot");
        waterfall.State["stepIndex"].ShouldBe(0);
        ((IDictionary<string, object>)waterfall.State["values"])["drink"].ShouldBe("tea");
        Guid.TryParse((string)waterfall.State["instanceId"], out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_prompt_keeps_its_options_and_counts_the_answers()
    {
        await Context().BeginDialogAsync("w", "hot");
        await Context("what?").ContinueDialogAsync();

        var prompt = state.DialogStack[0];
        prompt.Id.ShouldBe("text");
        prompt.State.Keys.ShouldBe(["options", "state"], ignoreOrder: true);
        ((PromptOptions)prompt.State["options"]).Prompt!.Text.ShouldBe("Sugar?");
        ((IDictionary<string, object>)prompt.State["state"])["AttemptCount"].ShouldBe(1);
        var end = await Context("two").ContinueDialogAsync();
        (end.Status, end.Result).ShouldBe((DialogTurnStatus.Complete, "tea two hot"));
    }

    [Fact]
    public async Task A_turn_says_how_it_left_things()
    {
        (await Context().ContinueDialogAsync()).Status.ShouldBe(DialogTurnStatus.Empty);
        (await Context().BeginDialogAsync("w")).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await Context("x").ContinueDialogAsync()).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await Context().CancelAllDialogsAsync()).Status.ShouldBe(DialogTurnStatus.Cancelled);
        state.DialogStack.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_prompt_waits_for_a_message()
    {
        await Context().BeginDialogAsync("w");
        var typing = new DialogContext(dialogs, new TurnContext(new RecordingAdapter(), Ada.Says("", ActivityTypes.Typing)), state);
        (await typing.ContinueDialogAsync()).Status.ShouldBe(DialogTurnStatus.Waiting);
        ((IDictionary<string, object>)state.DialogStack[0].State["state"])["AttemptCount"].ShouldBe(0);
    }

    [Fact]
    public async Task A_dialog_under_way_that_is_gone_is_named_in_the_error()
    {
        await Context().BeginDialogAsync("w");
        var elsewhere = new DialogContext(new DialogSet(), new TurnContext(new RecordingAdapter(), Ada.Says("Hi")), state);
        (await Should.ThrowAsync<InvalidOperationException>(() => elsewhere.ContinueDialogAsync())).Message.ShouldContain("text");
    }

    private sealed class Needing(Dialog needed) : Dialog("needing"), IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => [needed];

        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            dc.BeginDialogAsync("needed", null, cancellationToken);
    }

    [Fact]
    public void What_a_dialog_needs_is_added_with_it()
    {
        var set = new DialogSet().Add(new Needing(new WaterfallDialog("needed")));
        set.GetDialogs().Select(dialog => dialog.Id).ShouldBe(["needing", "needed"]);
    }
}
