using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Running;

/// <summary>The input of a turn.</summary>
internal abstract record StoryInput
{
    public sealed record Arrived : StoryInput;

    /// <param name="Text">The start of the message, as far as stories hear it: what they keep of it is stored with every turn.</param>
    /// <param name="Attachments">The addresses of what was sent with it.</param>
    public sealed record Said(string Text, IReadOnlyList<string> Attachments) : StoryInput;

    /// <param name="Words">What the click says. It is all that counts if the person was never shown the button.</param>
    public sealed record Clicked(ButtonValue Button, Said Words) : StoryInput;

    public sealed record EventRaised(string Name) : StoryInput;

    public sealed record UrlLoaded(string Url) : StoryInput;

    /// <summary>A wait has ended.</summary>
    public sealed record TimePassed(string Timer) : StoryInput;

    /// <summary>An agent released control.</summary>
    public sealed record Released : StoryInput;

    /// <returns>Null for an activity that stories do not answer.</returns>
    public static StoryInput? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate => OfArrival(activity),
        ActivityTypes.Message => OfMessage(activity),
        ActivityTypes.Event => OfEvent(activity),
        _ => null,
    };

    private static Arrived? OfArrival(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true ? new Arrived() : null;

    private static StoryInput OfMessage(Activity activity)
    {
        var text = FoldedText.StartOf(activity.Text?.Trim() ?? "");
        var said = new Said(text, [.. (activity.Attachments ?? []).Select(attachment => attachment.ContentUrl).OfType<string>()]);
        return Payload.TryGet(activity.Value, "", out var value) && ButtonValue.TryParse(value, out var button)
            ? new Clicked(button, said)
            : said;
    }

    private static StoryInput? OfEvent(Activity activity)
    {
        switch (activity.Name)
        {
            case null:
                return null;
            case "handoff.status":
                return Payload.TryGet(activity.Value, "state", out var state) && state == "completed" ? new Released() : null;
            case InternalLine.TimerFired:
                return Payload.TryGet(activity.Value, "", out var timer) ? new TimePassed(timer) : null;
            case "url_loaded_event":
                return Payload.TryGet(activity.Value, "url", out var url) || Payload.TryGet(activity.Value, "", out url)
                    ? new UrlLoaded(url)
                    : null;
            default:
                return new EventRaised(activity.Name);
        }
    }
}
