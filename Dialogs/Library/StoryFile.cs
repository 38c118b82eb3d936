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
        var found = new Findings(file);
        if (json.Length > MaxBytes)
        {
            found.Error(
                "", $"is {json.Length} bytes large, and {MaxBytes} are allowed.",
                "Split the story in two, and jump from one to the other.");
            return (null, found.All);
        }

        using var document = Parse(json, found);
        if (document is null) return (null, found.All);
        StoryShape.Story.Check(document.RootElement, "", found);
        WarnOfMissingTranslations(found);
        return (found.HasErrors ? null : document.RootElement.Deserialize<Story>(Json)! with { File = file, Source = json }, found.All);
    }

    // A story in one language is fine; one untranslated text among translated ones is probably a mistake.
    private static void WarnOfMissingTranslations(Findings found)
    {
        foreach (var path in found.HasTranslations ? found.Untranslated : [])
            found.Warn(
                path, "is not translated.", "Write { \"en\": \"…\", \"fr\": \"…\" }; without \"fr\", French people read the English.");
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
            found.Error("", $"is not JSON: {malformed.Message}", "Correct the JSON at this place.");
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
