using System.Text.Json;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Library;

/// <summary>An option of an action, and its target.</summary>
/// <param name="Path">The target's path in the action's JSON.</param>
/// <param name="IsButton">Whether it is shown as a button whose click comes back here.</param>
internal sealed record Option(
    string Path,
    LocalizedText Title,
    Target? Target,
    IReadOnlyDictionary<string, JsonElement>? SessionValues = null,
    string? Satisfaction = null,
    bool IsButton = true);

/// <summary>The options of an action, in display order. A click refers to one by its index.</summary>
internal static class Options
{
    public static IReadOnlyList<Option> Of(BotAction action) => action switch
    {
        SendQuickReplies replies => [.. OfButtons(replies.Buttons, "buttons")],
        SendCards cards => [.. OfCards(cards.Cards)],
        SendSimpleCards cards => [.. OfCards(cards.Cards)],
        SendChoicesList list => [.. list.Sections.SelectMany(section => section.Choices).Select(choice => OfChoice(choice, list.Action))],
        CustomerSatisfaction survey => [.. survey.Choices.Select((choice, index) =>
            new Option($"choices/{index}/target", choice.Label, choice.Target, Satisfaction: choice.Kind))],
        AskLocation ask => [new Option("action/target", "", ask.Action.Target, ask.Action.SessionValues, IsButton: false)],
        _ => [],
    };

    private static IEnumerable<Option> OfCards(IReadOnlyList<Card> cards) =>
        cards.SelectMany((card, index) => OfButtons(card.Buttons ?? [], $"cards/{index}/buttons"));

    private static IEnumerable<Option> OfButtons(IReadOnlyList<Button> buttons, string path) =>
        buttons.Select((button, index) => OfButton(button, $"{path}/{index}/action/target"));

    private static Option OfButton(Button button, string path) => button.Action switch
    {
        GoTo goTo => new Option(path, button.Title, goTo.Target, goTo.SessionValues),
        SatisfactionCallback callback => new Option(path, button.Title, callback.Target, Satisfaction: callback.Kind),
        _ => new Option(path, button.Title, Target: null, IsButton: false),
    };

    private static Option OfChoice(Choice choice, GoTo goTo) =>
        new("action/target", choice.Title, goTo.Target, Merge(goTo.SessionValues, choice.SessionValues));

    private static Dictionary<string, JsonElement> Merge(
        IReadOnlyDictionary<string, JsonElement>? common, IReadOnlyDictionary<string, JsonElement>? own)
    {
        var merged = new Dictionary<string, JsonElement>(common ?? new Dictionary<string, JsonElement>(), StringComparer.Ordinal);
        foreach (var (key, value) in own ?? new Dictionary<string, JsonElement>())
            merged[key] = value;
        return merged;
    }
}
