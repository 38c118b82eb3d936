using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace LiveTakeover.BotFramework;

/// <summary>Finds the choice a person means: by its name, its title or a synonym, else by position or number.</summary>
static class SpokenChoice
{
    const int WidestGap = 2;

    public static FoundChoice? Find(string? text, IList<Choice> choices, string? locale, FindChoicesOptions how)
    {
        var said = Words.Of(text);
        return said.Count == 0 ? null : ByName(text!, said, choices, how) ?? ByPosition(said, choices, Wording.Of(locale), how);
    }

    // The longest name that was said wins, so "light blue" is not "blue"; then the one said most closely, then first.
    static FoundChoice? ByName(string text, List<Word> said, IList<Choice> choices, FindChoicesOptions how) =>
        choices.SelectMany((choice, index) => Names(choice, how).Select(name => Match(text, said, choice, index, name, how.MaxTokenDistance ?? WidestGap)))
            .Where(match => match.Length > 0)
            .OrderByDescending(match => match.Length).ThenByDescending(match => match.Found.Score).ThenBy(match => match.At)
            .Select(match => match.Found)
            .FirstOrDefault();

    static IEnumerable<string> Names(Choice choice, FindChoicesOptions how) =>
        new[] { how.NoValue ? null : choice.Value, how.NoAction ? null : choice.Action?.Title }.Concat(choice.Synonyms ?? []).OfType<string>();

    static (int Length, int At, FoundChoice Found) Match(string text, List<Word> said, Choice choice, int index, string name, int widestGap)
    {
        var words = Words.Of(name);
        for (var at = 0; words.Count > 0 && at < said.Count; at++)
            if (EndOfMatch(said, at, words, widestGap) is { } end)
            {
                var spread = end - at + 1;
                var synonym = text[said[at].Start..said[end].End];
                return (words.Count, at, new() { Value = choice.Value, Index = index, Synonym = synonym, Score = (float)words.Count / spread });
            }
        return default;
    }

    // All words of the name, in order, with at most a few others between two of them.
    static int? EndOfMatch(List<Word> said, int at, List<Word> name, int widestGap)
    {
        if (said[at].Text != name[0].Text)
            return null;
        for (var i = 1; i < name.Count; i++)
        {
            var next = said.FindIndex(at + 1, Math.Min(widestGap + 1, said.Count - at - 1), word => word.Text == name[i].Text);
            if (next < 0)
                return null;
            at = next;
        }
        return at;
    }

    static FoundChoice? ByPosition(List<Word> said, IList<Choice> choices, Wording wording, FindChoicesOptions how)
    {
        foreach (var word in how.RecognizeOrdinals ? said : [])
            if (wording.Ordinals.TryGetValue(word.Text, out var position) && position < choices.Count)
                return Found(position, word);
        foreach (var word in how.RecognizeNumbers ? said : [])
            if (Number(word, wording) is { } number && number >= 1 && number <= choices.Count)
                return Found(number - 1, word);
        return null;

        FoundChoice Found(int index, Word word) => new() { Value = choices[index].Value, Index = index, Synonym = word.Text, Score = 1 };
    }

    static int? Number(Word word, Wording wording) =>
        int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : wording.Numbers.TryGetValue(word.Text, out var named) ? named
        : null;
}
