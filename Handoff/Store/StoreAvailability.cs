using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Whether the database can be read and written, as the last read and the last write found. A change is one line in the log,
/// however many requests and background services meet it.
/// </summary>
public sealed partial class StoreAvailability(ILogger<StoreAvailability> log)
{
    private readonly Lock changing = new();
    private Exception? reading;
    private Exception? writing;
    private int failures;

    public bool CanRead => Volatile.Read(ref reading) is null;

    public bool CanWrite => Volatile.Read(ref writing) is null;

    /// <summary>True if the log says by this class, once for the whole host, that this happened: others need not say it again.</summary>
    internal static bool Reports(Exception failure) => failure is StoreUnavailableException { IsOneStatement: false };

    /// <summary>How often it has failed. What began before the last failure does not show that it works again.</summary>
    internal int Failures => Volatile.Read(ref failures);

    internal void HasRead(int failuresBefore) => Worked(ref reading, failuresBefore);

    internal void HasWritten(int failuresBefore) => Worked(ref writing, failuresBefore);

    internal void CouldNotRead(Exception failure) => Failed(ref reading, failure);

    internal void CouldNotWrite(Exception failure) => Failed(ref writing, failure);

    private void Worked(ref Exception? last, int failuresBefore)
    {
        if (Volatile.Read(ref last) is null) return;
        lock (changing)
        {
            if (failuresBefore != failures) return;
            last = null;
            if (CanRead && CanWrite) LogAvailable();
        }
    }

    private void Failed(ref Exception? last, Exception failure)
    {
        if (!Reports(failure)) return;
        lock (changing)
        {
            failures++;
            if (CanRead && CanWrite) LogUnavailable(failure.Message);
            last = failure;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Failure}. Requests are answered with 503 until it works again.")]
    private partial void LogUnavailable(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database works again")]
    private partial void LogAvailable();
}
