namespace LiveTakeover.Bot.Channels;

internal sealed record ConnectorToken(string Value, DateTimeOffset Expires);

/// <summary>Where the bot's tokens for the Connector come from.</summary>
internal interface ITokenSource
{
    /// <exception cref="ChannelBusyException">It gives none at the moment.</exception>
    Task<ConnectorToken> AskAsync(CancellationToken cancellationToken);
}
