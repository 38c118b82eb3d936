using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>
/// An activity in which everything is said that Microsoft's schema has, as JSON. A field that the SDK gets anew is in it too.
/// </summary>
public static class AnyActivity
{
    private const int Deepest = 4;

    public static JsonObject Whole(string conversation = "c1")
    {
        var activity = (JsonObject)Example(typeof(Activity), 0)!;
        activity["type"] = ActivityTypes.Message;
        activity["channelId"] = "msteams";
        activity["deliveryMode"] = DeliveryModes.Normal;
        activity["locale"] = "en";
        activity["from"] = new JsonObject { ["id"] = "dl_ada", ["name"] = "Ada", ["role"] = "user" };
        activity["conversation"]!["id"] = conversation;
        return activity;
    }

    /// <summary>What does not have the form of this type: where it is in the JSON, and what is wrong with it.</summary>
    public static IEnumerable<string> Misshapen(JsonNode? json, Type type, string at = "$")
    {
        if (type == typeof(string)) return json is JsonValue value && value.TryGetValue<string>(out _) ? [] : [$"{at} is no text"];
        if (IsFree(type) || IsSingle(type)) return [];
        if (ItemOf(type) is { } item)
            return json is JsonArray list
                ? list.SelectMany((held, place) => held is null ? [$"{at}[{place}] is null"] : Misshapen(held, item, $"{at}[{place}]"))
                : [$"{at} is no list"];
        if (json is not JsonObject parts) return [$"{at} is no object"];
        if (ValueOf(type) is { } held) return parts.SelectMany(part => Misshapen(part.Value, held, $"{at}.{part.Key}"));
        return FieldsOf(type).Where(field => parts[field.Name] is not null)
            .SelectMany(field => Misshapen(parts[field.Name], field.Type, $"{at}.{field.Name}"));
    }

    private static JsonNode? Example(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "text";
        if (type == typeof(bool)) return true;
        if (type == typeof(DateTimeOffset) || type == typeof(DateTime)) return "2026-03-01T09:30:00Z";
        if (type.IsPrimitive || type == typeof(decimal)) return 1;
        if (IsFree(type)) return new JsonObject { ["any"] = new JsonArray("text", new JsonObject { ["deep"] = "text" }) };
        if (depth == Deepest) return null;
        if (ValueOf(type) is { } held) return new JsonObject { ["key"] = Example(held, depth) };
        if (ItemOf(type) is { } item) return Example(item, depth) is { } one ? new JsonArray(one) : new JsonArray();
        var example = new JsonObject { ["unknownField"] = "text" };
        foreach (var (name, field) in FieldsOf(type))
            if (Example(field, depth + 1) is { } value) example[name] = value;
        return example;
    }

    private static IEnumerable<(string Name, Type Type)> FieldsOf(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let name = property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName
        where name is not null && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null
        select (name, property.PropertyType);

    private static bool IsSingle(Type type) => type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type).IsValueType;

    private static bool IsFree(Type type) => type == typeof(object)
        || (type.Namespace != typeof(Activity).Namespace && ItemOf(type) is null && ValueOf(type) is null && !IsSingle(type));

    private static Type? ItemOf(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var item] ? item : null;

    private static Type? ValueOf(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [_, var value] ? value : null;
}
