using LiveTakeover.Handoff.Conversations.Limits;

namespace LiveTakeover.DirectLine;

/// <summary>The settings under <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>
    /// The master secret for backends that create tokens. The keys that sign tokens are encrypted with it. All nodes need the same
    /// value. If it is missing, a secret is generated and kept in the data folder.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>A second valid secret, so that either can be rotated without downtime.</summary>
    public string? Secret2 { get; set; }

    /// <summary>
    /// The address at which clients reach this host, such as <c>https://chat.example.org</c>. The addresses of files are kept with
    /// it. If empty, the address that each request was sent to, whatever its sender has put there.
    /// </summary>
    public string? PublicAddress { get; set; }

    /// <summary>How long a token is valid. It should outlast a sleeping laptop: Web Chat cannot recover from an expired token.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a key signs new tokens before a new key replaces it.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a stream URL can be used to open a socket. The socket may stay open longer.</summary>
    public TimeSpan StreamLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an idle socket is pinged. A socket that does not answer within the same time is closed.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The bot's account for lines of the bot that name no sender.</summary>
    public string BotId { get; set; } = "bot";

    public string BotName { get; set; } = "Bot";

    /// <summary>The maximum length of an activity, in characters of JSON.</summary>
    public int MaxActivityLength { get; set; } = 256 * 1024;

    public RateLimitOptions RateLimit { get; set; } = new();
}

/// <summary>Rate limits, generous by default: normal use of Web Chat never reaches them.</summary>
public sealed class RateLimitOptions
{
    public bool Enabled { get; set; } = true;

    /// <summary>Tokens created and conversations started or resumed, per remote address.</summary>
    public Rate Starts { get; set; } = new() { Burst = 300, PerSecond = 2 };

    /// <summary>Activities and uploads, per conversation.</summary>
    public Rate Posts { get; set; } = new() { Burst = 400, PerSecond = 10 };

    /// <summary>Bytes of activities, per remote address.</summary>
    public Rate PostedBytes { get; set; } = new() { Burst = 32 * 1024 * 1024, PerSecond = 64 * 1024 };

    /// <summary>Uploads, per conversation. They also count as posts.</summary>
    public Rate Uploads { get; set; } = new() { Burst = 60, PerSecond = 1 };

    /// <summary>Bytes of uploads, per remote address: 100 MB, and 200 MB a day.</summary>
    public Rate UploadedBytes { get; set; } = new() { Burst = 100 * 1024 * 1024, PerSecond = 2430 };

    /// <summary>Polls for activities, per conversation.</summary>
    public Rate Polls { get; set; } = new() { Burst = 600, PerSecond = 10 };

    /// <summary>Sockets opened, per conversation.</summary>
    public Rate Sockets { get; set; } = new() { Burst = 60, PerSecond = 1 };

    /// <summary>Posts under way at once. Each holds its activity in memory: <see cref="DirectLineOptions.MaxActivityLength"/>.</summary>
    public AtOnce PostsAtOnce { get; set; } = new() { PerConversation = 8, PerAddress = 32, InAll = 128, Waiting = 512 };

    /// <summary>Uploads and downloads of files under way at once. Each upload is held in memory until it is whole.</summary>
    public AtOnce UploadsAtOnce { get; set; } = new() { PerConversation = 2, PerAddress = 4, InAll = 16, Waiting = 64 };

    /// <summary>Answers with activities under way at once. Each holds a page of the log.</summary>
    public AtOnce ReadsAtOnce { get; set; } = new() { PerConversation = 4, PerAddress = 32, InAll = 256, Waiting = 512 };

    /// <summary>Open sockets. Each holds a page of the log while its client does not read.</summary>
    public AtOnce SocketsAtOnce { get; set; } = new() { PerConversation = 16, PerAddress = 500, InAll = 50_000, Waiting = 0 };
}
