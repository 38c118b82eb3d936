namespace LiveTakeover.Bot.Channels;

/// <summary>The channel will not take this line, however often it is tried.</summary>
internal sealed class DeliveryException(string reason, bool tokenRefused = false) : Exception(reason)
{
    /// <summary>The channel did not accept the bot's token: a new one may help.</summary>
    public bool TokenRefused { get; } = tokenRefused;
}

/// <summary>The channel did not take the line this time; it may the next.</summary>
internal sealed class ChannelBusyException(string reason, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>How long the channel wants to be left alone for, if it said so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
