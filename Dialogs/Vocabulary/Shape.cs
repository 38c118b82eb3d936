using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveTakeover.Dialogs;

/// <summary>
/// What a JSON value must look like. One table of shapes serves both the validator and the published JSON Schema,
/// so that an editor and the bot never disagree.
/// </summary>
internal abstract class Shape
{
    public abstract void Check(JsonElement value, string path, Findings found);

    /// <param name="definitions">Named shapes are added here once, and referred to.</param>
    public abstract JsonObject Schema(JsonObject definitions);

    /// <summary>Path of a member or an item below another.</summary>
    public static string Below(string path, object part) => path.Length == 0 ? $"{part}" : $"{path}/{part}";

    protected static bool Is(JsonElement value, JsonValueKind kind, string expected, string path, Findings found)
    {
        if (value.ValueKind == kind)
            return true;
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

    /// <summary>A text shown in a message, short enough to read.</summary>
    protected static string Quote(string? text) =>
        text is null ? "null" : text.Length <= 60 ? $"'{text}'" : $"'{text[..60]}…'";
}

internal enum Presence
{
    /// <summary>Must be there.</summary>
    Required,

    /// <summary>Must be there, and may be null.</summary>
    Nullable,

    /// <summary>May be absent or null.</summary>
    Optional,
}

internal sealed record Field(string Name, Shape Shape, Presence Presence)
{
    public static Field Required(string name, Shape shape) => new(name, shape, Presence.Required);

    public static Field Nullable(string name, Shape shape) => new(name, shape, Presence.Nullable);

    public static Field Optional(string name, Shape shape) => new(name, shape, Presence.Optional);
}
