using BenchmarkDotNet.Attributes;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Benchmarks;

/// <summary>What the list of user requests asks, with 10,000 of them waiting.</summary>
public class ListBenchmarks
{
    private const int Requests = 10_000;

    private static readonly RequestQuery Waiting = new() { Me = "grace", Group = RequestGroup.NeedsHuman };

    private Task<ListQueries> filled = null!;
    private IReadOnlyList<string> changed = [];

    [ParamsSource(nameof(Kinds))]
    public string Store { get; set; } = "";

    public static IEnumerable<string> Kinds => Stores.Kinds;

    [GlobalSetup]
    public void Fill() => filled = FillAsync();

    [Benchmark]
    public async Task<ListPage> FirstPage() => await (await filled).RequestsAsync(Waiting, after: null, limit: 100);

    [Benchmark]
    public async Task<RequestCounts> Counts() => await (await filled).CountsAsync(Waiting);

    [Benchmark]
    public async Task<ListPage> TwentyThatChanged() =>
        await (await filled).RequestsAsync(new() { Me = "grace", Among = changed }, after: null, limit: 100);

    private async Task<ListQueries> FillAsync()
    {
        var host = Stores.Open(Store);
        var (inbox, requests) = (host.GetRequiredService<Inbox>(), host.GetRequiredService<UserRequests>());
        foreach (var part in Enumerable.Range(0, Requests).Chunk(1_000))
        {
            await Task.WhenAll(part.Select(conversation => inbox.ReceiveAsync(Stores.Line(conversation, 0))));
            var made = await Task.WhenAll(
                part.Select(
                    conversation => requests.CreateAsync(new NewUserRequest($"conversation-{conversation}", "My lamp is broken", []))));
            changed = [.. made.Take(20).Select(request => request.Id)];
        }

        return host.GetRequiredService<ListQueries>();
    }
}
