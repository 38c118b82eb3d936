using BenchmarkDotNet.Attributes;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace LiveTakeover.Availability.Benchmarks;

/// <summary>An answer of the support team: as a story asks for it, and worked out for a moment that nobody asked about.</summary>
public class StatusBenchmarks
{
    private readonly Instant[] moments = [.. Enumerable.Range(0, 1024).Select(
        step => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(step * 5147))];
    private readonly SupportSchedule schedule = new(
        DateTimeZoneProviders.Tzdb["Europe/Paris"],
        [.. from day in Enumerable.Range(1, 5)
            from hours in new[] { (540, 720), (840, 1080) }
            select new WeekSlot(new((IsoDayOfWeek)day, hours.Item1), new((IsoDayOfWeek)day, hours.Item2))],
        [.. from month in Enumerable.Range(1, 12)
            let date = new LocalDate(2020, month, 11)
            select new ScheduleException(date, date, Yearly: true, "Holiday", [])]);

    private readonly DateTimeOffset now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));
    private string folder = "";
    private ServiceProvider services = null!;
    private ISupportTeam team = null!;
    private int next;

    [GlobalSetup]
    public void Open()
    {
        folder = Directory.CreateTempSubdirectory("availability-benchmark").FullName;
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Handoff:DataFolder", folder)]).Build();
        services = new ServiceCollection().AddLogging().AddTeam(settings).BuildServiceProvider();
        team = services.GetRequiredService<ISupportTeam>();
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>With the store behind it, read again every second.</summary>
    [Benchmark]
    public async Task<bool> AskNow() => (await team.StatusAsync(now, CancellationToken.None)).Online;

    [Benchmark]
    public SupportStatus WorkOutAnyMoment() => schedule.StatusAt(moments[next++ & 1023]);

    [Benchmark]
    public ScheduleYear SweepAYear() => ScheduleYear.Of(schedule, 2026);
}
