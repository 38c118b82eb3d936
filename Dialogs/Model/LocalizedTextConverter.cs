using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveTakeover.Dialogs.Model;

internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Of(document.RootElement);
    }

    public static bool IsPerLanguage(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("en", out _) && value.EnumerateObject().All(each => each.Value.ValueKind == JsonValueKind.String);

    /// <param name="text">A string, or an object with <c>en</c> and more languages.</param>
    public static LocalizedText Of(JsonElement text)
    {
        if (text.ValueKind == JsonValueKind.String) return new LocalizedText(text.GetString()!);
        var others = text.EnumerateObject().Where(each => each.Name is not ("en" or "fr"))
            .ToDictionary(each => each.Name, each => each.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
        return new LocalizedText(
            text.GetProperty("en").GetString()!, text.TryGetProperty("fr", out var french) ? french.GetString() : null)
        {
            Others = others.Count == 0 ? null : others,
        };
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value is { French: null, Others: null })
        {
            writer.WriteStringValue(value.English);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("en", value.English);
        if (value.French is { } french) writer.WriteString("fr", french);
        foreach (var (language, text) in value.Others ?? new Dictionary<string, string>()) writer.WriteString(language, text);
        writer.WriteEndObject();
    }
}
