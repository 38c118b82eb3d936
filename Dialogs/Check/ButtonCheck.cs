using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds buttons that a person cannot tell apart, and web services that have no address.</summary>
internal static class ButtonCheck
{
    public static void Check(Story story, Findings found)
    {
        foreach (var (actions, path) in ActionLists.Of(story)) CheckActions(actions, path, found);
    }

    private static void CheckActions(IReadOnlyList<BotAction> actions, string path, Findings found)
    {
        for (var index = 0; index < actions.Count; index++)
        {
            CheckTitles(actions[index], $"{path}/{index}", found);
            if (actions[index] is SendWebhookRequest webhook && !IsAddress(webhook.Url))
                found.Warn(
                    $"{path}/{index}/url", "is not a web address, so that the action fails.",
                    "Write an address that begins with https:// or http://.");
        }
    }

    private static bool IsAddress(string url) => url.Contains("{{", StringComparison.Ordinal) || Shapes.IsWebAddress(url);

    // Cards may repeat a title: each stands under its own card.
    private static void CheckTitles(BotAction action, string path, Findings found)
    {
        if (action is SendQuickReplies replies) CheckTitles([.. replies.Buttons.Select(button => button.Title)], $"{path}/buttons", found);
        else if (action is SendCards cards)
            for (var index = 0; index < cards.Cards.Count; index++)
                CheckTitles([.. (cards.Cards[index].Buttons ?? []).Select(button => button.Title)], $"{path}/cards/{index}/buttons", found);
    }

    private static void CheckTitles(IReadOnlyList<LocalizedText> titles, string path, Findings found)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < titles.Count; index++)
            if (!seen.Add(titles[index].English.Trim()))
                found.Warn(
                    $"{path}/{index}/title", $"'{titles[index].English}' is also the title of a button before it.",
                    "Give each button a title of its own: a typed title means the first one.");
    }
}
