using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveTakeover.BotFramework;
using LiveTakeover.DirectLine.Errors;

namespace LiveTakeover.DirectLine;

internal static class RequestJson
{
    /// <summary>The body as <typeparamref name="T"/>, or null if it is empty.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, int limit)
        where T : class
    {
        var bytes = await BoundedBody.ReadAsync(context, limit);
        return bytes.IsEmpty ? null : Parse(bytes.Span, type);
    }

    public static T? Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(WireText.Clean(json), type);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Refusal.BadSyntax("The body is not well-formed JSON of the expected shape");
        }
    }
}
