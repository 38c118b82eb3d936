namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>The channel will not take this line, however often it is tried.</summary>
public sealed class DeliveryException(string reason, bool tokenRefused = false) : Exception(reason)
{
    /// <summary>The channel refused the bot's token, so a new token may help.</summary>
    public bool TokenRefused { get; } = tokenRefused;
}
