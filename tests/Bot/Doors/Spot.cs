using System.Text.Json.Nodes;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>A place in a JSON document, by the names and numbers that lead there from its root.</summary>
public sealed record Spot(JsonNode Root, IReadOnlyList<object> Way)
{
    public JsonNode? Node => Way.Aggregate((JsonNode?)Root, Step);

    public override string ToString() => "$" + string.Concat(Way.Select(step => step is int place ? $"[{place}]" : $".{step}"));

    public static IEnumerable<Spot> In(JsonNode root) => In(root, root, []);

    /// <summary>A copy of the document with something else in this place.</summary>
    public JsonNode With(JsonNode? other) => Changed((holder, step) =>
    {
        if (step is int place) holder.AsArray()[place] = other;
        else holder.AsObject()[(string)step] = other;
    });

    /// <summary>A copy of the document in which this place has another name.</summary>
    public JsonNode Renamed(string name) => Changed((holder, step) =>
    {
        var value = holder[(string)step];
        holder.AsObject().Remove((string)step);
        holder.AsObject()[name] = value;
    });

    public JsonNode Without() => Changed((holder, step) =>
    {
        if (step is int place) holder.AsArray().RemoveAt(place);
        else holder.AsObject().Remove((string)step);
    });

    private JsonNode Changed(Action<JsonNode, object> change)
    {
        var copy = Root.DeepClone();
        change(Way.SkipLast(1).Aggregate(copy, (node, step) => Step(node, step)!), Way[^1]);
        return copy;
    }

    private static JsonNode? Step(JsonNode? node, object step) => step is int place ? node![place] : node![(string)step];

    private static IEnumerable<Spot> In(JsonNode root, JsonNode? node, object[] way)
    {
        if (way.Length > 0) yield return new Spot(root, way);
        IEnumerable<(object Step, JsonNode? Node)> held = node switch
        {
            JsonObject fields => fields.Select(field => ((object)field.Key, field.Value)),
            JsonArray list => list.Select((item, place) => ((object)place, item)),
            _ => [],
        };
        foreach (var (step, inner) in held)
            foreach (var spot in In(root, inner, [.. way, step])) yield return spot;
    }
}
