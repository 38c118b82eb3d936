using LiveTakeover.BotFramework;
using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs;

/// <summary>What a turn answers.</summary>
internal abstract record StoryInput
{
    public sealed record Arrived : StoryInput;

    public sealed record Said(string Text, IReadOnlyList<string> Attachments) : StoryInput;

    public sealed record Clicked(Place Place, int Option, string Text) : StoryInput;

    public sealed record EventRaised(string Name) : StoryInput;

    public sealed record UrlLoaded(string Url) : StoryInput;

    /// <summary>A wait is over.</summary>
    public sealed record TimePassed(string Timer) : StoryInput;

    /// <summary>An agent gave control back.</summary>
    public sealed record Released : StoryInput;

    /// <returns>Null for an activity that no story answers.</returns>
    public static StoryInput? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate => OfArrival(activity),
        ActivityTypes.Message => OfMessage(activity),
        ActivityTypes.Event => OfEvent(activity),
        _ => null,
    };

    static Arrived? OfArrival(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true ? new Arrived() : null;

    static StoryInput OfMessage(Activity activity)
    {
        var text = activity.Text?.Trim() ?? "";
        if (Payload.TryGet(activity.Value, "", out var value) && Place.TryParseOption(value, out var place, out var option))
            return new Clicked(place, option, text);
        return new Said(text, [.. (activity.Attachments ?? []).Select(attachment => attachment.ContentUrl).OfType<string>()]);
    }

    static StoryInput? OfEvent(Activity activity)
    {
        switch (activity.Name)
        {
            case null:
                return null;
            case "handoff.status":
                return Payload.TryGet(activity.Value, "state", out var state) && state == "completed" ? new Released() : null;
            case Timers.FiredEvent:
                return Payload.TryGet(activity.Value, "", out var timer) ? new TimePassed(timer) : null;
            case "url_loaded_event":
                return Payload.TryGet(activity.Value, "url", out var url) || Payload.TryGet(activity.Value, "", out url) ? new UrlLoaded(url) : null;
            default:
                return new EventRaised(activity.Name);
        }
    }
}
