namespace LiveTakeover.Bot.Channels;

/// <summary>The bot's own tokens for the Connector. One is kept until shortly before it expires.</summary>
internal sealed class ConnectorTokens(ChannelsOptions options, ITokenSource source, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim oneReader = new(1);
    private ConnectorToken? token;

    /// <param name="refused">A token that the Connector did not accept: another one is wanted.</param>
    /// <returns>Null if the bot has no credentials.</returns>
    /// <exception cref="ChannelBusyException">No token could be had at the moment.</exception>
    public async Task<string?> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        if (!options.HasApp) return null;
        if (IsGood(refused)) return token!.Value;
        await oneReader.WaitAsync(cancellationToken);
        try
        {
            if (!IsGood(refused)) token = await source.AskAsync(cancellationToken);
            return token!.Value;
        }
        finally
        {
            oneReader.Release();
        }
    }

    public void Dispose() => oneReader.Dispose();

    private bool IsGood(string? refused) => token is { } known && known.Value != refused && time.GetUtcNow() < known.Expires - Margin;
}
