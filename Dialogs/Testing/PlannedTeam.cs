using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Visitors;
using NodaTime;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>A support team that follows a given schedule, or is online or offline as told; it knows the person as told, too.</summary>
public sealed class PlannedTeam : ISupportTeam, IAgentPresence, IVerifiedVisitors
{
    private static readonly SupportSchedule Never = new(DateTimeZoneProviders.Tzdb["Europe/Paris"], [], []);

    public SupportSchedule Schedule { get; private set; } = Never;

    /// <summary>Online or offline at all times; null to follow the schedule.</summary>
    public bool? Told { get; set; }

    /// <summary>What the site's server says of the person; null if it says nothing.</summary>
    public VerifiedPerson? Verified { get; set; }

    /// <exception cref="StoryTestException">The schedule is invalid.</exception>
    public void Follow(ScheduleDocument? document)
    {
        if (document is null) Follow(Never);
        else
            Follow(ScheduleReader.Read(document, out var problems)
                ?? throw new StoryTestException($"schedule: {string.Join(" ", problems)}"));
    }

    public void Follow(SupportSchedule schedule) => (Schedule, Told) = (schedule, null);

    public ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var planned = Schedule.StatusAt(Instant.FromDateTimeOffset(at));
        return ValueTask.FromResult(Told is not { } online ? planned : planned with
        {
            Online = online,
            Because = online ? "told to be online" : "told to be offline",
            Reason = null,
            Until = null,
            NextChange = null,
        });
    }

    /// <summary>Agents are at the hub while the team is told to be online.</summary>
    public ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Told == true);

    public ValueTask<VerifiedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Verified);
}
