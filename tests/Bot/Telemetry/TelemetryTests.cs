using System.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Tests.Telemetry;

/// <summary>What the host tells of itself, to a collector that speaks OTLP.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_is_told_of_turns_lines_takeovers_and_sockets_and_of_nobodys_words_or_secrets()
    {
        await using var collector = await Collector.StartAsync();
        await using var host = new LiveHost(new Echo(), builder =>
        {
            builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address);
            builder.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            builder.UseSetting("OTEL_METRIC_EXPORT_INTERVAL", "200");
            builder.UseSetting("OTEL_BSP_SCHEDULE_DELAY", "200");
            builder.UseSetting("OTEL_SERVICE_NAME", "shop-bot");
        });
        using var grace = await host.AgentAsync("Grace");
        using var ada = await host.PersonAsync();
        await using (var stream = await ada.ListensAsync())
        {
            await ada.SaysAsync("my card is 4929");
            await stream.UntilAsync(line => line.Text == "echo my card is 4929");
        }

        (await grace.TakesControlAsync(ada.ConversationId)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await grace.SaysAsync(ada.ConversationId, "good day")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await grace.ReleasesControlAsync(ada.ConversationId);
        (await grace.SaysAsync(ada.ConversationId, "one more thing")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var metrics = await collector.UntilAsync(
            "metrics", "shop-bot", "livetakeover.turn.duration", "livetakeover.lines", "livetakeover.lines.refused",
            "livetakeover.control.changes",
            "livetakeover.sockets", "livetakeover.requests", "inprogress", "livetakeover.conversations.live",
            "livetakeover.store.commit.duration",
            "http.server.request.duration");
        var traces = await collector.UntilAsync(
            "traces", "shop-bot", "turn", "livetakeover.outcome", "GET /v3/directline/conversations/{conversationId}/stream");

        (metrics + traces).ShouldNotContain("4929");
        (metrics + traces).ShouldNotContain("good day");
        traces.ShouldNotContain(HttpUtility.ParseQueryString(ada.Stream.Query)["t"]!);
    }

    [Fact]
    public async Task Nothing_is_sent_until_a_collector_is_named()
    {
        await using var host = new LiveHost(new Echo());
        using var http = host.CreateClient();

        host.Services.GetService(typeof(OpenTelemetry.OpenTelemetrySdk)).ShouldBeNull();
    }

    private sealed class Echo : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            if (turnContext.Activity.Type == ActivityTypes.Message)
                await turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: cancellationToken);
        }
    }
}
