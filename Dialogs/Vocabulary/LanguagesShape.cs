using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>An object with one text per language, by language tags such as <c>de</c> or <c>pt-BR</c>.</summary>
internal sealed partial class LanguagesShape(TextShape text) : Shape
{
    private const int Most = 40;

    private const string Tag = "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$";

    public override void Check(JsonElement value, string path, Findings found)
    {
        if (!Is(value, JsonValueKind.Object, "an object with a text per language", path, found)) return;
        CheckCount(value, path, found);
        foreach (var language in value.EnumerateObject())
            CheckLanguage(language, path, found, () => text.Check(language.Value, Below(path, language.Name), found));
    }

    /// <summary>Checks the text of a language, if the language is one.</summary>
    public static void CheckLanguage(JsonProperty language, string path, Findings found, Action check)
    {
        if (IsTag().IsMatch(language.Name)) check();
        else found.Error(Below(path, language.Name), "is not a language.", "Write a language tag such as \"de\" or \"pt-BR\".");
    }

    public static void CheckCount(JsonElement value, string path, Findings found)
    {
        var count = value.EnumerateObject().Count();
        if (count > Most)
            found.Error(
                path, string.Create(CultureInfo.InvariantCulture, $"has {count} languages, and {Most} are allowed."), "Take some away.");
    }

    public override JsonObject Schema(JsonObject definitions) => SchemaOf(text.Schema(definitions));

    public static JsonObject SchemaOf(JsonObject text) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = Tag },
        ["maxProperties"] = Most,
        ["additionalProperties"] = text,
    };

    [GeneratedRegex(@"\A[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsTag();
}
