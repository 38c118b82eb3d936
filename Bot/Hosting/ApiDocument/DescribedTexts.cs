using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LiveTakeover.Bot.Hosting.ApiDocument;

/// <summary>
/// Describes texts in the API document. The hub reads texts with a converter of its own, and the generator cannot see what a converter
/// reads.
/// </summary>
internal static class DescribedTexts
{
    private const JsonSchemaType TextOrNull = JsonSchemaType.String | JsonSchemaType.Null;

    public static Task Fill(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo;
        if (type.Type == typeof(string))
            schema.Type ??= context.JsonPropertyInfo?.IsGetNullable == true ? TextOrNull : JsonSchemaType.String;
        else if (type.ElementType == typeof(string) && type.Kind == JsonTypeInfoKind.Dictionary)
            schema.AdditionalProperties ??= Text();
        else if (type.ElementType == typeof(string))
            schema.Items ??= Text();
        return Task.CompletedTask;
    }

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
