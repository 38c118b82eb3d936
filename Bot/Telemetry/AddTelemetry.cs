using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LiveTakeover.Bot.Telemetry;

internal static class AddTelemetryExtension
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ServiceName = "OTEL_SERVICE_NAME";

    // By default the web server leaves the standard attributes of its spans to an instrumentation package.
    private const string BareSpans = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    private static readonly string[] Meters =
        [Instruments.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    /// <summary>
    /// Sends metrics and traces by OTLP if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector. OpenTelemetry's other standard
    /// settings apply.
    /// </summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint])) return;
        AppContext.SetSwitch(BareSpans, isEnabled: false);
        builder.Services.AddTransient<IStartupFilter, RouteNames>();
        builder.Services.AddSingleton<Counts>();
        builder.Services.AddSingleton(_ => Start(builder.Configuration));
        builder.Services.AddHostedService<StoreGauges>();
    }

    private static OpenTelemetrySdk Start(ConfigurationManager configuration) => OpenTelemetrySdk.Create(telemetry =>
    {
        telemetry.Services.AddSingleton<IConfiguration>(configuration);
        telemetry
            .ConfigureResource(resource => resource.AddService(configuration[ServiceName] ?? "livetakeover", serviceVersion: Version))
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithTracing(traces => traces.AddSource(Instruments.Name, "Microsoft.AspNetCore", "System.Net.Http"))
            .UseOtlpExporter();
    });

    private static string Version => typeof(AddTelemetryExtension).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
