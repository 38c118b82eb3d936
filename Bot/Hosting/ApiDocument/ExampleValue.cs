using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LiveTakeover.Bot.Hosting.ApiDocument;

/// <summary>An example of what a schema describes, with values that fit the names of its fields.</summary>
internal static class ExampleValue
{
    private const int Deepest = 6;

    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "01985f00c0de7000a000000000000001",
        ["accountId"] = "01985f00c0de7000a000000000000002",
        ["to"] = "01985f00c0de7000a000000000000002",
        ["userId"] = "dl_ada",
        ["conversationId"] = "4a7d1ed414474e4033ac29ccb8653d9b",
        ["clientMessageId"] = "order-4711-shipped",
        ["text"] = "Your parcel is under way.",
        ["message"] = "My lamp arrived broken.",
        ["name"] = "Grace",
        ["email"] = "grace@example.org",
        ["password"] = "correct horse battery",
        ["newPassword"] = "another battery staple",
        ["code"] = "123456",
        ["role"] = "SupportAgent",
        ["scope"] = "read",
        ["shown"] = "name",
        ["shortcut"] = "opening-hours",
        ["reason"] = "She went home.",
        ["channelId"] = "directline",
        ["channel"] = "directline",
        ["language"] = "en",
        ["locale"] = "en",
        ["find"] = "lamp",
        ["state"] = "open",
        ["group"] = "needsHuman",
        ["assignee"] = "nobody",
        ["area"] = "control",
        ["contentType"] = "image/png",
        ["contentUrl"] = "https://example.org/lamp.png",
        ["url"] = "https://example.org/livetakeover",
        ["endpoint"] = "https://push.example.org/4711",
        ["key"] = "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
        ["auth"] = "tBHItJI5svbpez7KI4CCXg",
        ["event"] = "request.made",
        ["link"] = "/hub/?invitation=…",
        ["timeZone"] = "Europe/Paris",
        ["day"] = "monday",
        ["time"] = "09:00",
        ["date"] = "2027-03-01",
        ["ending"] = "3f9a",
        ["secret"] = "ltk_…3f9a",
        ["by"] = "day",
        ["color"] = "#0d5b52",
        ["ownColor"] = "#0d5b52",
        ["privacyLink"] = "https://example.org/privacy",
        ["screen"] = "requests",
        ["action"] = "close",
    };

    private static readonly string[] ByLanguage = ["words", "translations"];

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.OrdinalIgnoreCase) { ["limit"] = 50, ["year"] = 2027 };

    public static JsonNode? Of(IOpenApiSchema? schema, string name, int depth = 0)
    {
        if (schema is null || depth > Deepest) return null;
        if (schema.Enum is { Count: > 0 } values) return values.FirstOrDefault(value => value is not null)?.DeepClone();
        if ((schema.OneOf ?? schema.AnyOf) is { Count: > 0 } either) return Of(either[^1], name, depth);
        var type = schema.Type ?? (schema.Properties is { Count: > 0 } ? JsonSchemaType.Object : JsonSchemaType.String);
        if (type.HasFlag(JsonSchemaType.Object)) return Fields(schema, name, depth);
        if (type.HasFlag(JsonSchemaType.Array)) return new JsonArray(Of(schema.Items, name.TrimEnd('s'), depth + 1));
        if (type.HasFlag(JsonSchemaType.Boolean)) return true;
        if (type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number)) return Numbers.GetValueOrDefault(name, 1);
        return schema.Format == "date-time" ? "2027-03-01T09:00:00+01:00" : Texts.GetValueOrDefault(name, name.Length > 0 ? name : "text");
    }

    private static JsonObject Fields(IOpenApiSchema schema, string of, int depth)
    {
        var example = new JsonObject();
        foreach (var (name, field) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            example[name] = Of(field, name, depth + 1);
        if (schema.AdditionalProperties is { } more) example[ByLanguage.Contains(of) ? "fr" : "key"] = Of(more, "key", depth + 1);
        return example;
    }
}
