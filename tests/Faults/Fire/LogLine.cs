using System.Text.Json;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>A line of a conversation's log, as the agent hub shows it.</summary>
/// <param name="Id">The activity's id.</param>
/// <param name="By">Who said it: <c>user</c>, <c>bot</c>, <c>agent</c> or <c>system</c>.</param>
/// <param name="Name">The author's name.</param>
/// <param name="Text">What was said, or the name of an event.</param>
internal sealed record LogLine(string Id, string By, string Name, string Type, string Text)
{
    public const string Joined = "An agent joined the conversation";
    public const string Left = "An agent left the conversation";

    public bool IsMessage => Type == "message";

    public static async Task<IReadOnlyList<LogLine>> ReadAllAsync(Agent reader, string conversation) =>
        [.. (await reader.ReadsEntriesAsync(conversation)).Select(Read)];

    private static LogLine Read(JsonElement entry)
    {
        var (author, activity) = (entry.GetProperty("author"), entry.GetProperty("activity"));
        return new LogLine(
            Value(activity, "id"), Value(author, "kind"), Value(author, "name"), Value(activity, "type"),
            Value(activity, "text") is { Length: > 0 } text ? text : Value(activity, "name"));
    }

    private static string Value(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
