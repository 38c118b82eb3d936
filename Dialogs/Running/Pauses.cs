namespace LiveTakeover.Dialogs;

/// <summary>The one place where a story waits.</summary>
internal sealed class Pauses(TimeProvider time)
{
    public Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause, time, cancellationToken);
}
