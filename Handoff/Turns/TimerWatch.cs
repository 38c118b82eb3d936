using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff;

/// <summary>Fires timers when they are due, also those that a node left behind when it died.</summary>
internal sealed partial class TimerWatch(Timers timers, Wakeups wakeups, TimeProvider time, ILogger<TimerWatch> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = wakeups.On(Topic.Timers, _ => woken.Writer.TryWrite(true));
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = await FireAsync(stoppingToken);
            using var awake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(Task.Delay(sleep, time, awake.Token), woken.Reader.WaitToReadAsync(awake.Token).AsTask());
            await awake.CancelAsync();
            woken.Reader.TryRead(out _);
        }
    }

    /// <returns>How long nothing is due.</returns>
    private async Task<TimeSpan> FireAsync(CancellationToken stoppingToken)
    {
        try
        {
            await timers.FireDueAsync(stoppingToken);
            var due = await timers.NextDueAsync(stoppingToken) - time.GetUtcNow() ?? LongestSleep;
            return TimeSpan.FromTicks(Math.Clamp(due.Ticks, TimeSpan.TicksPerMillisecond, LongestSleep.Ticks));
        }
        catch (DbException exception)
        {
            LogFailed(exception);
            return PauseAfterFailure;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Timers could not be fired; trying again shortly")]
    private partial void LogFailed(Exception exception);
}
