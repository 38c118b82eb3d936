using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LiveTakeover.AgentHub.Live;

internal static class HubJson
{
    /// <summary>The hub's JSON settings, for bodies that an endpoint reads itself.</summary>
    public static JsonSerializerOptions Options { get; } = Configured(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Sets the hub's JSON settings, for both HTTP and SignalR.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new KeptText());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RefuseNullsInLists);
    }

    // A null in a list means nothing, and code that goes over the list does not expect it.
    private static void RefuseNullsInLists(JsonTypeInfo type)
    {
        if (type is not { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false }) return;
        type.OnDeserialized = list =>
        {
            if (((IEnumerable)list).Cast<object?>().Contains(null)) throw new JsonException("The list has a null. Leave it out.");
        };
    }

    private static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        Configure(options);
        return options;
    }
}
