using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

public enum AuthorKind
{
    User = 1,
    Bot = 2,
    Agent = 3,
    System = 4,
}

/// <summary>Who said a line of the log.</summary>
public sealed record Author(AuthorKind Kind, string Id, string? Name)
{
    /// <summary>
    /// The bot, when it has control, is to deal with this activity: all that the person does, and what the
    /// system tells it by events. The system's messages are notices for the person.
    /// </summary>
    internal bool AsksBot(Activity activity) =>
        Kind == AuthorKind.User || (Kind == AuthorKind.System && activity.Type != ActivityTypes.Message);

    /// <summary>A channel may have to be sent this: neither has it come from there, nor does it go in the response to what did.</summary>
    internal bool SpeaksToChannel(Activity activity) => Kind != AuthorKind.User && activity.DeliveryMode != DeliveryModes.ExpectReplies;
}
