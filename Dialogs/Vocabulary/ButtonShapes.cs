using System.Text.Json;
using static LiveTakeover.Dialogs.Vocabulary.ConnectionShapes;
using static LiveTakeover.Dialogs.Vocabulary.Field;
using static LiveTakeover.Dialogs.Vocabulary.Shapes;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>The shapes of buttons, of their click actions, and of the cards that contain them.</summary>
internal static class ButtonShapes
{
    public static readonly Shape Kind = OneOf("positive", "neutral", "negative");

    public static readonly ObjectShape AGoTo = new("go_to_action", Tag.Required,
        Required("target", ATarget),
        Optional("sessionValues", FreeObject));

    private static readonly ObjectShape OpenUrl = new("open_url_action", Tag.Required, Required("url", LinkAddress));

    private static readonly Shape ClickAction = new OneOfShape(
        "button_action",
        AGoTo,
        OpenUrl,
        new ObjectShape("legacy_reply_to_message_action", Tag.Required,
            Required("message", Said(1, 1000)),
            Optional("attachments", List(new ObjectShape("document_attachment", Tag.Required,
                Required("name", Key(150)),
                Required("url", Text()))))),
        Bare("share_action"),
        new ObjectShape("customer_satisfaction_callback_action", Tag.Required,
            Required("kind", Kind),
            Nullable("target", ATarget)));

    public static readonly Shape QuickReply = new ObjectShape("quick_reply", Tag.Optional,
        Required("title", Said(1, 60)),
        Required("action", ClickAction));

    private static readonly Shape CardButton = new ObjectShape("button", Tag.Required,
        Required("title", Said(1, 20)),
        Required("action", ClickAction));

    private static readonly Shape OpenUrlButton = new ObjectShape("open_url_button", Tag.Required,
        Required("title", Said(1, 20)),
        Required("action", OpenUrl));

    public static readonly Shape ACard = new ObjectShape("card", Tag.Required,
        Required("title", Said(1, 80)),
        Optional("subtitle", Said(0, 80)),
        Optional("alt", Said(0, 500)),
        Optional("imageURL", WebAddress(min: 0)),
        Optional("url", Text(0, 500)),
        Optional("buttons", List(CardButton, max: 3)));

    public static readonly Shape SimpleCard = new ObjectShape("simple_card", Tag.Required,
        Required("title", Said(1, 80)),
        Optional("subtitle", Said(0, 80)),
        Optional("imageURL", WebAddress(min: 0)),
        Optional("buttons", List(OpenUrlButton, 1, 3)));

    private static readonly Shape Choice = new ObjectShape("choice", Tag.Required,
        Required("title", Said(1, 500)),
        Optional("imageUrl", WebAddress()),
        Optional("sessionValues", FreeObject));

    public static readonly Shape ASection = new ObjectShape("section", Tag.Required,
        Optional("title", Said(0, 500)),
        Required("choices", List(Choice, 1, 100)));

    /// <summary>If there are several sections, each needs a title.</summary>
    public static void TitlesTellSectionsApart(JsonElement list, string path, Findings found)
    {
        if (!list.TryGetProperty("sections", out var sections)
            || sections.ValueKind != JsonValueKind.Array
            || sections.GetArrayLength() < 2)
            return;
        var index = 0;
        foreach (var section in sections.EnumerateArray())
        {
            if (section.ValueKind == JsonValueKind.Object && HasNoTitle(section))
                found.Error($"{path}/sections/{index}/title", "is missing, and this is not the only section.", "Add \"title\".");
            index++;
        }
    }

    private static bool HasNoTitle(JsonElement section) =>
        !section.TryGetProperty("title", out var title)
        || title.ValueKind == JsonValueKind.Null
        || (title.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(title.GetString()));
}
