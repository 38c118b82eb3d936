using LiveTakeover.Handoff;
using Microsoft.AspNetCore.DataProtection;

namespace LiveTakeover.Bot;

internal static class AddHostExtension
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>What belongs to the process itself: its address, its keys, its health, its API document.</summary>
    public static void AddHost(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var dataFolder = builder.Configuration[$"{HandoffOptions.Section}:{nameof(HandoffOptions.DataFolder)}"] ?? "data";
        builder.Services.AddDataProtection().SetApplicationName("LiveTakeover")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataFolder, "keys")));
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
