using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>An object with known fields and usually a <c>type</c>.</summary>
/// <param name="name">The value of <c>type</c>, or the shape's name in the JSON Schema if the object has no type.</param>
internal sealed class ObjectShape(string name, Tag tag, params Field[] fields) : Shape
{
    public string Name { get; } = name;

    /// <summary>An additional check that involves several fields.</summary>
    public Action<JsonElement, string, Findings>? Also { get; init; }

    public override void Check(JsonElement value, string path, Findings found)
    {
        if (!Is(value, JsonValueKind.Object, "an object", path, found)) return;
        CheckTag(value, path, found);
        foreach (var field in fields)
            CheckField(field, value, path, found);
        WarnOfUnknown(value, path, found);
        Also?.Invoke(value, path, found);
    }

    private void CheckTag(JsonElement value, string path, Findings found)
    {
        if (tag == Tag.None) return;
        if (!value.TryGetProperty("type", out var type))
        {
            if (tag == Tag.Required)
                found.Error(Below(path, "type"), "is missing.", $"Add \"type\": \"{Name}\".");
        }
        else if (type.ValueKind != JsonValueKind.String || type.GetString() != Name)
        {
            found.Error(Below(path, "type"), $"is {type.GetRawText().Shorten(60)}, but must be \"{Name}\".", $"Write \"{Name}\".");
        }
    }

    private static void CheckField(Field field, JsonElement value, string path, Findings found)
    {
        var there = value.TryGetProperty(field.Name, out var content);
        if (!there && field.Presence != FieldPresence.Optional)
            found.Error(Below(path, field.Name), "is missing.", field.Presence == FieldPresence.Nullable
                ? $"Add \"{field.Name}\"; null means none."
                : $"Add \"{field.Name}\".");
        else if (there && (content.ValueKind != JsonValueKind.Null || field.Presence == FieldPresence.Required))
            field.Shape.Check(content, Below(path, field.Name), found);
    }

    private void WarnOfUnknown(JsonElement value, string path, Findings found)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (member.Name is not ("type" or "$schema") && !Array.Exists(fields, field => field.Name == member.Name))
                found.Warn(
                    Below(path, member.Name), "is not a field of this object and has no effect.", "Check its spelling, or take it away.");
        }
    }

    public override JsonObject Schema(JsonObject definitions)
    {
        if (!definitions.ContainsKey(Name))
        {
            definitions[Name] = new JsonObject();
            definitions[Name] = OwnSchema(definitions);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{Name}" };
    }

    private JsonObject OwnSchema(JsonObject definitions)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (tag != Tag.None)
            properties["type"] = new JsonObject { ["const"] = Name };
        if (tag == Tag.Required)
            required.Add("type");
        foreach (var field in fields)
        {
            var schema = field.Shape.Schema(definitions);
            properties[field.Name] = field.Presence == FieldPresence.Required ? schema : OrNull(schema);
            if (field.Presence != FieldPresence.Optional)
                required.Add(field.Name);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
    }

    private static JsonObject OrNull(JsonObject schema) =>
        new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
}

internal enum Tag
{
    Required,
    Optional,
    None,
}

/// <summary>One of several object shapes, selected by <c>type</c>.</summary>
internal sealed class OneOfShape(string name, params ObjectShape[] shapes) : Shape
{
    private readonly Dictionary<string, ObjectShape> byType = shapes.ToDictionary(shape => shape.Name);

    public override void Check(JsonElement value, string path, Findings found)
    {
        if (!Is(value, JsonValueKind.Object, "an object", path, found)) return;
        if (!value.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            found.Error(
                Below(path, "type"), type.ValueKind == JsonValueKind.Undefined ? "is missing." : "is no text.",
                $"Add \"type\", one of: {Known()}.");
        else if (byType.TryGetValue(type.GetString()!, out var shape))
            shape.Check(value, path, found);
        else
            found.Error(Below(path, "type"), $"{Quote(type.GetString())} is not known here.", $"Use one of: {Known()}.");
    }

    private string Known() => string.Join(", ", byType.Keys);

    public override JsonObject Schema(JsonObject definitions)
    {
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = new JsonObject
            {
                ["oneOf"] = new JsonArray([.. shapes.Select(shape => shape.Schema(definitions))]),
            };
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }
}
