using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.AgentHub.Requests;

/// <summary>The filter of a list of requests, from the query string.</summary>
internal sealed record RequestFilter
{
    /// <summary>open (the default), inProgress, closed or all.</summary>
    public string? State { get; init; }

    /// <summary>needsHuman, mine, withColleagues or closed; the state is optional then.</summary>
    public string? Group { get; init; }

    /// <summary>An account's id, <c>me</c> or <c>nobody</c>.</summary>
    public string? Assignee { get; init; }

    /// <summary>The <c>groupID</c> that the story gave the request.</summary>
    public string? GroupId { get; init; }

    /// <summary>Whether the person is online.</summary>
    public bool? Online { get; init; }

    /// <summary>A channel id, like <c>directline</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>A language, like <c>fr</c>, in any region.</summary>
    public string? Language { get; init; }

    /// <summary>Words in the conversation, the request's message or the person's name.</summary>
    public string? Find { get; init; }

    /// <returns>What the caller must change, or null.</returns>
    public string? Problem()
    {
        if (!Is<RequestState>(State) && !IsAll) return $"'{State}' is no state of a request. Ask for open, inProgress, closed or all.";
        return Is<RequestGroup>(Group) ? null : $"'{Group}' is no group of requests. Ask for needsHuman, mine, withColleagues or closed.";
    }

    public RequestQuery For(string me) => new()
    {
        Me = me,
        State = IsAll ? null : Read<RequestState>(State) ?? (Group is null ? RequestState.Open : null),
        Group = Read<RequestGroup>(Group),
        AssigneeId = Assignee switch { "me" => me, "nobody" => "", _ => Assignee },
        GroupId = string.IsNullOrEmpty(GroupId) ? null : GroupId,
        Online = Online,
        ChannelId = Channel,
        Language = Language,
        Find = Find,
    };

    private bool IsAll => string.Equals(State, "all", StringComparison.OrdinalIgnoreCase);

    private static bool Is<T>(string? text)
        where T : struct, Enum => text is null || Read<T>(text) is not null;

    private static T? Read<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsDigit(text![0]) ? value : null;
}
