using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.DirectLine;

internal static class JsonBody
{
    /// <summary>The body as <typeparamref name="T"/>, or null where there is none.</summary>
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
            CheckText(json);
            return JsonSerializer.Deserialize(json, type);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            throw Refusal.BadSyntax("The body is not well-formed JSON of the expected shape");
        }
    }

    // A lone surrogate passes the parser, but could never be written again: once stored, it would break every replay.
    private static void CheckText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
        }
    }
}
