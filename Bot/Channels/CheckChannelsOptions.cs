using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Channels;

internal sealed class CheckChannelsOptions : IValidateOptions<ChannelsOptions>
{
    public ValidateOptionsResult Validate(string? name, ChannelsOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(ChannelsOptions options)
    {
        if (options.HasApp && !Guid.TryParse(options.AppId, out _))
            yield return $"Channels:AppId is '{options.AppId}': give the bot's Microsoft App ID, which is a GUID.";
        if (options is { HasApp: true, HasSecret: false, AppType: not AppType.ManagedIdentity })
            yield return "Channels:AppId is set but Channels:AppPassword is not: give the client secret, or set Channels:AppType to ManagedIdentity.";
        if (options is { HasApp: true, HasSecret: true, AppType: AppType.ManagedIdentity })
            yield return "Channels:AppType is ManagedIdentity, which has no secret: remove Channels:AppPassword.";
        if (options is { HasApp: false, AppType: AppType.ManagedIdentity })
            yield return "Channels:AppType is ManagedIdentity but Channels:AppId is not set: give the client id of the identity.";
        if (options is { HasApp: false, HasSecret: true })
            yield return "Channels:AppPassword is set but Channels:AppId is not: give the bot's Microsoft App ID.";
        if (options is { HasApp: true, AppType: not AppType.MultiTenant } && !Guid.TryParse(options.TenantId, out _))
            yield return $"Channels:TenantId is '{options.TenantId}': give the app's tenant, a GUID; or set Channels:AppType to MultiTenant.";
        if (options.PresenceWindow < TimeSpan.FromSeconds(10) || options.PresenceWindow > TimeSpan.FromDays(1))
            yield return $"Channels:PresenceWindow is {options.PresenceWindow}: give a time span from 00:00:10 to 1.00:00:00.";
        if (options.GiveUpAfter < TimeSpan.Zero || options.GiveUpAfter > TimeSpan.FromDays(7))
            yield return $"Channels:GiveUpAfter is {options.GiveUpAfter}: give a time span from 00:00:00 to 7.00:00:00.";
        if (options.MaxRequestBytes < 1024)
            yield return $"Channels:MaxRequestBytes is {options.MaxRequestBytes}: allow at least 1024 bytes.";
    }
}
