using LiveTakeover.Handoff.Conversations.Limits;

namespace LiveTakeover.Bot.Channels;

/// <summary>The <c>Channels</c> section: the bot's registration with Azure Bot Service, and the delivery to its channels.</summary>
internal sealed class ChannelsOptions
{
    public const string Section = "Channels";

    /// <summary>The bot's Microsoft App ID. Without one, no channel is accepted.</summary>
    public string? AppId { get; set; }

    /// <summary>The app's client secret; empty for a managed identity.</summary>
    public string? AppPassword { get; set; }

    public AppType AppType { get; set; } = AppType.SingleTenant;

    /// <summary>The app's tenant; required unless the app is multi-tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>The Azure cloud in which the bot is registered.</summary>
    public CloudName Cloud { get; set; } = CloudName.Public;

    /// <summary>How long a person counts as online after an activity, because channels report no presence.</summary>
    public TimeSpan PresenceWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a line is retried while a channel is unreachable or busy, before its delivery fails.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The largest request body, in bytes.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>Activities that are read at once, before it is known who has sent them.</summary>
    public AtOnce ReadAtOnce { get; set; } = new() { PerConversation = 1, PerAddress = 16, InAll = 64, Waiting = 1024 };

    /// <summary>Without an app id, accepts every caller on this machine. For the Emulator; never on a server.</summary>
    public bool DangerouslyAllowAnonymousFromLoopback { get; set; }

    /// <summary>Allows service URLs with plain http, on this machine or in a private network. For the Emulator.</summary>
    public bool DangerouslyAllowPrivateNetworks { get; set; }

    public bool HasApp => !string.IsNullOrEmpty(AppId);

    public bool HasSecret => !string.IsNullOrEmpty(AppPassword);
}

internal enum CloudName
{
    Public,
    Government,
}

internal enum AppType
{
    SingleTenant,
    MultiTenant,

    /// <summary>A user-assigned managed identity of the machine that runs this host, without any secret.</summary>
    ManagedIdentity,
}
