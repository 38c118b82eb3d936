namespace LiveTakeover.Bot.Channels.Receiving;

/// <summary>The request is refused with this status, and the message tells the channel why.</summary>
internal sealed class RefusedRequestException(string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public int Status { get; } = status;
}
