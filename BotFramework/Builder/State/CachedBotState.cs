using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using LiveTakeover.BotFramework;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A state as this turn sees it: what was read, with what has been changed since.</summary>
    public class CachedBotState(IDictionary<string, object>? state = null)
    {
        [ThreadStatic]
        static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? spare;

        JsonElement kept;
        bool cleared;

        public IDictionary<string, object> State { get; set; } = state ?? new Dictionary<string, object>(StringComparer.Ordinal);

        internal static CachedBotState From(object? kept)
        {
            var element = Payload.ToElement(kept);
            var cached = new CachedBotState { kept = element };
            if (element.ValueKind == JsonValueKind.Object)
                foreach (var property in element.EnumerateObject())
                    cached.State[property.Name] = property.Value;
            return cached;
        }

        internal static CachedBotState Cleared() => new() { cleared = true };

        /// <summary>Reads a property; what is read replaces its JSON, so that changes made to the object are seen.</summary>
        internal bool TryRead<T>(string name, out T? value)
        {
            value = default;
            if (!State.TryGetValue(name, out var found))
                return false;
            if (found is T already)
            {
                value = already;
                return true;
            }
            value = StateJson.Read<T>(found);
            State[name] = value!;
            return true;
        }

        /// <summary>The whole state, if it is another than the one that was read.</summary>
        internal bool TryGetChange(bool force, out JsonElement change)
        {
            change = default;
            if (!force && !cleared && kept.ValueKind == JsonValueKind.Undefined && State.Count == 0)
                return false;
            var (buffer, writer) = spare ?? NewSpare();
            spare = null;
            try
            {
                Write(writer);
                var bytes = buffer.WrittenSpan;
                if (!force && !cleared && kept.ValueKind != JsonValueKind.Undefined && bytes.SequenceEqual(JsonMarshal.GetRawUtf8Value(kept)))
                    return false;
                var reader = new Utf8JsonReader(bytes);
                change = JsonElement.ParseValue(ref reader);
                // A storage may have given the same state back in another spelling.
                return force || cleared || kept.ValueKind == JsonValueKind.Undefined || !JsonElement.DeepEquals(change, kept);
            }
            finally
            {
                buffer.ResetWrittenCount();
                spare = (buffer, writer);
            }
        }

        internal void Saved(JsonElement change) => (kept, cleared) = (change, false);

        void Write(Utf8JsonWriter writer)
        {
            writer.Reset();
            writer.WriteStartObject();
            foreach (var (name, value) in State)
            {
                writer.WritePropertyName(name);
                if (value is JsonElement unread)
                    unread.WriteTo(writer);
                else
                    JsonSerializer.Serialize(writer, value, value?.GetType() ?? typeof(object), StateJson.Options);
            }
            writer.WriteEndObject();
            writer.Flush();
        }

        static (ArrayBufferWriter<byte>, Utf8JsonWriter) NewSpare()
        {
            var buffer = new ArrayBufferWriter<byte>(1024);
            return (buffer, new Utf8JsonWriter(buffer, new() { Encoder = StateJson.Options.Encoder }));
        }
    }
}
