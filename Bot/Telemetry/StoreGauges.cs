using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Telemetry;
using LiveTakeover.Handoff.Store;
using OpenTelemetry;

namespace LiveTakeover.Bot.Telemetry;

/// <summary>
/// Updates the gauges that are counted in the store every few seconds. Also owns the telemetry SDK, which sends data while this
/// service runs.
/// </summary>
internal sealed class StoreGauges(OpenTelemetrySdk telemetry, Counts counts, TimeProvider time, ILogger<StoreGauges> log)
    : WorkAtIntervals("Counts of requests and live conversations", TimeSpan.FromSeconds(15), time, log, startsAtOnce: true)
{
    public override void Dispose()
    {
        telemetry.Dispose();
        base.Dispose();
    }

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        foreach (var (state, count) in await counts.OfRequestsAsync(stopping))
            Instruments.Requests.Record(count, Instruments.Tag("state", state));
        Instruments.LiveConversations.Record(await counts.OfLiveConversationsAsync(stopping));
    }
}
