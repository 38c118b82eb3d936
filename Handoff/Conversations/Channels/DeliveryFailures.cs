namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>The channel did not take the line this time; it may the next.</summary>
public sealed class ChannelBusyException(string reason, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>The pause that the channel asked for, if it did.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

/// <summary>The channel will not take this line, however often it is tried.</summary>
public sealed class DeliveryException(string reason, bool tokenRefused = false) : Exception(reason)
{
    /// <summary>The channel refused the bot's token, so a new token may help.</summary>
    public bool TokenRefused { get; } = tokenRefused;
}
