namespace LiveTakeover.Bot.Channels;

/// <summary>The <c>Channels</c> section: the bot's registration with Azure Bot Service, and how its channels are spoken to.</summary>
internal sealed class ChannelsOptions
{
    public const string Section = "Channels";

    /// <summary>The Microsoft App ID of the bot. Without one, no channel is admitted.</summary>
    public string? AppId { get; set; }

    /// <summary>The client secret of the app; none when it is a managed identity.</summary>
    public string? AppPassword { get; set; }

    public AppType AppType { get; set; } = AppType.SingleTenant;

    /// <summary>The tenant of the app; needed unless it is multi-tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>Which Azure the bot is registered in.</summary>
    public CloudName Cloud { get; set; } = CloudName.Public;

    /// <summary>How long a person counts as online after they were last heard of: channels tell no presence.</summary>
    public TimeSpan PresenceWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a line is tried again for when a channel does not answer or is busy, before it counts as failed.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The largest request, in bytes.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>Without an app id, admits whoever calls from this machine; with one, nothing. For the Emulator; never on a server.</summary>
    public bool DangerouslyAllowAnonymousFromLoopback { get; set; }

    /// <summary>Lets a service URL be plain http, and be on this machine or in a private network. For the Emulator.</summary>
    public bool DangerouslyAllowPrivateNetworks { get; set; }

    public bool HasApp => !string.IsNullOrEmpty(AppId);

    public bool HasSecret => !string.IsNullOrEmpty(AppPassword);
}

internal enum AppType
{
    SingleTenant,
    MultiTenant,

    /// <summary>A user-assigned managed identity of the machine that this host runs on: no secret at all.</summary>
    ManagedIdentity,
}

internal enum CloudName
{
    Public,
    Government,
}
