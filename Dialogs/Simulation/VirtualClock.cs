namespace LiveTakeover.Dialogs;

/// <summary>A clock that is set, and that jumps ahead as soon as somebody waits for it: a pause takes its time and none of ours.</summary>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    readonly Lock _lock = new();
    DateTimeOffset _now = start.ToUniversalTime();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        lock (_lock)
            _now += by;
    }

    /// <summary>Sets the clock, forwards or back.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_lock)
            _now = now.ToUniversalTime();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Jump(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    sealed class Jump(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        volatile bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.Zero)
                ThreadPool.QueueUserWorkItem(_ => Ring(dueTime));
            return !_disposed;
        }

        void Ring(TimeSpan dueTime)
        {
            if (_disposed)
                return;
            clock.Advance(dueTime);
            callback(state);
        }

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
