using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>Finds what starts two stories, and phrases that nothing can match.</summary>
internal static class TriggerCheck
{
    public static void Check(IReadOnlyList<Story> stories, FindingList findings)
    {
        var first = new Dictionary<(string Kind, string Text), Story>();
        foreach (var story in stories)
        {
            var found = new Findings(story.File, findings);
            foreach (var (path, kind, written, text) in TriggersOf(story))
            {
                Effort.Spend(1);
                if (text.Length == 0)
                    found.Warn(path, $"'{written.Shorten(60)}' has no letter and no digit, so that nothing matches it.", "Write words.");
                else if (!first.TryAdd((kind, text), story) && first[(kind, text)] is var other && !ReferenceEquals(other, story))
                    found.Warn(
                        path, $"'{written.Shorten(60)}' starts the story '{other.Name}' too, which is told in its place.",
                        "Keep it in one of the two stories.");
            }
        }
    }

    private static IEnumerable<(string Path, string Kind, string Written, string Text)> TriggersOf(Story story) =>
        (story.Triggers ?? []).SelectMany((trigger, index) => TextsOf(trigger, $"triggers/{index}"));

    private static IEnumerable<(string Path, string Kind, string Written, string Text)> TextsOf(Trigger trigger, string path) => trigger switch
    {
        IntentTrigger intent => intent.Phrases.Select((phrase, index) =>
            ($"{path}/phrases/{index}", "phrase", phrase, NormalText.Of(phrase))),
        KeywordsTrigger words => words.Keywords.Select((word, index) => ($"{path}/keywords/{index}", "keyword", word, NormalText.Of(word))),
        CustomEventTrigger raised => [($"{path}/name", "event", raised.Name, raised.Name)],
        UrlLoadedTrigger page => [($"{path}/url", "page", page.Url, page.Url.ToUpperInvariant())],
        _ => [],
    };
}
