using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LiveTakeover.Dialogs.Tests.Check;

/// <summary>As much of JSON Schema as the story schema uses.</summary>
internal sealed class MiniSchema(JsonElement root)
{
    public IEnumerable<string> Problems(JsonElement value) => Problems(root, value, "");

    private IEnumerable<string> Problems(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().SelectMany(rule => rule.Name switch
    {
        "$ref" => Problems(root.GetProperty("$defs").GetProperty(rule.Value.GetString()!.Split('/')[^1]), value, path),
        "type" => If(!IsOfType(value, rule.Value.GetString()!), $"{path} is not {rule.Value}"),
        "const" => If(value.GetRawText() != rule.Value.GetRawText(), $"{path} is not {rule.Value}"),
        "anyOf" => If(!rule.Value.EnumerateArray().Any(option => !Problems(option, value, path).Any()), $"{path} fits nothing"),
        "oneOf" => If(rule.Value.EnumerateArray().Count(option => !Problems(option, value, path).Any()) != 1, $"{path} fits not one"),
        "required" when value.ValueKind == JsonValueKind.Object => rule.Value.EnumerateArray()
            .Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path} has no {name}"),
        "properties" when value.ValueKind == JsonValueKind.Object => rule.Value.EnumerateObject()
            .SelectMany(
                member => value.TryGetProperty(member.Name, out var content)
                    ? Problems(member.Value, content, $"{path}/{member.Name}") : []),
        "additionalProperties" when value.ValueKind == JsonValueKind.Object => value.EnumerateObject()
            .SelectMany(member => Problems(rule.Value, member.Value, $"{path}/{member.Name}")),
        "propertyNames" when value.ValueKind == JsonValueKind.Object => value.EnumerateObject()
            .Where(member => !Regex.IsMatch(member.Name, rule.Value.GetProperty("pattern").GetString()!))
            .Select(member => $"{path}/{member.Name} is unknown"),
        "maxProperties" when value.ValueKind == JsonValueKind.Object =>
            If(value.EnumerateObject().Count() > rule.Value.GetInt32(), $"{path} has too many members"),
        "items" when value.ValueKind == JsonValueKind.Array =>
            value.EnumerateArray().SelectMany((item, index) => Problems(rule.Value, item, $"{path}/{index}")),
        "minItems" when value.ValueKind == JsonValueKind.Array =>
            If(value.GetArrayLength() < rule.Value.GetInt32(), $"{path} has too few items"),
        "maxItems" when value.ValueKind == JsonValueKind.Array =>
            If(value.GetArrayLength() > rule.Value.GetInt32(), $"{path} has too many items"),
        "minLength" when value.ValueKind == JsonValueKind.String => If(Length(value) < rule.Value.GetInt32(), $"{path} is too short"),
        "maxLength" when value.ValueKind == JsonValueKind.String => If(Length(value) > rule.Value.GetInt32(), $"{path} is too long"),
        "pattern" when value.ValueKind == JsonValueKind.String =>
            If(!Regex.IsMatch(value.GetString()!, rule.Value.GetString()!), $"{path} has another form"),
        "minimum" when value.ValueKind == JsonValueKind.Number => If(value.GetDouble() < rule.Value.GetDouble(), $"{path} is too small"),
        "maximum" when value.ValueKind == JsonValueKind.Number => If(value.GetDouble() > rule.Value.GetDouble(), $"{path} is too large"),
        _ => [],
    });

    private static IEnumerable<string> If(bool wrong, string problem) => wrong ? [problem] : [];

    private static int Length(JsonElement value) => new StringInfo(value.GetString()!).String.EnumerateRunes().Count();

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
