namespace LiveTakeover.Handoff;

/// <summary>Groups in the order in which an agent works them off. The assignee is responsible: whoever has control, while somebody has.</summary>
public enum RequestGroup
{
    NeedsHuman,
    Mine,
    WithColleagues,
    Closed,
}

/// <summary>Which requests a list holds: those for which everything holds that is not null.</summary>
public sealed record RequestQuery
{
    /// <summary>The account that <see cref="RequestGroup.Mine"/> means.</summary>
    public required string Me { get; init; }

    public RequestState? State { get; init; }

    public RequestGroup? Group { get; init; }

    /// <summary>The id of an account, or an empty text: nobody.</summary>
    public string? AssigneeId { get; init; }

    public bool? Online { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>A language (<c>fr</c>), whatever the region.</summary>
    public string? Language { get; init; }

    /// <summary>Words of which each is somewhere in the conversation, the message or the person's name; the last may be only begun.</summary>
    public string? Find { get; init; }

    /// <summary>Ids of requests or conversations: only these.</summary>
    public IReadOnlyList<string>? Among { get; init; }

    /// <summary>Closed requests are listed by when they were closed, the newest first; all others by how long they have waited.</summary>
    internal bool IsClosed => Group == RequestGroup.Closed || State == RequestState.Closed;
}

public sealed record RequestCounts(long NeedsHuman, long Mine, long WithColleagues, long Closed);

/// <summary>What requests can be told apart by.</summary>
public sealed record RequestFacets(IReadOnlyList<string> Channels, IReadOnlyList<string> Languages);
