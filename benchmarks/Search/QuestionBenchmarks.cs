using BenchmarkDotNet.Attributes;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Benchmarks;

/// <summary>The first page of what is found among 10,000 conversations of 10 lines.</summary>
public class QuestionBenchmarks
{
    private const int Conversations = 10_000;
    private const int Lines = 10;

    private Task<ListQueries> filled = null!;

    [ParamsSource(nameof(Kinds))]
    public string Store { get; set; } = "";

    [Params("", "resume", "lm4711x", "blue lamp refund")]
    public string Words { get; set; } = "";

    public static IEnumerable<string> Kinds => Stores.Kinds;

    [GlobalSetup]
    public void Fill() => filled = FillAsync();

    [Benchmark]
    public async Task<ListPage> Transcripts() => await (await filled).TranscriptsAsync(new() { Find = Words }, after: null, limit: 100);

    private async Task<ListQueries> FillAsync()
    {
        var host = Stores.Open(Store);
        var inbox = host.GetRequiredService<Inbox>();
        for (var line = 0; line < Lines; line++)
            foreach (var part in Enumerable.Range(0, Conversations).Chunk(1_000))
                await Task.WhenAll(part.Select(conversation => inbox.ReceiveAsync(Stores.Line(conversation, line))));
        return host.GetRequiredService<ListQueries>();
    }
}
