using System.Text.Json;

namespace LiveTakeover.BotFramework;

/// <summary>An activity's type, id and name, read from its JSON without deserializing the activity.</summary>
public readonly record struct ActivityHead(string? Type, string? Id, string? Name)
{
    public static ActivityHead Read(ReadOnlySpan<byte> utf8Json)
    {
        string? type = null, id = null, name = null;
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8)) type = Text(ref reader);
            else if (reader.ValueTextEquals("id"u8)) id = Text(ref reader);
            else if (reader.ValueTextEquals("name"u8)) name = Text(ref reader);
            else reader.Skip();
        }

        return new(type, id, name);
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }
}
