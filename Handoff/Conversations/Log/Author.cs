using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Log;

public enum AuthorKind
{
    User = 1,
    Bot = 2,
    Agent = 3,
    System = 4,
}

/// <summary>The author of a line in the log.</summary>
public sealed record Author(AuthorKind Kind, string Id, string? Name)
{
    /// <summary>
    /// True if this activity needs a bot turn: everything that the person does, and events from the system. Messages from the
    /// system are notices for the person.
    /// </summary>
    internal bool AsksBot(string? activityType) =>
        Kind == AuthorKind.User || (Kind == AuthorKind.System && activityType != ActivityTypes.Message);

    /// <summary>
    /// True if a channel may have to be sent this activity: it did not come from the channel, and it is not part of an HTTP
    /// response to the channel.
    /// </summary>
    internal bool SpeaksToChannel(Activity activity) => Kind != AuthorKind.User && activity.DeliveryMode != DeliveryModes.ExpectReplies;
}
