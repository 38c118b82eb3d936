using Microsoft.Bot.Builder.Dialogs;

namespace LiveTakeover.Dialogs;

/// <summary>
/// Tells the published stories. It never ends by itself: between turns it waits for the person. Put it into a
/// <see cref="DialogSet"/> of your own to tell stories beside other dialogs.
/// </summary>
public sealed class StoryDialog : Dialog
{
    readonly Storyteller _storyteller;

    internal StoryDialog(Storyteller storyteller) : base(nameof(StoryDialog)) => _storyteller = storyteller;

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        AnswerAsync(dc, cancellationToken);

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        AnswerAsync(dc, cancellationToken);

    async Task<DialogTurnResult> AnswerAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await _storyteller.AnswerAsync(dc.Context, cancellationToken);
        return EndOfTurn;
    }
}
