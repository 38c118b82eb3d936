using System.Globalization;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace LiveTakeover.BotFramework;

/// <summary>The JSON of stored items for implementations of <see cref="IStorage"/>, which restores the same items.</summary>
/// <remarks>
/// Objects are stored with their type names, as in the SDK's storages, and so are numbers in untyped properties: an
/// <see cref="int"/> in a waterfall's values is read back as an <see cref="int"/>. JSON from outside cannot name a type.
/// </remarks>
public static class StorageJson
{
    internal static KnownTypes Types { get; } = new();

    internal static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.All,
        TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = null,
        ContractResolver = new StorageContracts(),
        SerializationBinder = Types,
    });

    /// <exception cref="JsonSerializationException">A dictionary has a key such as <c>$type</c>, which would be read as a type
    /// name.</exception>
    public static string Serialize(object item)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { ArrayPool = PooledChars.Shared };
        UntypedValues.Write(writer, item, Serializer);
        return text.ToString();
    }

    /// <returns>An object of the stored type; a <see cref="Newtonsoft.Json.Linq.JObject"/> if this process does not know the
    /// type.</returns>
    public static object Deserialize(string json)
    {
        using var reader = new NarrowIntegerReader(new StringReader(json)) { ArrayPool = PooledChars.Shared };
        reader.Read();
        return UntypedValues.Read(reader, Serializer)!;
    }

    /// <summary>
    /// Reads a whole number as an <see cref="int"/> if it fits. A <see cref="long"/> that would fit is stored with its type.
    /// </summary>
    private sealed class NarrowIntegerReader(TextReader text) : JsonTextReader(text)
    {
        public override bool Read()
        {
            var read = base.Read();
            if (TokenType == JsonToken.Integer && Value is long and >= int.MinValue and <= int.MaxValue)
                SetToken(JsonToken.Integer, (int)(long)Value!, updateIndex: false);
            return read;
        }
    }
}
