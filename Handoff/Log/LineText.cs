using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>A line in plain words, for those who read it outside of a page.</summary>
public static class LineText
{
    /// <returns>Empty for what nobody says to anybody: housekeeping, and what the team notes for itself.</returns>
    public static string Of(LogEntry entry) => entry.Activity.Type switch
    {
        ActivityTypes.Message => Said(entry.Activity),
        ActivityTypes.Event when entry.Author.Kind == AuthorKind.User => $"[{entry.Activity.Name ?? "event"}]",
        _ => "",
    };

    private static string Said(Activity message)
    {
        var parts = new[] { message.Text }.Concat((message.Attachments ?? []).Select(On)).Where(part => !string.IsNullOrWhiteSpace(part));
        return string.Join('\n', parts.Select(part => part!.Trim())) is { Length: > 0 } text ? text : Clicked(message.Value);
    }

    private static string On(Attachment attachment) => attachment.Content is null
        ? $"[{attachment.Name ?? attachment.ContentType ?? "file"}] {attachment.ContentUrl}"
        : string.Join(" · ", SearchableText.On(attachment).Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Clicked(object? value) => value is null ? "" : Words(Payload.ToElement(value));

    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(property => $"{property.Name}: {Words(property.Value)}")),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Words)),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.ToString(),
    };
}
