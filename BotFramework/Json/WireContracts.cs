using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using JsonConverter = Newtonsoft.Json.JsonConverter;
using JsonProperty = Newtonsoft.Json.Serialization.JsonProperty;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace LiveTakeover.BotFramework;

/// <summary>
/// The SDK's serialization contracts, with changes that make their JSON independent of its writer and of this machine's settings.
/// </summary>
internal sealed class WireContracts : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        // The SDK's converter for contents would bypass the converter of the content's type, and does not support System.Text.Json.
        if (property.PropertyType == typeof(object) && member.DeclaringType?.Namespace == typeof(Activity).Namespace)
            property.Converter = null;
        if (property.Converter is not null) return property;
        if (property.PropertyType == typeof(DateTimeOffset?)) property.Converter = member.Name == nameof(Activity.LocalTimestamp)
            ? WallClock
            : Instant;
        if (property.PropertyType == typeof(object)) property.ValueProvider = new AnyValueProvider(property.ValueProvider!);
        // Channels may put anything into an entity. All other properties must have the types of the protocol.
        if (property.PropertyType == typeof(string) && member.DeclaringType?.IsAssignableTo(typeof(Entity)) != true)
            property.Converter = Text;
        return property;
    }

    // The serializer keeps what a property does not take, such as an empty text in place of an object, among the fields that it does not
    // know. Written again, the object would have the same name twice, or a list that is a text.
    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        var contract = base.CreateObjectContract(objectType);
        if (contract.ExtensionDataSetter is not { } keep) return contract;
        contract.ExtensionDataSetter = (holder, name, value) =>
        {
            if (contract.Properties.GetClosestMatchProperty(name) is null) keep(holder, name, value);
        };
        return contract;
    }

    // A null in a list of the schema has no meaning, and code that iterates over the list does not expect it.
    protected override JsonArrayContract CreateArrayContract(Type objectType)
    {
        var contract = base.CreateArrayContract(objectType);
        if (IsOfSchema(contract.CollectionItemType)) contract.OnDeserializedCallbacks.Add((list, _) => RemoveNulls(list));
        return contract;
    }

    protected override JsonDictionaryContract CreateDictionaryContract(Type objectType)
    {
        var contract = base.CreateDictionaryContract(objectType);
        if (IsOfSchema(contract.DictionaryValueType)) contract.OnDeserializedCallbacks.Add((values, _) => RemoveNullValues(values));
        return contract;
    }

    protected override JsonConverter? ResolveContractConverter(Type objectType) =>
        objectType == typeof(JsonElement) || objectType.IsAssignableTo(typeof(JsonNode))
            ? ParsedJson
            : base.ResolveContractConverter(objectType);

    private static readonly TimeConverter Instant = new(time => time.ToUniversalTime());
    private static readonly TimeConverter WallClock = new(time => time);
    private static readonly ParsedJsonConverter ParsedJson = new();
    private static readonly TextConverter Text = new();

    private static bool IsOfSchema(Type? held) => held == typeof(string) || held?.Namespace == typeof(Activity).Namespace;

    private static void RemoveNullValues(object held)
    {
        if (held is not IDictionary values) return;
        foreach (var key in values.Keys.Cast<object>().Where(key => values[key] is null).ToList()) values.Remove(key);
    }

    private static void RemoveNulls(object list)
    {
        if (list is not IList { IsFixedSize: false } items) return;
        for (var at = items.Count - 1; at >= 0; at--)
            if (items[at] is null) items.RemoveAt(at);
    }

    /// <summary>Reads a time without an offset as UTC. Writes UTC with <c>Z</c>, and local times with their offset.</summary>
    private sealed class TimeConverter(Func<DateTimeOffset, DateTimeOffset> form) : JsonConverter<DateTimeOffset?>
    {
        public override DateTimeOffset? ReadJson(
            JsonReader reader, Type objectType, DateTimeOffset? existingValue, bool hasExistingValue, JsonSerializer serializer)
        {
            if (reader.TokenType == JsonToken.Null) return null;
            if (DateTimeOffset.TryParse(reader.Value as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return time;
            throw new JsonSerializationException($"{reader.Path} is no time: write it as ISO 8601, for example 2026-03-01T09:30:00Z.");
        }

        public override void WriteJson(JsonWriter writer, DateTimeOffset? value, JsonSerializer serializer)
        {
            if (value is not { } given) writer.WriteNull();
            else if (form(given) is { Offset: { Ticks: 0 } } utc) writer.WriteValue(utc.UtcDateTime);
            else writer.WriteValue(form(given));
        }
    }

    /// <summary>Stores a single number as a <see cref="double"/>, as the SDK does.</summary>
    private sealed class AnyValueProvider(IValueProvider member) : IValueProvider
    {
        public object? GetValue(object target) => member.GetValue(target);

        public void SetValue(object target, object? value) => member.SetValue(target, value is decimal number ? (double)number : value);
    }

    /// <summary>Refuses numbers and booleans in place of text, which Newtonsoft would accept.</summary>
    private sealed class TextConverter : JsonConverter<string>
    {
        public override bool CanWrite => false;

        public override string? ReadJson(
            JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.TokenType is JsonToken.String or JsonToken.Null
                ? (string?)reader.Value
                : throw new JsonSerializationException($"{reader.Path} is no text: write it in quotes.");

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>Writes JSON that System.Text.Json has parsed unchanged.</summary>
    private sealed class ParsedJsonConverter : JsonConverter
    {
        public override bool CanConvert(Type objectType) => true;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            System.Text.Json.JsonSerializer.Deserialize(JToken.ReadFrom(reader).ToString(Formatting.None), objectType);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        {
            if (value is null) writer.WriteNull();
            else writer.WriteRawValue(value is JsonElement element ? element.GetRawText() : ((JsonNode)value).ToJsonString());
        }
    }
}
