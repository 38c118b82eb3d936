using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;

namespace LiveTakeover.AgentHub.Live;

/// <summary>Refuses a text that not every store can keep (<see cref="WireText"/>). The serializer adds the path of the field.</summary>
internal sealed class KeptText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? Checked(reader.GetString()!) : throw new JsonException("Write a text in quotes here.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Checked(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    private static string Checked(string text) =>
        WireText.IsKept(text) ? text : throw new JsonException("The text has a character U+0000. Leave it out.");
}
