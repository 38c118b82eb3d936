using System.Runtime.ExceptionServices;

namespace LiveTakeover.Middleware.Delivery;

/// <summary>
/// What the adapter is continued with to bring one line of the log to its channel. The gate sends the line and ends the turn:
/// neither the bot nor anything else in the pipeline runs in it, and nothing of it is recorded again.
/// </summary>
internal sealed class DeliveryActivity : Activity
{
    private readonly Activity line;
    private string? channelActivityId;
    private ExceptionDispatchInfo? failure;

    /// <summary>It has no id: the line answers nothing that the channel knows.</summary>
    public DeliveryActivity(ConversationReference to, Activity line)
    {
        this.line = line;
        Type = ActivityTypes.Event;
        Name = ActivityEventNames.ContinueConversation;
        ChannelId = to.ChannelId;
        ServiceUrl = to.ServiceUrl;
        Conversation = to.Conversation;
        From = to.User;
        Recipient = to.Bot;
        RelatesTo = to;
    }

    /// <summary>A failure is kept for <see cref="Result"/>: what the adapter has for errors would apologize to the person.</summary>
    public async Task DeliverAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            channelActivityId = (await turn.SendActivityAsync(line, cancellationToken))?.Id;
        }
        catch (Exception exception)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    /// <returns>The channel's id of the line, if it gave one.</returns>
    public string? Result()
    {
        failure?.Throw();
        return string.IsNullOrEmpty(channelActivityId) ? null : channelActivityId;
    }
}
