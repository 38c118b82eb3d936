using System.Text.Json;
using System.Text.Unicode;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Library;

/// <summary>Reads one story from its JSON text, and reports everything that is wrong with it.</summary>
public static class StoryFile
{
    public const int MaxBytes = 1024 * 1024;

    /// <summary>In which a text may be missing; a document cannot make a warning long.</summary>
    private const int MostLanguages = 40;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
    };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <returns>The story, or null if a finding is an error.</returns>
    public static (Story? Story, IReadOnlyList<Finding> Findings) Read(string file, ReadOnlyMemory<byte> json)
    {
        var findings = new FindingList();
        var story = Read(file, json, findings);
        return (story, findings.All);
    }

    /// <returns>The story, or null if a finding is an error.</returns>
    internal static Story? Read(string file, ReadOnlyMemory<byte> json, FindingList findings)
    {
        var found = new Findings(file, findings);
        if (json.Length > MaxBytes)
        {
            found.Error(
                "", $"is {json.Length} bytes large, and {MaxBytes} are allowed.",
                "Split the story in two, and jump from one to the other.");
            return null;
        }

        using var document = Parse(json, found);
        if (document is null) return null;
        StoryShape.Story.Check(document.RootElement, "", found);
        WarnOfMissingTranslations(found);
        if (found.HasErrors || Deserialize(document.RootElement, found) is not { } story) return null;
        return story with { File = file, Source = json };
    }

    // The shapes check all that the vocabulary knows. What JSON itself reserves, such as "$type", is found here.
    private static Story? Deserialize(JsonElement root, Findings found)
    {
        try
        {
            return root.Deserialize<Story>(Json);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            found.Error(
                PathOf(exception as JsonException), $"cannot be read: {exception.Message}",
                "Take away names that begin with \"$\", except \"$schema\" at the top; write all others as the schema has them.");
            return null;
        }
    }

    /// <summary>"$.steps[0].id" is "steps/0/id".</summary>
    private static string PathOf(JsonException? exception) =>
        string.Join('/', (exception?.Path ?? "").Split(['$', '.', '[', ']'], StringSplitOptions.RemoveEmptyEntries));

    // A story in one language is fine; one untranslated text among translated ones is probably a mistake.
    private static void WarnOfMissingTranslations(Findings found)
    {
        var languages = found.Spoken.SelectMany(text => text.Languages).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Take(MostLanguages).ToList();
        foreach (var (path, written) in found.Spoken)
            if (languages.Except(written, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
                found.Warn(
                    path, $"is not translated into: {string.Join(", ", missing)}.",
                    "Write one text per language; whose language is missing reads the English.");
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json, Findings found)
    {
        if (!Utf8.IsValid(json.Span))
        {
            found.Error("", "is not UTF-8.", "Save the file as UTF-8.");
            return null;
        }

        try
        {
            var text = WithoutByteOrderMark(json);
            ReadEscapes(text.Span);
            if (WireText.IsKept(text.Span)) return JsonDocument.Parse(text, Strict);
            found.Error("", "holds the character U+0000, written as \\u0000.", "Leave it out: not every database can keep it.");
            return null;
        }
        catch (InvalidOperationException)
        {
            found.Error(
                "", "holds half a character: an escape such as \\ud83d without its other half.",
                "Write the character itself, or both escapes.");
            return null;
        }
        catch (JsonException malformed)
        {
            found.Error("", $"is not JSON: {JsonMistake.Of(malformed)}", "Correct the JSON at this place.");
            return null;
        }
    }

    // JSON can escape half of a surrogate pair, which is not valid text. Checked here, before the text is read elsewhere.
    private static void ReadEscapes(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
                reader.GetString();
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json[3..] : json;
}
