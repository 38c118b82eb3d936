using System.Net;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Limits;

internal sealed class CheckLimitsOptions : IValidateOptions<LimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitsOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(LimitsOptions options)
    {
        foreach (var proxy in options.TrustedProxies.Where(proxy => !IPNetwork.TryParse(proxy, out _) && !IPAddress.TryParse(proxy, out _)))
            yield return $"Limits:TrustedProxies has '{proxy}': give an address or a network, like 192.0.2.7 or 10.0.0.0/8.";
        if (!options.Requests.IsPositive) yield return "Limits:Requests needs a Burst of at least 1 and a PerSecond above 0.";
        if (!options.RequestsAtOnce.IsPositive)
            yield return "Limits:RequestsAtOnce needs a PerAddress and an InAll of at least 1, and no Waiting below 0.";
        if (options.Connections < 1 || options.UpgradedConnections < 1 || options.ConnectionsPerAddress < 1)
            yield return "Limits:Connections, :UpgradedConnections and :ConnectionsPerAddress are at least 1.";
        if (!options.RefusedBytes.IsPositive) yield return "Limits:RefusedBytes needs a Burst of at least 1 and a PerSecond above 0.";
        if (options.SlowestClient < 1) yield return "Limits:SlowestClient is below 1 byte a second.";
        // The server looks at its connections once a second.
        if (options.SlowestClientAfter <= TimeSpan.FromSeconds(1))
            yield return $"Limits:SlowestClientAfter is {options.SlowestClientAfter}: give more than a second, like 00:00:10.";
        if (options.LongestRequest < TimeSpan.FromMinutes(1))
            yield return $"Limits:LongestRequest is {options.LongestRequest}: give at least a minute, like 00:30:00.";
    }
}
