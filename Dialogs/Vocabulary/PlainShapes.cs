using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Vocabulary;

internal sealed class NumberShape(double min = double.MinValue, double max = double.MaxValue) : Shape
{
    public bool Whole { get; init; }

    public override void Check(JsonElement value, string path, Findings found)
    {
        if (!Is(value, JsonValueKind.Number, Whole ? "a whole number" : "a number", path, found)) return;
        var number = value.GetDouble();
        if (Whole && !value.TryGetInt32(out _))
            found.Error(path, "is not a whole number.", "Write a whole number.");
        else if (!double.IsFinite(number) || number < min || number > max)
            found.Error(path, $"is {value.GetRawText().Shorten(60)}, and must be from {min} to {max}.", "Change the number.");
    }

    public override JsonObject Schema(JsonObject definitions)
    {
        var schema = new JsonObject { ["type"] = Whole ? "integer" : "number" };
        if (min > double.MinValue)
            schema["minimum"] = min;
        if (max < double.MaxValue)
            schema["maximum"] = max;
        return schema;
    }
}

internal sealed class SwitchShape : Shape
{
    public override void Check(JsonElement value, string path, Findings found)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            found.Error(path, $"is {NameOf(value)}, but must be true or false.", "Write true or false, without quotes.");
    }

    public override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "boolean" };
}

/// <summary>Any object, with members that the author chooses.</summary>
internal sealed class FreeObjectShape : Shape
{
    public override void Check(JsonElement value, string path, Findings found) =>
        Is(value, JsonValueKind.Object, "an object", path, found);

    public override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "object" };
}

internal sealed class ListShape(Shape item, int min = 0, int max = int.MaxValue) : Shape
{
    public override void Check(JsonElement value, string path, Findings found)
    {
        if (!Is(value, JsonValueKind.Array, "a list", path, found)) return;
        var count = value.GetArrayLength();
        if (count < min)
            found.Error(path, $"has {count} item(s), and needs at least {min}.", "Add what is missing.");
        if (count > max)
            found.Error(path, $"has {count} items, and {max} are allowed.", $"Take {count - max} away.");
        var index = 0;
        foreach (var element in value.EnumerateArray())
            item.Check(element, Below(path, index++), found);
    }

    public override JsonObject Schema(JsonObject definitions)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema(definitions) };
        if (min > 0)
            schema["minItems"] = min;
        if (max < int.MaxValue)
            schema["maxItems"] = max;
        return schema;
    }
}
