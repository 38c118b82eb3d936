using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;
using JsonException = System.Text.Json.JsonException;
using JsonProperty = Newtonsoft.Json.Serialization.JsonProperty;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace LiveTakeover.BotFramework;

/// <summary>
/// Activities on the wire: camelCase, nulls dropped, UTC times with <c>Z</c>; what is inside <c>value</c>,
/// <c>channelData</c> and card contents passes through as it came. The SDK's types are read and written by Newtonsoft,
/// as its attributes say; everything else by System.Text.Json.
/// </summary>
public static class ActivityJson
{
    static readonly JsonSerializerSettings wire = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        // What is in a value stays as it was written: a time is a text there, and 1.50 has two decimals.
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        ContractResolver = new WireNames(),
        Converters = [new OwnTypes()],
    };

    public static JsonSerializerOptions Options { get; } = Made();

    public static string Serialize(Activity activity) => JsonConvert.SerializeObject(activity, wire);

    public static byte[] SerializeToUtf8Bytes(Activity activity) => Encoding.UTF8.GetBytes(Serialize(activity));

    /// <exception cref="JsonException">The text is not the JSON of an activity.</exception>
    public static Activity Deserialize(string json) => (Activity?)Read(json, typeof(Activity)) ?? throw NotAnActivity();

    /// <exception cref="JsonException">The text is not the JSON of an activity.</exception>
    public static Activity Deserialize(ReadOnlySpan<byte> utf8Json) => Deserialize(Encoding.UTF8.GetString(utf8Json));

    internal static object? Read(string json, Type type)
    {
        try
        {
            return JsonConvert.DeserializeObject(json, type, wire);
        }
        catch (Newtonsoft.Json.JsonException bad)
        {
            throw new JsonException(bad.Message, bad);
        }
    }

    internal static string Write(object value) => JsonConvert.SerializeObject(value, wire);

    /// <summary>Names in camelCase, instants in UTC; the person's wall clock keeps its offset.</summary>
    sealed class WireNames : DefaultContractResolver
    {
        public WireNames() => NamingStrategy = new CamelCaseNamingStrategy();

        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property.PropertyType == typeof(DateTimeOffset?) && member.Name != nameof(Activity.LocalTimestamp))
                property.Converter = new Instant();
            return property;
        }
    }

    /// <summary>Written in UTC with <c>Z</c>; a time that says no offset is taken as UTC.</summary>
    sealed class Instant : IsoDateTimeConverter
    {
        public Instant() => DateTimeStyles = DateTimeStyles.AssumeUniversal;

        public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
            writer.WriteValue((value as DateTimeOffset?)?.UtcDateTime);
    }

    static JsonException NotAnActivity() => new("An activity is a JSON object, but this is null.");

    static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Never written into HTML; what a person typed stays readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new SdkTypes() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
