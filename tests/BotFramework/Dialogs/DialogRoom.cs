using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>A bot that is one dialog. Its state goes through JSON after every turn, as it would between two processes.</summary>
internal class DialogRoom
{
    private readonly MemoryStorage storage = new();

    public DialogRoom(Dialog dialog, string channelId = "test")
    {
        Adapter = new TestAdapter(channelId);
        Flow = new TestFlow(Adapter, async (turn, token) =>
        {
            var conversation = new ConversationState(storage);
            if (turn.Activity.Text == "cancel")
            {
                var dc = await new DialogSet(conversation.CreateProperty<DialogState>("dialog")).Add(dialog)
                    .CreateContextAsync(turn, token);
                await dc.CancelAllDialogsAsync(token);
            }
            else
                await dialog.RunAsync(turn, conversation.CreateProperty<DialogState>("dialog"), token);
            await conversation.SaveChangesAsync(turn, false, token);
        });
    }

    public TestAdapter Adapter { get; }
    public TestFlow Flow { get; }
}

/// <summary>A bot that asks one thing, and says what it was told: "got …".</summary>
internal sealed class PromptRoom(Dialog prompt, PromptOptions options, string channelId = "test", Func<object?, string>? says = null)
    : DialogRoom(
        new Component("root",
            new WaterfallDialog("w",
            [
                (step, token) => step.PromptAsync("prompt", options, token),
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync(
                        $"got {(says is null ? step.Result : says(step.Result))}", cancellationToken: token);
                    return await step.EndDialogAsync(null, token);
                },
            ]),
            prompt),
        channelId);

internal sealed class Component : ComponentDialog
{
    public Component(string id, params Dialog[] dialogs) : base(id)
    {
        foreach (var dialog in dialogs)
            AddDialog(dialog);
    }

    public Action<DialogReason>? Ended { get; init; }

    protected override Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Ended?.Invoke(reason);
        return base.OnEndDialogAsync(context, instance, reason, cancellationToken);
    }
}
