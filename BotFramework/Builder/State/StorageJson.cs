using System.Text.Json;
using Microsoft.Bot.Builder;

namespace LiveTakeover.BotFramework;

/// <summary>For those who write an <see cref="IStorage"/>: what it is given as JSON text, from which the same comes back.</summary>
public static class StorageJson
{
    /// <summary>A state is kept as it is, any other object together with the name of its type.</summary>
    public static string Serialize(object item) =>
        item is JsonElement state ? state.GetRawText() : JsonSerializer.Serialize(item, StateJson.Options);

    /// <returns>An object of the type that was kept, or else a <see cref="JsonElement"/>.</returns>
    public static object Deserialize(string json)
    {
        using var document = JsonDocument.Parse(json);
        return NamesItsType(document.RootElement)
            ? document.RootElement.Deserialize<object>(StateJson.Options)!
            : document.RootElement.Clone();
    }

    static bool NamesItsType(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject() is var properties && properties.MoveNext() && properties.Current.NameEquals("$type"u8);
}
