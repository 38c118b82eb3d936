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

    public bool CanRead => Volatile.Read(ref reading) is null;

    public bool CanWrite => Volatile.Read(ref writing) is null;

    /// <summary>True if the log says by this class, once for the whole host, that this happened: others need not say it again.</summary>
    internal static bool Reports(Exception failure) => failure is StoreUnavailableException { IsOneStatement: false };

    internal void Read(Exception? failure) => Met(ref reading, failure);

    internal void Wrote(Exception? failure) => Met(ref writing, failure);

    private void Met(ref Exception? last, Exception? failure)
    {
        if (failure is null && Volatile.Read(ref last) is null) return;
        if (failure is not null && !Reports(failure)) return;
        lock (changing)
        {
            var couldAll = CanRead && CanWrite;
            last = failure;
            if (couldAll && failure is not null) LogUnavailable(failure.Message);
            if (!couldAll && CanRead && CanWrite) LogAvailable();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Failure}. Requests are answered with 503 until it works again.")]
    private partial void LogUnavailable(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database works again")]
    private partial void LogAvailable();
}
