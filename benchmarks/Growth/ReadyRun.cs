using System.Diagnostics;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.Growth.Benchmarks;

/// <summary>How long the whole product takes from its start until it is ready, on each store in turns, and on an empty one.</summary>
internal static class ReadyRun
{
    private const int Rounds = 5;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    public static async Task<Table> MeasureAsync(string kind, IReadOnlyList<GrownStore> stores, Plan plan)
    {
        await using var empty = await GrownStore.OpenAsync(kind, 0, plan);
        GrownStore[] all = [empty, .. stores];
        var times = all.Select(_ => new List<TimeSpan>()).ToArray();
        for (var round = 0; round < Rounds; round++)
            foreach (var (place, store) in all.Index()) times[place].Add(await StartAsync(store));
        var table = new Table($"{kind}: ready after the start, s", ["conversations", .. all.Select(store => $"{store.Size:#,0}")]);
        table.Add(["the middle one of five", .. times.Select(each => Table.Number(each.Order().ElementAt(Rounds / 2).TotalSeconds))]);
        return table;
    }

    private static async Task<TimeSpan> StartAsync(GrownStore store)
    {
        var begun = Stopwatch.GetTimestamp();
        var settings = store.Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!));
        await using var node = await Node.StartAsync(settings, Node.Product);
        using var http = new HttpClient();
        while (true)
        {
            using var ready = await http.GetAsync(new Uri(node.Address, "/health/ready"));
            if (ready.IsSuccessStatusCode) return Stopwatch.GetElapsedTime(begun);
            await Task.Delay(Moment, TimeProvider.System);
        }
    }
}
