namespace LiveTakeover.Dialogs.Simulation;

/// <summary>A clock for simulations. A wait advances it at once by the length of the wait, so waits take no real time.</summary>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start.ToUniversalTime();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        lock (gate)
            now += by;
    }

    /// <summary>Sets the clock, forwards or back.</summary>
    public void Set(DateTimeOffset to)
    {
        lock (gate)
            now = to.ToUniversalTime();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Jump(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Jump(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.Zero)
                ThreadPool.QueueUserWorkItem(_ => Ring(dueTime));
            return !disposed;
        }

        private void Ring(TimeSpan dueTime)
        {
            if (disposed) return;
            clock.Advance(dueTime);
            callback(state);
        }

        public void Dispose() => disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
