using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;

namespace LiveTakeover.Dialogs.Model;

/// <summary>A designer's text: one string for everybody, or one per language.</summary>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed record LocalizedText(string English, string? French = null)
{
    public string In(Language language) => language == Language.French ? French ?? English : English;

    public static implicit operator LocalizedText(string text) => new(text);
}

public enum Language
{
    English,
    French,
}

public static class Languages
{
    /// <summary>French for <c>fr</c>, <c>fr-CA</c>…; English for every other locale, and for none.</summary>
    public static Language OfLocale(string? locale) => LanguageTag.IsFrench(locale) ? Language.French : Language.English;
}

internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.String
            ? new LocalizedText(root.GetString()!)
            : new LocalizedText(
                root.GetProperty("en").GetString()!,
                root.TryGetProperty("fr", out var french) ? french.GetString() : null);
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value.French is null)
        {
            writer.WriteStringValue(value.English);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("en", value.English);
        writer.WriteString("fr", value.French);
        writer.WriteEndObject();
    }
}
