using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace LiveTakeover.BotFramework;

/// <summary>
/// Reads <c>Value</c>, <c>ChannelData</c> and card contents of any kind: JSON from the wire, or an object set in this process.
/// </summary>
public static class Payload
{
    /// <summary>The payload as a <typeparamref name="T"/>; null if there is none.</summary>
    /// <exception cref="JsonException">The payload has another shape.</exception>
    public static T? Read<T>(object? payload)
    {
        if (payload is null) return default;
        if (payload is T already) return already;
        try
        {
            return ToToken(payload).ToObject<T>(ActivityJson.Wire);
        }
        catch (Exception exception) when (
            exception is Newtonsoft.Json.JsonException or ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Same as <see cref="Read{T}"/>, but returns false for a payload of another shape.</summary>
    public static bool TryRead<T>(object? payload, out T? value)
    {
        try
        {
            value = Read<T>(payload);
            return payload is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>
    /// Reads the text at <paramref name="path"/> (names separated by dots; an empty path is the payload itself): a string
    /// unchanged, a number or boolean as written. Returns false if there is nothing, null, an object or a list.
    /// </summary>
    public static bool TryGet(object? payload, string path, [NotNullWhen(true)] out string? text)
    {
        text = payload is null ? null : TextOf(At(ToToken(payload), path));
        return text is not null;
    }

    /// <summary>The payload as a JSON tree; a null token if there is none.</summary>
    public static JToken ToToken(object? payload)
    {
        if (payload is JToken already) return already;
        return payload is null ? JValue.CreateNull() : Parse(ActivityJson.Serialize(payload));
    }

    private static JToken? At(JToken token, string path)
    {
        JToken? at = token;
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            at = (at as JObject)?.GetValue(name, StringComparison.OrdinalIgnoreCase);
        return at;
    }

    private static string? TextOf(JToken? token) => token switch
    {
        JValue { Type: JTokenType.String or JTokenType.Guid or JTokenType.Uri } text => (string?)text,
        JValue { Type: JTokenType.Integer or JTokenType.Float or JTokenType.Boolean or JTokenType.Date } value =>
            value.ToString(Formatting.None).Trim('"'),
        _ => null,
    };

    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }
}
