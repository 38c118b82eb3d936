using System.Text;
using System.Text.Json;
using LiveTakeover.BotFramework;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>What a list shows of a story. It is read from any JSON, since a draft may be wrong.</summary>
/// <param name="Id">The id that the story itself names; null if it names none.</param>
/// <param name="Name">Null if the text has none.</param>
/// <param name="Steps">The number of its steps.</param>
public sealed record StoryHeading(string? Id, string? Name, int Steps)
{
    private const int LongestName = 200, MostNames = 40;

    /// <summary>The name in other languages, by their tags.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    private static readonly StoryHeading None = new(null, null, 0);

    /// <param name="text">A story's JSON, or any other text; null for none.</param>
    public static StoryHeading Of(string? text) => text is null ? None : Of(Encoding.UTF8.GetBytes(text));

    /// <param name="json">A story's JSON, or any other bytes.</param>
    public static StoryHeading Of(ReadOnlyMemory<byte> json)
    {
        try
        {
            var bom = Encoding.UTF8.Preamble;
            using var document = JsonDocument.Parse(json.Span.StartsWith(bom) ? json[bom.Length..] : json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(document.RootElement) : None;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return None; // Half a surrogate pair in a text is an InvalidOperationException.
        }
    }

    private static StoryHeading Of(JsonElement story) => new(
        Text(story, "id"), Text(story, "name"),
        story.TryGetProperty("steps", out var steps) && steps.ValueKind == JsonValueKind.Array ? steps.GetArrayLength() : 0)
    {
        Names = NamesOf(story),
    };

    private static Dictionary<string, string>? NamesOf(JsonElement story)
    {
        if (!story.TryGetProperty("names", out var names) || names.ValueKind != JsonValueKind.Object) return null;
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names.EnumerateObject().Take(MostNames))
            if (name.Name.Length <= LongestName && name.Value.ValueKind == JsonValueKind.String)
                read[name.Name] = name.Value.GetString()!.Shorten(LongestName);
        return read;
    }

    private static string? Text(JsonElement story, string member) =>
        story.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!.Shorten(LongestName)
            : null;
}
