using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one or more files or pictures.</summary>
public class AttachmentPrompt : Prompt<IList<Attachment>>
{
    public AttachmentPrompt(string dialogId, PromptValidator<IList<Attachment>>? validator = null) : base(dialogId, validator) { }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        if (Question.Words(options, isRetry) is { } words) await turnContext.SendActivityAsync(words, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<IList<Attachment>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var sent = turnContext.Activity.Attachments;
        return Task.FromResult(new PromptRecognizerResult<IList<Attachment>> { Succeeded = sent is { Count: > 0 }, Value = sent });
    }
}
