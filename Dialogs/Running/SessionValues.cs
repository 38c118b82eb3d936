using System.Text.Json;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Running;

/// <summary>What a reply leaves behind: the values of the button, and the files that were asked for.</summary>
internal static class SessionValues
{
    public static void KeepDocuments(StoryTurn turn, IReadOnlyList<string> attachments)
    {
        var asked = (turn.Step?.Actions ?? []).OfType<AskDocument>().SelectMany(ask => ask.Documents);
        foreach (var (document, url) in asked.Where(document => !turn.State.Documents.ContainsKey(document.Name)).Zip(attachments))
            turn.State.Documents[document.Name] = url;
    }

    public static void Keep(StoryTurn turn, IReadOnlyDictionary<string, JsonElement>? values)
    {
        foreach (var (key, value) in values ?? new Dictionary<string, JsonElement>())
            turn.State.Session[key] = turn.Fill(InLanguageOf(turn, value)).Shorten(Remember.LongestValue);
    }

    /// <summary>A value per language is stored as the person would read it; any other one as it is written.</summary>
    private static string InLanguageOf(StoryTurn turn, JsonElement value) =>
        LocalizedTextConverter.IsPerLanguage(value) ? LocalizedTextConverter.Of(value).In(turn.Locale) : value.ToString();
}
