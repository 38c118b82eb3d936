using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.BotFramework;

/// <summary>Hands what belongs to Newtonsoft over to it: the SDK's types, and JSON that the SDK has read.</summary>
sealed class SdkTypes : JsonConverterFactory
{
    public static bool Has(Type type) =>
        typeof(JToken).IsAssignableFrom(type) || (type.Assembly.GetName().Name!.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) && !type.IsEnum);

    public override bool CanConvert(Type typeToConvert) => Has(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ByNewtonsoft<>).MakeGenericType(typeToConvert))!;

    sealed class ByNewtonsoft<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T?)ActivityJson.Read(JsonElement.ParseValue(ref reader).GetRawText(), typeof(T));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteRawValue(ActivityJson.Write(value!));
    }
}

/// <summary>The other way round: what is not the SDK's and was put into an activity is written by System.Text.Json.</summary>
sealed class OwnTypes : Newtonsoft.Json.JsonConverter
{
    public override bool CanConvert(Type objectType) => !IsPlain(objectType);

    public override object? ReadJson(Newtonsoft.Json.JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer) =>
        JsonSerializer.Deserialize(JToken.Load(reader).ToString(Newtonsoft.Json.Formatting.None), objectType, ActivityJson.Options);

    public override void WriteJson(Newtonsoft.Json.JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
        writer.WriteRawValue(JsonSerializer.Serialize(value, ActivityJson.Options));

    static bool IsPlain(Type type) => SdkTypes.Has(type) || type.IsEnum
        || (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && type.Namespace.StartsWith("System.Text.Json", StringComparison.Ordinal) == false);
}
