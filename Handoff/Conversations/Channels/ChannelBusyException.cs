namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>The channel did not take the line this time; it may the next.</summary>
public sealed class ChannelBusyException(string reason, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>The pause that the channel asked for, if it did.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
