namespace LiveTakeover.Bot.Channels;

internal enum AppType
{
    SingleTenant,
    MultiTenant,

    /// <summary>A user-assigned managed identity of the machine that runs this host, without any secret.</summary>
    ManagedIdentity,
}
