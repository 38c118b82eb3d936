using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>How bots' state is kept: unlike on the wire nulls are said, and an object in an untyped place keeps its type.</summary>
static class StateJson
{
    public static JsonSerializerOptions Options { get; } = Made();

    public static JsonElement ToElement(object? value) =>
        value is JsonElement element ? element : JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object), Options);

    /// <summary>A kept value as a <typeparamref name="T"/>, whether it was read from a storage or put there in this turn.</summary>
    public static T? Read<T>(object? value) => value switch
    {
        null => default,
        T already => already,
        _ => ToElement(value).Deserialize<T>(Options),
    };

    static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(ActivityJson.Options)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            IncludeFields = true,
        };
        options.Converters.Add(new UntypedValue());
        options.Converters.Add(new KeptActivity());
        options.MakeReadOnly();
        return options;
    }

    sealed class KeptActivity : JsonConverter<Activity>
    {
        static readonly JsonConverter<Activity> wire = (JsonConverter<Activity>)ActivityJson.Options.GetConverter(typeof(Activity));

        public override Activity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            wire.Read(ref reader, typeToConvert, ActivityJson.Options)!;

        public override void Write(Utf8JsonWriter writer, Activity value, JsonSerializerOptions options) =>
            wire.Write(writer, value, ActivityJson.Options);
    }
}
