using System.Globalization;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>The three servers one after the other, several times over, so that what else the machine does meets them all.</summary>
internal static class Comparison
{
    private const int Conversations = 64;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(int rounds, TextWriter output)
    {
        var (bare, expected, delivered) = (new List<Measurement>(), new List<Measurement>(), new List<Measurement>());
        var syncs = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            syncs.Add(SyncRate());
            bare.Add(await BareAsync());
            expected.Add(await ExpectedAsync());
            delivered.Add(await DeliveredAsync());
            await output.WriteLineAsync($"Round {round + 1} of {rounds}: {Words(bare[^1])} | {Words(expected[^1])} | {Words(delivered[^1])}");
        }

        var floor = Measurement.MedianOf(bare);
        var sync = syncs.Order().ElementAt(syncs.Count / 2);
        await output.WriteLineAsync($"{Conversations} conversations, {Environment.ProcessorCount} processors shared with the client; medians of {rounds} rounds of {Time.TotalSeconds:0} s");
        await output.WriteLineAsync($"the disk makes {sync:0} small appends a second durable");
        await TellAsync("bare endpoint", floor);
        await TellAsync("/api/messages, expectReplies, echo, both lines durable", Measurement.MedianOf(expected));
        await TellAsync("/api/messages, reply posted to the channel, both lines durable", Measurement.MedianOf(delivered));

        Task TellAsync(string what, Measurement measured) => output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {Words(measured)}; {measured.PerSecond / floor.PerSecond:0.00} of the bare endpoint, {measured.PerSecond / sync:0.0} messages a sync of the disk"));
    }

    private static string Words(Measurement measured) => string.Create(
        CultureInfo.InvariantCulture,
        $"{measured.PerSecond:0}/s, {measured.Processor.TotalMicroseconds:0} µs of processor, {measured.Median.TotalMilliseconds:0.0} ms median, {measured.Slowest.TotalMilliseconds:0.0} ms p99");

    private static async Task<Measurement> BareAsync()
    {
        await using var server = await Server.StartAsync("bare");
        return await TakeAsync(server, _ => new Talk(Id(0), "http://127.0.0.1/", "token", "expectReplies"), (talk, _) => talk.SayAsync());
    }

    private static async Task<Measurement> ExpectedAsync()
    {
        using var data = new DataFolder();
        await using var server = await Server.StartAsync("echo", data.Path);
        var token = new Azure(Path.Combine(data.Path, "key")).Token("http://127.0.0.1/");
        return await TakeAsync(server, at => new Talk(Id(at), "http://127.0.0.1/", token, "expectReplies"), (talk, _) => talk.SayAsync());
    }

    private static async Task<Measurement> DeliveredAsync()
    {
        using var data = new DataFolder();
        await using var channel = await Channel.OpenAsync();
        await using var server = await Server.StartAsync("echo", data.Path);
        var token = new Azure(Path.Combine(data.Path, "key")).Token(channel.ServiceUrl);
        return await TakeAsync(server, at => new Talk(Id(at), channel.ServiceUrl, token, deliveryMode: null), async (talk, at) => await channel.ReplyAsync(Id(at), await talk.SayAsync()));
    }

    private static async Task<Measurement> TakeAsync(Server server, Func<int, Talk> open, Func<Talk, int, Task> exchange)
    {
        var talks = Enumerable.Range(0, Conversations).Select(open).ToList();
        foreach (var talk in talks) await talk.ConnectAsync(server.Port);
        var measured = await Measurement.TakeAsync(server, [.. talks.Select((talk, at) => new Func<Task>(() => exchange(talk, at)))], WarmUp, Time);
        foreach (var talk in talks) talk.Dispose();
        return measured;
    }

    private static double SyncRate()
    {
        using var data = new DataFolder();
        return Disk.SyncsPerSecond(data.Path, TimeSpan.FromSeconds(2));
    }

    private static string Id(int at) => string.Create(CultureInfo.InvariantCulture, $"c{at:000}");

    private sealed class DataFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("livetakeover-benchmark-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
