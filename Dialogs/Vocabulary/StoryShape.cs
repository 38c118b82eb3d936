using System.Text.Json.Nodes;
using LiveTakeover.Dialogs.Recognition;
using static LiveTakeover.Dialogs.Vocabulary.ConnectionShapes;
using static LiveTakeover.Dialogs.Vocabulary.Field;
using static LiveTakeover.Dialogs.Vocabulary.Shapes;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>The shape of a whole story file.</summary>
internal static class StoryShape
{
    public const int SchemaVersion = 1;

    private static readonly Shape Trigger = new OneOfShape(
        "trigger",
        new ObjectShape("intent", Tag.Required,
            Required("id", Id), Optional("name", Text(0, 200)), Required("phrases", List(Phrase, 1, 10_000))),
        new ObjectShape("keywords", Tag.Required, Required("keywords", List(Phrase, 1, 1000))),
        new ObjectShape("custom_event", Tag.Required, Required("name", Text(1, 200))),
        new ObjectShape("url_loaded_event", Tag.Required, Required("url", Text(1, 500))),
        Bare("welcome"),
        Bare("fallback"));

    private static Shape Phrase => new TextShape(1, 500) { RefusesBlank = true };

    private static Shape Synonym => new TextShape(1, 100)
    {
        RefusesBlank = true,
        Rule = new Rule(
            text => SpokenText.WordsOf(text).Count > Synonyms.LongestExpression ? "has more than four words, and is never heard." : null,
            "Shorten it, or make a phrase of it."),
    };

    private static Shape Title => new TextShape(1, 60) { Localized = true, Spoken = true, RefusesBlank = true };

    /// <summary>The name in other languages than that in which it is written.</summary>
    private static readonly Shape Names = new LanguagesShape(new TextShape(1, 200) { RefusesBlank = true });

    private static readonly Shape Fallback = new ObjectShape("story_fallback", Tag.None,
        Optional("maxAttempts", new NumberShape(1, 10) { Whole = true }),
        Optional("actions", ActionShapes.Actions),
        Optional("target", ATarget));

    private static readonly Shape Step = new ObjectShape("story_step", Tag.None,
        Required("id", Id),
        Required("name", Text(1, 200)),
        Optional("userData", Text(0, 2000)),
        Required("actions", ActionShapes.Actions),
        Optional("then", new ObjectShape("then", Tag.None,
            Optional("connections", Connections),
            Optional("defaultTarget", ATarget))),
        Optional("fallback", Fallback),
        Optional("leaveOnIntent", Switch),
        Optional("webhook", Switch),
        Optional("names", Names));

    public static readonly Shape Story = new ObjectShape("story_file", Tag.None,
        Required("schemaVersion", new NumberShape(SchemaVersion, SchemaVersion) { Whole = true }),
        Required("id", Id),
        Required("name", Text(1, 200)),
        Optional("triggers", List(Trigger, max: 100)),
        Required("steps", List(Step, 1, 200)),
        Optional("fallback", Fallback),
        Optional("afterRelease", ATarget),
        Optional("title", Title),
        Optional("names", Names),
        Optional("synonyms", List(List(Synonym, 2, 50), max: 200)));

    /// <summary>The JSON Schema with which editors complete and validate story files.</summary>
    public static JsonObject JsonSchema()
    {
        var definitions = new JsonObject();
        var root = Story.Schema(definitions);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "/schemas/story.json",
            ["title"] = "A story of LiveTakeover",
            ["$ref"] = root["$ref"]!.DeepClone(),
            ["$defs"] = definitions,
        };
    }
}
