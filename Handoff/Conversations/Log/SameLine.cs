using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>Tells a repeated line from another one that was given the same id by mistake.</summary>
public static class SameLine
{
    /// <summary>
    /// True if the entry says what <paramref name="sent"/> says. Addresses of files are not compared: whoever repeats an upload gets new
    /// ones. Of an erased line nobody knows any more what it said, so it is taken for the same.
    /// </summary>
    public static bool Says(this LogEntry entry, Activity sent) => entry.Says(sent.Type, sent.Text, sent.Attachments)
        && (entry.IsErased || (entry.Activity.Name == sent.Name && JToken.DeepEquals(Token(entry.Activity.Value), Token(sent.Value))));

    /// <summary>As the other one, of the text and the files of a line.</summary>
    public static bool Says(this LogEntry entry, string type, string? text, IEnumerable<Attachment>? attachments) =>
        entry.IsErased
        || (entry.Type == type && (entry.Activity.Text ?? "") == (text ?? "")
            && Files(entry.Activity.Attachments).SequenceEqual(Files(attachments)));

    private static IEnumerable<(string? ContentType, string? Name)> Files(IEnumerable<Attachment>? attachments) =>
        (attachments ?? []).Select(attachment => ((string?)attachment.ContentType, (string?)attachment.Name));

    private static JToken? Token(object? value) => value is null ? null : Payload.ToToken(value);
}
