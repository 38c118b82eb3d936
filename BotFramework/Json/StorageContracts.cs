using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace LiveTakeover.BotFramework;

/// <summary>Keeps the types of values in untyped properties, so that they are read back with the same type.</summary>
internal sealed class StorageContracts : DefaultContractResolver
{
    private static readonly UntypedValues Untyped = new();

    protected override JsonProperty CreateProperty(System.Reflection.MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.PropertyType == typeof(object)) property.Converter ??= Untyped;
        if (member.ReflectedType!.Assembly == typeof(Activity).Assembly) Shorten(property, member.ReflectedType);
        return property;
    }

    protected override JsonDictionaryContract CreateDictionaryContract(Type objectType)
    {
        var contract = base.CreateDictionaryContract(objectType);
        if (contract.DictionaryValueType is null || contract.DictionaryValueType == typeof(object)) contract.ItemConverter = Untyped;
        contract.DictionaryKeyResolver = Harmless;
        return contract;
    }

    protected override JsonArrayContract CreateArrayContract(Type objectType)
    {
        var contract = base.CreateArrayContract(objectType);
        if (contract.CollectionItemType is null || contract.CollectionItemType == typeof(object)) contract.ItemConverter = Untyped;
        return contract;
    }

    // An activity has some forty properties, most of them null, and lists of one kind. What is null in a new one need not be stored to
    // be null again, and its lists are read as lists without their names.
    private static void Shorten(JsonProperty property, Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is { } make && property.ValueProvider?.GetValue(make.Invoke(null)) is null)
            property.NullValueHandling = NullValueHandling.Ignore;
        if (property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IList<>))
            property.TypeNameHandling = TypeNameHandling.None;
    }

    private static string Harmless(string key) => key is "$type" or "$value" or "$values" or "$id" or "$ref"
        ? throw new JsonSerializationException(
            $"A key of a stored dictionary is '{key}', which would be read as more than a key: store it under another name.")
        : key;
}

/// <summary>JSON from outside, stored as text, so that nothing in it is read as a type name.</summary>
internal sealed record StoredJson(string Json);

/// <summary>A value whose declared type is <see cref="object"/>.</summary>
internal sealed class UntypedValues : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(object);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        Read(reader, serializer);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => Write(writer, value, serializer);

    public static object? Read(JsonReader reader, JsonSerializer serializer) =>
        serializer.Deserialize<object>(reader) is var value && value is StoredJson kept ? Parse(kept.Json) : value;

    public static void Write(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is JContainer json) serializer.Serialize(writer, new StoredJson(json.ToString(Formatting.None)), typeof(object));
        else if (value is not null && LosesItsType(value)) WriteWithType(writer, value, serializer);
        else serializer.Serialize(writer, value is JValue single ? single.Value : value, typeof(object));
    }

    // JSON has strings, booleans and numbers. Whole numbers are read as int if they fit, all others as double.
    private static bool LosesItsType(object value) => value switch
    {
        string or bool or int or double => false,
        long number => number is >= int.MinValue and <= int.MaxValue,
        _ => value.GetType().IsPrimitive || value.GetType().IsEnum
            || value is decimal or DateTime or DateTimeOffset or TimeSpan or Guid or Uri,
    };

    private static void WriteWithType(JsonWriter writer, object value, JsonSerializer serializer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("$type");
        writer.WriteValue(StorageJson.Types.NameOf(value.GetType()));
        writer.WritePropertyName("$value");
        serializer.Serialize(writer, value);
        writer.WriteEndObject();
    }

    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        return JToken.ReadFrom(reader);
    }
}
