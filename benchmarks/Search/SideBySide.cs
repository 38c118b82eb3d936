using System.Diagnostics;
using System.Globalization;
using LiveTakeover.Handoff.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Benchmarks;

/// <summary>
/// What the index costs an append: 64 conversations say a line each at once, now with the index and now without it, turn by
/// turn, so that whatever else the machine does meets both alike.
/// </summary>
internal static class SideBySide
{
    private const int AtOnce = 64;
    private const int WarmUp = 20;
    private const int Rounds = 200;

    public static async Task RunAsync()
    {
        foreach (var kind in Stores.Kinds)
        {
            var without = new Side((await Stores.OpenWithoutIndexAsync(kind)).GetRequiredService<Inbox>());
            var with = new Side(Stores.Open(kind).GetRequiredService<Inbox>());
            for (var round = 0; round < WarmUp + Rounds; round++)
            {
                await without.SayAsync(round);
                await with.SayAsync(round);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: without {without}, with {with}"));
        }
    }

    private sealed class Side(Inbox inbox)
    {
        private readonly List<double> times = [];
        private readonly List<double> works = [];

        public async Task SayAsync(int round)
        {
            var (begun, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(conversation => inbox.ReceiveAsync(Stores.Line(conversation, round))));
            if (round < WarmUp) return;
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds / AtOnce);
            works.Add((Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / AtOnce);
        }

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Median(times):0} µs a line ({works.Average():0} µs of this process)");

        private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
    }
}
