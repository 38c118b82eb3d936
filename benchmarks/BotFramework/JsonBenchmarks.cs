using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Benchmarks;

/// <summary>An activity of Web Chat, to and from the wire.</summary>
public class JsonBenchmarks
{
    private static readonly byte[] wire = """
        {"type":"message","id":"c1|0000007","timestamp":"2026-03-01T10:00:00.123Z","localTimestamp":"2026-03-01T12:00:00.123+02:00","channelId":"directline","from":{"id":"ada","name":"Ada","role":"user"},"recipient":{"id":"bot","name":"Bot"},"conversation":{"id":"c1"},"textFormat":"plain","locale":"fr-CA","text":"Bonjour, où est ma commande ?","channelData":{"clientActivityID":"17384abc"},"entities":[{"type":"ClientCapabilities","requiresBotState":true}]}
        """u8.ToArray();

    private readonly Activity activity = ActivityJson.Deserialize(wire);

    [Benchmark]
    public Activity Read() => ActivityJson.Deserialize(wire);

    [Benchmark]
    public byte[] Write() => ActivityJson.SerializeToUtf8Bytes(activity);
}
