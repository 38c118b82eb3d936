using LiveTakeover.Handoff;

namespace LiveTakeover.AgentHub;

/// <summary>Which requests are asked for, as the address says it.</summary>
/// <param name="State">open (where nothing is said), inProgress, closed or all.</param>
/// <param name="Group">needsHuman, mine, withColleagues or closed; then the state need not be said.</param>
/// <param name="Assignee">The id of an account, <c>me</c> or <c>nobody</c>.</param>
/// <param name="Online">Whether the person is online.</param>
/// <param name="Channel">A channel id, like <c>directline</c>.</param>
/// <param name="Language">A language, like <c>fr</c>, whatever the region.</param>
/// <param name="Find">Words of the conversation, the message or the person's name.</param>
internal sealed record RequestFilter(
    string? State, string? Group, string? Assignee, bool? Online, string? Channel, string? Language, string? Find)
{
    /// <returns>What to change, or null.</returns>
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
