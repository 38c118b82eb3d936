using System.Text.Json.Nodes;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>
/// Release 0.1 stored an object in an untyped property as <c>{"$type":…,"$value":{…}}</c>; Newtonsoft writes the object's
/// properties next to <c>$type</c>. The Bot Framework's types have moved to the SDK's assemblies.
/// </summary>
internal static class StateMigration
{
    private const int BatchSize = 500;
    private const string OldAssembly = ", LiveTakeover.BotFramework";
    private const string Dictionary = "System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib],[System.Object, System.Private.CoreLib]], System.Private.CoreLib";
    private const string DialogState = "Microsoft.Bot.Builder.Dialogs.DialogState, Microsoft.Bot.Builder.Dialogs";

    public static void NameTypesAsNewtonsoft(StoreTransaction store)
    {
        var after = "";
        while (store.Query<Row>(
            "SELECT state_key, document FROM bot_state WHERE state_key > @after ORDER BY state_key LIMIT @BatchSize",
            new { after, BatchSize }) is { Count: > 0 } batch)
        {
            foreach (var row in batch)
                store.Execute(
                    "UPDATE bot_state SET document = @document WHERE state_key = @StateKey",
                    new { row.StateKey, document = Convert(row.Document) });
            after = batch[^1].StateKey;
        }
    }

    internal static string Convert(string document)
    {
        var root = JsonNode.Parse(document);
        if (root is JsonObject state && !state.ContainsKey("$type") && state.Any(property => IsDialogState(property.Value)))
        {
            foreach (var name in state.Where(property => IsDialogState(property.Value)).Select(property => property.Key).ToList())
                state[name] = Typed(DialogState, state[name]);
            root = Typed(Dictionary, state);
        }

        return Unwrapped(root)?.ToJsonString() ?? "null";
    }

    private static bool IsDialogState(JsonNode? node) =>
        node is JsonObject map && map["dialogStack"] is JsonArray && !map.ContainsKey("$type");

    private static JsonNode? Unwrapped(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map when map.Count == 2 && map["$type"] is JsonValue type && map.ContainsKey("$value"):
                return Typed(NameOf(type.GetValue<string>()), Unwrapped(map["$value"]));
            case JsonObject map:
                var converted = new JsonObject();
                foreach (var (name, value) in map) converted[name] = Unwrapped(value);
                return converted;
            case JsonArray list:
                return new JsonArray([.. list.Select(Unwrapped)]);
            default:
                return node?.DeepClone();
        }
    }

    private static JsonNode? Typed(string? type, JsonNode? value)
    {
        if (type is null) return value?.DeepClone();
        var typed = new JsonObject { ["$type"] = type };
        if (value is JsonObject map)
            foreach (var (name, inner) in map) typed[name] = inner?.DeepClone();
        else if (value is JsonArray list) typed["$values"] = list.DeepClone();
        else typed["$value"] = value?.DeepClone();
        return typed;
    }

    /// <returns>Null for JSON that came from outside, which has no .NET type.</returns>
    private static string? NameOf(string old)
    {
        if (old.StartsWith("System.Text.Json.", StringComparison.Ordinal)) return null;
        if (!old.Contains(OldAssembly, StringComparison.Ordinal)) return old;
        var assembly = old.StartsWith("Microsoft.Bot.Schema.", StringComparison.Ordinal) ? "Microsoft.Bot.Schema"
            : old.StartsWith("Microsoft.Bot.Builder.Dialogs.", StringComparison.Ordinal) ? "Microsoft.Bot.Builder.Dialogs"
            : "Microsoft.Bot.Builder";
        return old.Replace(OldAssembly, $", {assembly}", StringComparison.Ordinal);
    }

    private sealed class Row
    {
        public required string StateKey { get; init; }
        public required string Document { get; init; }
    }
}
