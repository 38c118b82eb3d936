using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

public class DialogContextTests
{
    private readonly List<string> notes = [];
    private readonly DialogSet dialogs = new();
    private readonly DialogState state = new();

    private DialogContext Context => new(dialogs, new TurnContext(new TestAdapter(), Ada.Says("Hi")), state);

    public DialogContextTests() => dialogs.Add(new Noting("a", notes)).Add(new Noting("b", notes));

    private sealed class Noting(string id, List<string> notes, bool takesEvents = false) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            notes.Add($"{Id} begins {options}".TrimEnd());
            return Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            notes.Add($"{Id} goes on");
            return Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
        {
            notes.Add($"{Id} resumes with {result}");
            return Task.FromResult(EndOfTurn);
        }

        public override Task RepromptDialogAsync(
            ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            notes.Add($"{Id} asks again");
            return Task.CompletedTask;
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            notes.Add($"{Id} ends: {reason}");
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            notes.Add($"{Id} hears {e.Name}");
            return Task.FromResult(takesEvents);
        }
    }

    [Fact]
    public async Task Nothing_under_way_is_nothing_to_continue() =>
        (await Context.ContinueDialogAsync()).Status.ShouldBe(DialogTurnStatus.Empty);

    [Fact]
    public async Task The_last_dialog_begun_is_the_one_that_goes_on_and_its_end_resumes_the_one_below()
    {
        var dc = Context;
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b", "options");
        (await Context.ContinueDialogAsync()).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await Context.EndDialogAsync("result")).Status.ShouldBe(DialogTurnStatus.Waiting);
        var last = await Context.EndDialogAsync(42);

        notes.ShouldBe(
            [
                "a begins", "b begins options", "b hears activityReceived", "b goes on", "b ends: EndCalled", "a resumes with result",
                "a ends: EndCalled",
            ]);
        (last.Status, last.Result).ShouldBe((DialogTurnStatus.Complete, 42));
    }

    [Fact]
    public async Task A_dialog_may_be_replaced_by_another()
    {
        var dc = Context;
        await dc.BeginDialogAsync("a");
        await dc.ReplaceDialogAsync("b");
        notes.ShouldBe(["a begins", "a ends: ReplaceCalled", "b begins"]);
        dc.ActiveDialog!.Id.ShouldBe("b");
    }

    [Fact]
    public async Task Cancelling_ends_all_and_tells_those_that_did_not_ask()
    {
        var dc = Context;
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        (await dc.CancelAllDialogsAsync()).Status.ShouldBe(DialogTurnStatus.Cancelled);
        notes.Skip(2).ShouldBe(["b ends: CancelCalled", "a hears cancelDialog", "a ends: CancelCalled"]);
        (await dc.CancelAllDialogsAsync()).Status.ShouldBe(DialogTurnStatus.Empty);
    }

    [Fact]
    public async Task A_dialog_may_take_a_cancellation_and_stay()
    {
        dialogs.Add(new Noting("firm", notes, takesEvents: true));
        var dc = Context;
        await dc.BeginDialogAsync("firm");
        await dc.BeginDialogAsync("b");
        await dc.CancelAllDialogsAsync();
        dc.ActiveDialog!.Id.ShouldBe("firm");
    }

    [Fact]
    public async Task The_active_dialog_asks_again()
    {
        var dc = Context;
        await dc.BeginDialogAsync("a");
        await dc.RepromptDialogAsync();
        notes.ShouldBe(["a begins", "a hears repromptDialog", "a asks again"]);
    }

    [Fact]
    public async Task A_dialog_nobody_added_is_named_in_the_error() =>
        (await Should.ThrowAsync<ArgumentException>(() => Context.BeginDialogAsync("c"))).Message.ShouldContain("'c'");

    [Fact]
    public void Another_dialog_of_the_same_id_gets_a_number()
    {
        var (again, third) = (new Noting("a", notes), new Noting("a", notes));
        dialogs.Add(again).Add(again).Add(third);
        (again.Id, third.Id).ShouldBe(("a2", "a3"));
        dialogs.GetDialogs().Select(d => d.Id).ShouldBe(["a", "b", "a2", "a3"]);
    }

    [Fact]
    public void A_dialog_is_called_like_its_type_unless_it_says_otherwise() => new ByDefault().Id.ShouldBe("ByDefault");

    private sealed class ByDefault : ComponentDialog;

    [Fact]
    public async Task A_set_without_state_cannot_tell_what_is_under_way() =>
        await Should.ThrowAsync<InvalidOperationException>(
            () => dialogs.CreateContextAsync(new TurnContext(new TestAdapter(), new Activity())));
}
