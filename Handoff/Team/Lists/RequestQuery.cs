using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>
/// Groups of requests, in the order in which an agent handles them. The assignee is responsible; while an agent has control, it is
/// that agent.
/// </summary>
public enum RequestGroup
{
    NeedsHuman,
    Mine,
    WithColleagues,
    Closed,
}

/// <summary>The filter of a list of requests: all conditions that are not null must hold.</summary>
public sealed record RequestQuery
{
    /// <summary>The account whose requests are in <see cref="RequestGroup.Mine"/>.</summary>
    public required string Me { get; init; }

    public RequestState? State { get; init; }

    public RequestGroup? Group { get; init; }

    /// <summary>An account's id, or an empty text for unassigned requests.</summary>
    public string? AssigneeId { get; init; }

    /// <summary>The group that the story named, as in <see cref="UserRequest.GroupId"/>.</summary>
    public string? GroupId { get; init; }

    public bool? Online { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>A language (<c>fr</c>), in any region.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Words that must all occur in the conversation, the request's message or the person's name. The last word may be a prefix.
    /// </summary>
    public string? Find { get; init; }

    /// <summary>Only these requests or conversations, by id.</summary>
    public IReadOnlyList<string>? Among { get; init; }

    /// <summary>Closed requests are sorted by the time they were closed, newest first; all others by how long they have waited.</summary>
    internal bool IsClosed => Group == RequestGroup.Closed || State == RequestState.Closed;
}

/// <param name="NeedsHuman">Unfinished requests that nobody is assigned to.</param>
/// <param name="Mine">Unfinished requests of the account that asks.</param>
/// <param name="WithColleagues">Unfinished requests of others.</param>
/// <param name="Closed">Closed requests.</param>
/// <param name="MoreUnfinished">True if there are unfinished requests that were not looked at.</param>
/// <param name="MoreClosed">True if there are closed requests that were not looked at.</param>
public sealed record RequestCounts(
    long NeedsHuman, long Mine, long WithColleagues, long Closed, bool MoreUnfinished = false, bool MoreClosed = false);

/// <summary>The values by which requests can be filtered.</summary>
public sealed record RequestFacets(IReadOnlyList<string> Channels, IReadOnlyList<string> Languages, IReadOnlyList<string> Groups);
