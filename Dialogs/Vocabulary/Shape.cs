using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>
/// The required shape of a JSON value. Both the validator and the published JSON Schema use the same shapes, so an editor and the
/// bot never disagree.
/// </summary>
internal abstract class Shape
{
    public abstract void Check(JsonElement value, string path, Findings found);

    /// <param name="definitions">The schema's definitions, to which named shapes are added once.</param>
    public abstract JsonObject Schema(JsonObject definitions);

    /// <summary>The path of a member or an item below another path.</summary>
    public static string Below(string path, object part) => path.Length == 0 ? $"{part}" : $"{path}/{part}";

    protected static bool Is(JsonElement value, JsonValueKind kind, string expected, string path, Findings found)
    {
        if (value.ValueKind == kind) return true;
        found.Error(path, $"is {NameOf(value)}, but must be {expected}.", $"Write {expected}.");
        return false;
    }

    protected static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };

    /// <summary>A text for a message, shortened to be readable.</summary>
    protected static string Quote(string? text) =>
        text is null ? "null" : $"'{text.Shorten(60)}'";
}

internal enum FieldPresence
{
    /// <summary>Must be present.</summary>
    Required,

    /// <summary>Must be present, but may be null.</summary>
    Nullable,

    /// <summary>May be absent or null.</summary>
    Optional,
}

internal sealed record Field(string Name, Shape Shape, FieldPresence Presence)
{
    public static Field Required(string name, Shape shape) => new(name, shape, FieldPresence.Required);

    public static Field Nullable(string name, Shape shape) => new(name, shape, FieldPresence.Nullable);

    public static Field Optional(string name, Shape shape) => new(name, shape, FieldPresence.Optional);
}
