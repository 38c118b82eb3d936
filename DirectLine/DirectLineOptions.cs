namespace LiveTakeover.DirectLine;

/// <summary>The settings under <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>
    /// The master key, for backends that make tokens; the keys that sign tokens are kept under it. All nodes have the same.
    /// Without it one is made and kept in the data folder.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>A second valid secret, so that either can be replaced without a break.</summary>
    public string? Secret2 { get; set; }

    /// <summary>How long a token is good for. It should outlast a sleeping laptop: Web Chat does not survive an expired one.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a key signs new tokens before another takes its place.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a stream URL may be used to open a socket. The open socket outlives it.</summary>
    public TimeSpan StreamLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an idle socket is pinged; one that does not answer within the same time is closed.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The bot's account, as the client sees it when a line of the bot names none.</summary>
    public string BotId { get; set; } = "bot";

    public string BotName { get; set; } = "Bot";

    /// <summary>The longest activity, in characters of JSON.</summary>
    public int MaxActivityLength { get; set; } = 256 * 1024;

    public RateLimitOptions RateLimit { get; set; } = new();
}

/// <summary>Generous by default: ordinary Web Chat never meets them.</summary>
public sealed class RateLimitOptions
{
    public bool Enabled { get; set; } = true;

    /// <summary>Tokens made and conversations started or resumed, for each remote address.</summary>
    public Rate Starts { get; set; } = new() { Burst = 600, PerSecond = 20 };

    /// <summary>Activities and uploads, for each conversation.</summary>
    public Rate Posts { get; set; } = new() { Burst = 400, PerSecond = 10 };

    /// <summary>Uploads, for each conversation, beside what they count among posts.</summary>
    public Rate Uploads { get; set; } = new() { Burst = 60, PerSecond = 1 };

    /// <summary>Polls for activities, for each conversation.</summary>
    public Rate Polls { get; set; } = new() { Burst = 600, PerSecond = 10 };

    /// <summary>Sockets opened, for each conversation.</summary>
    public Rate Sockets { get; set; } = new() { Burst = 60, PerSecond = 1 };
}

/// <summary>So many at once, and so many a second in the long run.</summary>
public sealed class Rate
{
    public int Burst { get; set; }

    public double PerSecond { get; set; }
}
