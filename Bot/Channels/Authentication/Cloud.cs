using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels.Authentication;

/// <summary>The addresses and names of one Azure cloud, with the SDK's own values.</summary>
internal sealed record Cloud
{
    private static readonly Cloud Public = new()
    {
        ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadata = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AppMetadata = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        Login = AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        Scope = AuthenticationConstants.ToChannelFromBotOAuthScope,
        UserTokens = AuthenticationConstants.OAuthUrl,
        CallerId = CallerIdConstants.PublicAzureChannel,
    };

    private static readonly Cloud Government = new()
    {
        ChannelIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadata = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AppMetadata = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        Login = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        Scope = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        UserTokens = GovernmentAuthenticationConstants.OAuthUrlGov,
        CallerId = CallerIdConstants.USGovChannel,
    };

    /// <summary>The issuer of tokens from Azure's channels.</summary>
    public required string ChannelIssuer { get; init; }

    public required string ChannelMetadata { get; init; }

    /// <summary>The metadata for app tokens, such as the Emulator's, which knows the bot's secret.</summary>
    public required string AppMetadata { get; init; }

    /// <summary>The address for the bot's own tokens; the tenant replaces <c>{0}</c>.</summary>
    public required string Login { get; init; }

    /// <summary>The audience of the bot's own tokens.</summary>
    public required string Scope { get; init; }

    public required string UserTokens { get; init; }

    public required string CallerId { get; init; }

    public static Cloud Of(ChannelsOptions options) => options.Cloud == CloudName.Government ? Government : Public;
}
