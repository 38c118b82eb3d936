namespace LiveTakeover.Bot.Channels;

/// <summary>The addresses and names of one Azure, as the Bot Connector's authentication documents them.</summary>
internal sealed record Cloud
{
    private const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string MicrosoftTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    private const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    private static readonly Cloud Public = new()
    {
        ChannelIssuer = "https://api.botframework.com",
        ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        AppMetadata = "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration",
        Login = "https://login.microsoftonline.com",
        LoginTenant = "botframework.com",
        IssuingTenants = [BotFrameworkTenant, MicrosoftTenant],
    };

    private static readonly Cloud Government = new()
    {
        ChannelIssuer = "https://api.botframework.us",
        ChannelMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        AppMetadata = $"https://login.microsoftonline.us/{GovernmentTenant}/v2.0/.well-known/openid-configuration",
        Login = "https://login.microsoftonline.us",
        LoginTenant = "MicrosoftServices.onmicrosoft.us",
        IssuingTenants = [GovernmentTenant, MicrosoftTenant],
    };

    /// <summary>Who signs what Azure's channels send.</summary>
    public required string ChannelIssuer { get; init; }

    public required string ChannelMetadata { get; init; }

    /// <summary>The keys of tokens that an app gets for itself: the Emulator's, which knows the bot's secret.</summary>
    public required string AppMetadata { get; init; }

    public required string Login { get; init; }

    /// <summary>Where a multi-tenant bot gets its tokens.</summary>
    public required string LoginTenant { get; init; }

    public required IReadOnlyList<string> IssuingTenants { get; init; }

    /// <summary>What a token for the Connector is asked for.</summary>
    public string ConnectorScope => $"{ChannelIssuer}/.default";

    public static Cloud Of(ChannelsOptions options) => options.Cloud == CloudName.Government ? Government : Public;

    /// <summary>Issuers of an app's own tokens, in the two versions of the identity platform.</summary>
    public IEnumerable<string> AppIssuers(string? ownTenant) =>
        (string.IsNullOrEmpty(ownTenant) ? IssuingTenants : IssuingTenants.Append(ownTenant))
        .SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"{Login}/{tenant}/v2.0" });

    public Uri TokenAddress(ChannelsOptions options) =>
        new($"{Login}/{(options.AppType == AppType.MultiTenant ? LoginTenant : options.TenantId)}/oauth2/v2.0/token");
}
