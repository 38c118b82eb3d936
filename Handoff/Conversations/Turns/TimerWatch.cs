using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>Fires due timers, including those that a crashed node left behind: every node looks at least every two seconds.</summary>
internal sealed class TimerWatch(Timers timers, ChangeSignals signals, TimeProvider time, ILogger<TimerWatch> log)
    : PeriodicWork("Timers", time, log)
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(2);

    private readonly Signal changed = signals.Signal(Topics.Timers);
    private TimeSpan sleep = TimeSpan.Zero;

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override Task WaitAsync(CancellationToken stopping) =>
        sleep == TimeSpan.Zero ? Task.CompletedTask : WaitAtMost.ForAsync(sleep, changed.WaitAsync, Time, stopping);

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        await timers.FireDueAsync(stopping);
        var due = await timers.NextDueAsync(stopping) - Time.GetUtcNow() ?? LongestSleep;
        sleep = TimeSpan.FromTicks(Math.Clamp(due.Ticks, TimeSpan.TicksPerMillisecond, LongestSleep.Ticks));
    }
}
