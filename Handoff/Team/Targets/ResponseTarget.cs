using NodaTime;

namespace LiveTakeover.Handoff.Team.Targets;

/// <summary>How soon people are to be answered, in minutes of the support team's hours.</summary>
/// <param name="GroupId">The group of the request; empty for everybody whose group has no target of its own.</param>
/// <param name="FirstAnswer">From the request to an agent's first line; null: no target.</param>
/// <param name="Answer">From what a person says to an agent until the agent answers; null: no target.</param>
public sealed record ResponseTarget(string GroupId, int? FirstAnswer, int? Answer);

/// <summary>The targets of all groups.</summary>
public sealed class ResponseTargetSet(IReadOnlyList<ResponseTarget> targets)
{
    public IReadOnlyList<ResponseTarget> All { get; } = targets;

    public bool IsEmpty => All.Count == 0;

    public Duration? FirstAnswer(string? groupId) => Minutes(Of(groupId)?.FirstAnswer);

    public Duration? Answer(string? groupId) => Minutes(Of(groupId)?.Answer);

    private ResponseTarget? Of(string? groupId) => All.FirstOrDefault(target => target.GroupId == (groupId ?? ""))
        ?? All.FirstOrDefault(target => target.GroupId.Length == 0);

    private static Duration? Minutes(int? minutes) => minutes is { } known ? Duration.FromMinutes(known) : null;
}
