namespace LiveTakeover.Handoff.Availability;

/// <summary>Stores the support schedule, durably and for all nodes.</summary>
public interface IScheduleStore
{
    Task<StoredSchedule> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Changes the stored schedule in one transaction.</summary>
    /// <param name="change">Receives the stored schedule and returns the change; null to change nothing.</param>
    /// <param name="by">Who makes the change.</param>
    /// <param name="cancellationToken">Cancels the change before it is made.</param>
    /// <returns>The stored schedule afterwards.</returns>
    Task<StoredSchedule> ChangeAsync(Func<StoredSchedule, ScheduleChange?> change, ScheduleEditor by, CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="changed"/> after every change on any node.</summary>
    IDisposable OnChange(Action changed);
}

/// <summary>The stored schedule.</summary>
/// <param name="Version">Counts every change.</param>
/// <param name="Document">The schedule; null until an administrator has saved one.</param>
/// <param name="DocumentVersion">Counts the changes of the schedule itself.</param>
/// <param name="Away">The temporary unavailability, even if it is over.</param>
public sealed record StoredSchedule(
    long Version = 0, ScheduleDocument? Document = null, long DocumentVersion = 0, TemporaryUnavailability? Away = null);

/// <summary>The person who changes a schedule.</summary>
public sealed record ScheduleEditor(string Id, string Name);

/// <summary>A change: a new schedule, or a new temporary unavailability (null ends it).</summary>
public abstract record ScheduleChange
{
    public sealed record Save(ScheduleDocument Document) : ScheduleChange;

    public sealed record SetAway(TemporaryUnavailability? Away) : ScheduleChange;
}

/// <summary>For a host without a store: the default hours always apply, and nothing can be saved.</summary>
internal sealed class NoScheduleStore : IScheduleStore, IDisposable
{
    public Task<StoredSchedule> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new StoredSchedule());

    public Task<StoredSchedule> ChangeAsync(
        Func<StoredSchedule, ScheduleChange?> change, ScheduleEditor by, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This host keeps no support schedule: add the team (AddTeam), or an IScheduleStore of your own.");

    public IDisposable OnChange(Action changed) => this;

    public void Dispose()
    {
    }
}
