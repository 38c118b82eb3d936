using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Handoff.Tests;

public sealed class LastingServiceTests
{
    /// <summary>Null: it ends without a reason.</summary>
    public static TheoryData<Type?> Ends =>
    [
        typeof(ObjectDisposedException), typeof(TimeoutException), typeof(TaskCanceledException), typeof(OutOfMemoryException), null,
    ];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Whatever_it_meets_it_goes_on_until_the_host_stops(Type? failure)
    {
        var clock = new FakeTimeProvider();
        using var service = new Faltering(clock, failure);
        await service.StartAsync(CancellationToken.None);

        while (service.Runs < 4)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        service.ExecuteTask!.IsCompleted.ShouldBeFalse();
        await service.StopAsync(CancellationToken.None);
        service.ExecuteTask.IsFaulted.ShouldBeFalse();
    }

    [Fact]
    public async Task The_round_that_failed_is_tried_again_without_waiting_for_the_next_period()
    {
        var clock = new FakeTimeProvider();
        using var work = new FailsOnce(clock);
        await work.StartAsync(CancellationToken.None);

        while (work.Rounds < 2)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (clock.GetUtcNow() - work.FailedAt).ShouldBeLessThan(FailsOnce.Period);
        await work.StopAsync(CancellationToken.None);
    }

    private sealed class Faltering(TimeProvider time, Type? failure) : LastingService("Faltering work", time, NullLogger.Instance)
    {
        public int Runs { get; private set; }

        protected override Task RunAsync(CancellationToken stopping)
        {
            Runs++;
            return failure is null ? Task.CompletedTask : Task.FromException((Exception)Activator.CreateInstance(failure, "broken")!);
        }
    }

    private sealed class FailsOnce(TimeProvider time) : WorkAtIntervals("Rare work", Period, time, NullLogger.Instance, startsAtOnce: true)
    {
        public static readonly TimeSpan Period = TimeSpan.FromHours(1);

        public int Rounds { get; private set; }

        public DateTimeOffset FailedAt { get; private set; }

        protected override Task WorkAsync(CancellationToken stopping)
        {
            if (++Rounds > 1) return Task.CompletedTask;
            FailedAt = Time.GetUtcNow();
            throw new InvalidOperationException("not today");
        }
    }
}
