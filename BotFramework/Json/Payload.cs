using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace LiveTakeover.BotFramework;

/// <summary>
/// Reads <c>Value</c>, <c>ChannelData</c> and card contents, whatever they hold: JSON from the wire, or an object that
/// somebody in this process put there.
/// </summary>
public static class Payload
{
    /// <summary>The payload as a <typeparamref name="T"/>; null when there is none.</summary>
    /// <exception cref="JsonException">The payload has another shape.</exception>
    public static T? Read<T>(object? payload) => payload switch
    {
        null => default,
        T already => already,
        JsonElement element => element.Deserialize<T>(ActivityJson.Options),
        _ => ToElement(payload).Deserialize<T>(ActivityJson.Options),
    };

    /// <summary>As <see cref="Read{T}"/>, but a payload of another shape is an ordinary answer.</summary>
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
    /// The text at <paramref name="path"/> (names separated by dots, an empty path is the payload itself): strings as they
    /// are, numbers and booleans as they are written. False where there is nothing, null, an object or a list.
    /// </summary>
    public static bool TryGet(object? payload, string path, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (payload is null)
            return false;
        var at = ToElement(payload);
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return false;
        text = at.ValueKind switch
        {
            JsonValueKind.String => at.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => at.GetRawText(),
            _ => null,
        };
        return text is not null;
    }

    public static JsonElement ToElement(object? payload) =>
        payload is JsonElement element ? element : JsonSerializer.SerializeToElement(payload, payload?.GetType() ?? typeof(object), ActivityJson.Options);
}
