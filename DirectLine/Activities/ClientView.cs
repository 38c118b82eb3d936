using System.Globalization;
using System.Text.Json;
using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine.Activities;

/// <summary>
/// Selects and writes the log entries for the person's client: the stored bytes, without the fields that a client must not see.
/// </summary>
internal static class ClientView
{
    /// <summary>How long Web Chat shows a typing indicator. Older typing activities are not sent.</summary>
    private static readonly TimeSpan TypingLife = TimeSpan.FromSeconds(5);

    /// <summary>A poll does not return transient activities such as typing.</summary>
    public static bool IsForPoll(LogEntry line) => line.IsForPerson && !IsTyping(line);

    /// <summary>A socket sends typing activities only while they are recent.</summary>
    public static bool IsForSocket(LogEntry line, DateTimeOffset now) =>
        line.IsForPerson && (!IsTyping(line) || now - line.At < TypingLife);

    public static void Write(Utf8JsonWriter writer, LogEntry line)
    {
        var json = line.Json.Span;
        var reader = new Utf8JsonReader(json);
        writer.WriteStartObject();
        WriteFrom(writer, line);
        for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName;) WriteProperty(writer, ref reader, json, line);
        writer.WriteEndObject();
    }

    /// <summary>
    /// Writes a typing signal of the agent, or of the person in another window. It is not in the log, so it has no sequence number.
    /// </summary>
    public static void WriteTyping(Utf8JsonWriter writer, TypingSignal signal, DateTimeOffset now)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, ActivityTypes.Typing);
        writer.WriteString("id"u8, $"{signal.ConversationId}|typing-{now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}");
        writer.WriteString("timestamp"u8, now.UtcDateTime);
        writer.WriteString("channelId"u8, DirectLineChannel.Id);
        if (signal.Author is { Kind: AuthorKind.User } person) WriteAccount(writer, person.Id, person.Name, RoleTypes.User);
        else WriteAccount(writer, "agent", "Agent", RoleTypes.Bot);
        writer.WriteStartObject("conversation"u8);
        writer.WriteString("id"u8, signal.ConversationId);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static bool IsTyping(LogEntry line) => line.Type == ActivityTypes.Typing;

    private static void WriteProperty(Utf8JsonWriter writer, ref Utf8JsonReader reader, ReadOnlySpan<byte> json, LogEntry line)
    {
        var name = reader.ValueSpan;
        var unescaped = reader.ValueIsEscaped ? reader.GetString() : null;
        var isPlain = !reader.ValueTextEquals("serviceUrl"u8) && !reader.ValueTextEquals("from"u8);
        var isReply = reader.ValueTextEquals("replyToId"u8);
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        if (!isPlain || (isReply && !IsShownBefore(reader.GetString(), line))) return;
        if (unescaped is null) writer.WritePropertyName(name);
        else writer.WritePropertyName(unescaped);
        writer.WriteRawValue(json[start..(int)reader.BytesConsumed], skipInputValidation: true);
    }

    // An agent's account is hidden from clients.
    private static void WriteFrom(Utf8JsonWriter writer, LogEntry line)
    {
        if (line.Author.Kind == AuthorKind.Agent)
        {
            WriteAccount(writer, "agent", "Agent", RoleTypes.Bot);
            return;
        }

        var from = Account(line.Json.Span);
        WriteAccount(writer, from.Id ?? line.Author.Id, from.Name, line.Author.Kind == AuthorKind.User ? RoleTypes.User : RoleTypes.Bot);
    }

    private static void WriteAccount(Utf8JsonWriter writer, string id, string? name, string role)
    {
        writer.WriteStartObject("from"u8);
        writer.WriteString("id"u8, id);
        if (name is not null) writer.WriteString("name"u8, name);
        writer.WriteString("role"u8, role);
        writer.WriteEndObject();
    }

    private static (string? Id, string? Name) Account(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName; reader.Skip())
        {
            if (!reader.ValueTextEquals("from"u8)) continue;
            reader.Read();
            using var from = JsonDocument.ParseValue(ref reader);
            return (Text(from.RootElement, "id"), Text(from.RootElement, "name"));
        }

        return default;
    }

    private static string? Text(JsonElement account, string name) =>
        account.ValueKind == JsonValueKind.Object && account.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    // Web Chat delays an answer for seconds while it waits for the activity that it replies to. Activities that are never sent to
    // the client (members added) have no sequence number in their id.
    private static bool IsShownBefore(string? id, LogEntry line) =>
        id is not null
        && id.StartsWith(line.ConversationId + "|", StringComparison.Ordinal)
        && long.TryParse(Number(id.AsSpan(line.ConversationId.Length + 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        && seq < line.Seq;

    // The id of a bot's line names the entry that it answers, and its place among the answers.
    private static ReadOnlySpan<char> Number(ReadOnlySpan<char> id) => id.IndexOf('.') is >= 0 and var end ? id[..end] : id;
}
