using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>The searchable text of a line: what the person, the bot, an agent or a note says, including cards.</summary>
internal static class SearchableText
{
    /// <summary>Text after this many characters is not searchable.</summary>
    public const int Longest = 20_000;

    /// <returns>Empty for a line that is not searchable.</returns>
    public static string Of(Author author, Activity activity)
    {
        if (author.Kind == AuthorKind.System || !IsSaid(activity)) return "";
        var text = string.Join(
            '\n',
            new[] { activity.Text }.Concat(
                (activity.Attachments ?? []).SelectMany(CardText.On)).Where(part => !string.IsNullOrWhiteSpace(part)));
        return text.Length <= Longest ? text : text[..Longest];
    }

    private static bool IsSaid(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate
        || (activity.Type == ActivityTypes.Trace && activity.Name == InternalLine.Note);
}
