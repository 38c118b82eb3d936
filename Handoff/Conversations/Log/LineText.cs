using System.Globalization;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>A line as plain text, for readers outside of the web pages.</summary>
public static class LineText
{
    /// <returns>Empty for lines that are not part of the dialogue: housekeeping, and the team's notes.</returns>
    public static string Of(LogEntry entry) => entry.Type switch
    {
        ActivityTypes.Message => Said(entry.Activity),
        ActivityTypes.Event when entry.Author.Kind == AuthorKind.User => $"[{entry.Activity.Name ?? "event"}]",
        _ => "",
    };

    private static string Said(Activity message)
    {
        var parts = new[] { message.Text }.Concat((message.Attachments ?? []).Select(On)).Where(part => !string.IsNullOrWhiteSpace(part));
        return string.Join('\n', parts.Select(part => part!.Trim())) is { Length: > 0 } text ? text
            : SatisfactionAnswer.Of(message)?.ToString() ?? Clicked(message.Value);
    }

    private static string On(Attachment attachment) => attachment.Content is null
        ? $"[{attachment.Name ?? attachment.ContentType ?? "file"}] {attachment.ContentUrl}"
        : string.Join(" · ", CardText.On(attachment).Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Clicked(object? value) => value is null ? "" : Words(Payload.ToToken(value));

    private static string Words(JToken value) => value switch
    {
        JObject map => string.Join(", ", map.Properties().Select(property => $"{property.Name}: {Words(property.Value)}")),
        JArray list => string.Join(", ", list.Select(Words)),
        JValue { Value: bool truth } => truth ? "true" : "false",
        JValue single => single.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
