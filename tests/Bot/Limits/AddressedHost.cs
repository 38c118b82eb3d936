using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Limits;

/// <summary>A host whose clients say from which address they connect, as a network would.</summary>
internal static class AddressedHost
{
    public const string Header = "X-Test-Address";

    public static LiveHost With(Dictionary<string, string> settings) => new(furnish: builder =>
    {
        builder.UseSetting("Limits:Enabled", "true");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Network>());
    });

    private sealed class Network : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Header], out var address)) context.Connection.RemoteIpAddress = address;
                return following(context);
            });
            next(app);
        };
    }
}
