using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of dialogs as JSON. By hand, because every turn of a dialog reads and writes it.</summary>
sealed class DialogStateConverter : JsonConverter<DialogState>
{
    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var state = new DialogState();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStack = reader.ValueTextEquals("dialogStack"u8);
            reader.Read();
            if (!isStack)
                reader.Skip();
            else if (reader.TokenType == JsonTokenType.StartArray)
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                    state.DialogStack.Add(ReadInstance(ref reader, options));
        }
        return state;
    }

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("dialogStack"u8);
        foreach (var instance in value.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, instance.Id);
            writer.WritePropertyName("state"u8);
            UntypedValue.WriteMap(writer, instance.State, options);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static DialogInstance ReadInstance(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var instance = new DialogInstance();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isId, isState) = (reader.ValueTextEquals("id"u8), reader.ValueTextEquals("state"u8));
            reader.Read();
            if (isId)
                instance.Id = reader.GetString()!;
            else if (isState)
                instance.State = UntypedValue.ReadMap(ref reader, options);
            else
                reader.Skip();
        }
        return instance;
    }
}
