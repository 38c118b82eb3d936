using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace LiveTakeover.BotFramework;

/// <summary>For those who write an <see cref="IStorage"/>: what it is given as JSON text, from which the same comes back.</summary>
/// <remarks>Objects keep the names of their types, as the SDK's own storages do.</remarks>
public static class StorageJson
{
    static readonly JsonSerializerSettings typed = new() { TypeNameHandling = TypeNameHandling.All, MaxDepth = null };

    public static string Serialize(object item) => JsonConvert.SerializeObject(item, typed);

    public static object Deserialize(string json) => JsonConvert.DeserializeObject(json, typed)!;
}
