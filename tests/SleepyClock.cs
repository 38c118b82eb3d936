using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Tests;

/// <summary>A clock of a machine that can sleep: the hours pass, and no timer goes off meanwhile.</summary>
public sealed class SleepyClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private long slept;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref slept));

    /// <summary>
    /// In place of <see cref="FakeTimeProvider.Advance"/> for days and weeks, in which timers would go off a million times.
    /// </summary>
    public void Sleep(TimeSpan time) => Interlocked.Add(ref slept, time.Ticks);
}
