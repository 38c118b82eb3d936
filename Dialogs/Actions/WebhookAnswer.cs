using System.Text.Json;
using System.Text.Unicode;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Actions;

/// <summary>What a service answers to an action: values to keep, and actions to perform in place of the one that asked.</summary>
internal sealed record WebhookAnswer(
    IReadOnlyDictionary<string, string> Session, IReadOnlyDictionary<string, string> User, IReadOnlyList<BotAction> Actions)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 64 * 1024;

    private const int MostValues = 100;

    /// <summary>Attributes of a person that have a place of their own on the wire.</summary>
    private static readonly string[] Named = ["email", "firstName", "lastName", "phoneNumber"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <returns>Null if the answer is empty, or has nothing for the story.</returns>
    /// <exception cref="WebhookAnswerException">The answer is not made as it must be.</exception>
    public static WebhookAnswer? Read(ReadOnlyMemory<byte> json)
    {
        if (json.Span.Trim((ReadOnlySpan<byte>)[(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']).IsEmpty) return null;
        using var document = Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
        var found = new Findings("(the answer)");
        WebhookShapes.Answer.Check(document.RootElement, "", found);
        if (found.All.FirstOrDefault(finding => finding.IsError) is { } error) throw new WebhookAnswerException($"{error}");
        return Of(document.RootElement);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            if (!Utf8.IsValid(json.Span)) throw new WebhookAnswerException("is not UTF-8.");
            if (!WireText.IsKept(json.Span)) throw new WebhookAnswerException("holds U+0000, or half a character: an escape such as \\ud83d without its other half.");
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException malformed)
        {
            throw new WebhookAnswerException($"is not JSON: {JsonMistake.Of(malformed)}");
        }
    }

    private static WebhookAnswer Of(JsonElement answer)
    {
        var session = Values(Member(Member(answer, "session"), "values"));
        var person = Member(answer, "interlocutor");
        var user = Values(Member(person, "customAttributes"));
        foreach (var name in Named)
            if (Member(person, name) is { } value && Text(value) is { } text) user[name] = text;
        var actions = Member(answer, "actions")?.Deserialize<IReadOnlyList<BotAction>>(StoryFile.Json) ?? [];
        return new(session, user, actions);
    }

    private static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(name, out var member)
            && member.ValueKind != JsonValueKind.Null ? member : null;

    private static Dictionary<string, string> Values(JsonElement? values)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in values?.EnumerateObject().Take(MostValues) ?? [])
            if (Text(value.Value) is { } text) kept[value.Name] = text;
        return kept;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Shorten(Remember.LongestValue),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToString(),
        _ => null,
    };
}

/// <summary>A service answered with something that the story cannot use.</summary>
internal sealed class WebhookAnswerException(string problem) : Exception($"The webhook's answer {problem}");
