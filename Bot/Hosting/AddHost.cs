using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace LiveTakeover.Bot;

internal static class AddHostExtension
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>What belongs to the process itself: its address, its keys, its health, its API document.</summary>
    public static void AddHost(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddDataProtection().SetApplicationName("LiveTakeover");
        builder.Services.AddSingleton<StoredKeys>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<StoredKeys>((keys, stored) => keys.XmlRepository = stored);
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store");
        builder.Services.AddOpenApi();
        builder.Services.AddHostedService<Welcome>();
        // Only what is the same for everybody: a compressed answer with a secret in it could be measured.
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/javascript", "text/css", "image/svg+xml"];
        });
    }

    public static void UseHost(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseWebSockets();
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
