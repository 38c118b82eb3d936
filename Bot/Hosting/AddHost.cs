using System.IO.Compression;
using LiveTakeover.Bot.Hosting.ApiDocument;
using LiveTakeover.Bot.Hosting.Starting;
using LiveTakeover.Bot.Hosting.Stopping;
using LiveTakeover.Bot.Limits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.OpenApi;

namespace LiveTakeover.Bot.Hosting;

internal static class AddHostExtension
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>Adds what the process itself needs: its address, its keys, its health checks, its API document.</summary>
    public static void AddHost(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls(ListenSettings.Urls(builder.Configuration));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(endpoint =>
            {
                endpoint.Use(kestrel.ApplicationServices.GetRequiredService<LastConnections>().Watch);
                endpoint.Use(kestrel.ApplicationServices.GetRequiredService<LimitConnections>().Count);
            });
        });
        builder.Services.AddSingleton<LastConnections>();
        builder.Services.AddDataProtection().SetApplicationName("LiveTakeover");
        builder.Services.AddSingleton<StoredKeyRepository>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<StoredKeyRepository>((keys, stored) => keys.XmlRepository = stored);
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store");
        // The store says once that it is unavailable; each probe would say it again.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical);
        builder.Services.AddApiDocument();
        builder.Services.AddExceptionHandler<AnswerBadRequests>();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddHostedService<Welcome>();
        // Compresses only static files: the size of a compressed response could reveal a secret in it.
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/javascript", "text/css", "image/svg+xml"];
        });
        // Browsers keep these files for good, so their weight counts for more than the work to make them small.
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    public static void UseHost(this WebApplication app)
    {
        app.RefuseStreamsWhileStopping();
        app.UseWebSockets();
        app.UseLimits();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
