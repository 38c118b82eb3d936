using Microsoft.Bot.Connector.Authentication;

namespace LiveTakeover.Bot.Channels.Authentication;

/// <summary>The tenants whose app tokens are accepted: Microsoft's own and the bot's.</summary>
internal static class AppTenants
{
    private static readonly string[] OfMicrosoft =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "cab8a31a-1906-4287-a0d8-4eef66b95f6e"];

    private static readonly Lock Known = new();

    /// <summary>Compares case-sensitively like the SDK, which treats another spelling as another tenant.</summary>
    public static bool Contain(string tenant, ChannelsOptions options) =>
        OfMicrosoft.Contains(tenant, StringComparer.Ordinal) || tenant == Own(options);

    /// <summary>The issuers of the bot's own tenant, in all versions and clouds of the identity platform; empty without a tenant.</summary>
    public static IReadOnlyList<string> OwnIssuers(ChannelsOptions options) => Own(options) is { } own
        ? [
            $"https://sts.windows.net/{own}/",
            $"https://login.microsoftonline.com/{own}/v2.0",
            $"https://login.microsoftonline.us/{own}/",
            $"https://login.microsoftonline.us/{own}/v2.0",
        ]
        : [];

    /// <summary>
    /// Adds the bot's own tenant to the SDK's issuers. The SDK keeps one list per process, and would replace it with the tenant
    /// named in a token before the token is validated; it does not do so for a tenant that is already in the list.
    /// </summary>
    public static void TellSdk(ChannelsOptions options)
    {
        lock (Known)
        {
#pragma warning disable CS0618 // The authentication that is to be used instead goes by this very list.
            var rules = EmulatorValidation.ToBotFromEmulatorTokenValidationParameters;
#pragma warning restore CS0618
            rules.ValidIssuers = [.. rules.ValidIssuers.Union(OwnIssuers(options), StringComparer.Ordinal)];
        }
    }

    private static string? Own(ChannelsOptions options) =>
        string.IsNullOrEmpty(options.TenantId) ? null : options.TenantId.ToLowerInvariant();
}
