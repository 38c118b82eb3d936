namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Takes files, and sends one of its own inside the message.</summary>
internal sealed class FilesBot : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Attachments is not { Count: > 0 } files)
        {
            var reply = MessageFactory.Text("Here is one of ours.");
            reply.Attachments =
            [
                new Attachment("image/png", $"data:image/png;base64,{Convert.ToBase64String([1, 2, 3])}", name: "lamp.png"),
            ];
            await turnContext.SendActivityAsync(reply, cancellationToken);
            return;
        }

        foreach (var file in files)
            await turnContext.SendActivityAsync(
                $"{file.Name} ({file.ContentType}) from {file.ContentUrl}", cancellationToken: cancellationToken);
    }
}
