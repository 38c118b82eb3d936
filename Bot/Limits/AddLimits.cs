using System.Net;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Limits;

internal static class AddLimitsExtension
{
    private const string ForwardedHeadersByAspNetCore = "FORWARDEDHEADERS_ENABLED";

    private static readonly TimeSpan LongestHeaders = TimeSpan.FromSeconds(15);

    /// <summary>Adds the limits that hold for every request, in number and in time. Rooms limit what is dear in them.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitsOptions>().Bind(configuration.GetSection(LimitsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LimitsOptions>, CheckLimitsOptions>();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<LimitsOptions>>(Trust);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitsOptions>>(Bound);
        services.AddSingleton<RefusedBodies>().AddSingleton<LimitAddresses>().AddSingleton<LimitConnections>().AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitsOptions>>((timeouts, limits) =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = limits.Value.LongestRequest });
        return services;
    }

    /// <summary>Comes before everything that looks at a request.</summary>
    public static void UseLimits(this WebApplication app)
    {
        // Else ASP.NET Core has put this middleware first already. A second one would believe what the client itself has forwarded.
        if (!app.Configuration.GetValue<bool>(ForwardedHeadersByAspNetCore)) app.UseForwardedHeaders();
        app.UseMiddleware<RefusedBodies>();
        app.UseMiddleware<LimitAddresses>();
        app.UseRequestTimeouts();
    }

    private static void Trust(ForwardedHeadersOptions forwarded, IOptions<LimitsOptions> limits)
    {
        forwarded.ForwardedHeaders |= ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in limits.Value.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
            else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }

    private static void Bound(KestrelServerOptions kestrel, IOptions<LimitsOptions> limits)
    {
        var slowest = new MinDataRate(limits.Value.SlowestClient, limits.Value.SlowestClientAfter);
        kestrel.Limits.MinRequestBodyDataRate = slowest;
        kestrel.Limits.MinResponseDataRate = slowest;
        kestrel.Limits.RequestHeadersTimeout = LongestHeaders;
        kestrel.Limits.MaxConcurrentConnections = limits.Value.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Value.UpgradedConnections;
    }
}
