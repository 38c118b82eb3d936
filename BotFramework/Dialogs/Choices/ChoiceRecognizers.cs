using LiveTakeover.BotFramework.Spoken;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Recognises a choice in a person's text: by name, otherwise by position, otherwise by number.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string? utterance, IList<string> choices, FindChoicesOptions? options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <remarks>Names come first, so that "the first division book" does not mean the first choice.</remarks>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        var how = options ?? new();
        var named = Find.FindChoices(utterance, list, how);
        if (named.Count > 0 || string.IsNullOrWhiteSpace(utterance)) return named;
        var placed = how.RecognizeOrdinals ? PositionReader.Read(utterance, how.Locale, list.Count) : [];
        if (placed.Count > 0)
            return [.. placed.Select(position => Result(list, position.Index, position.Text, position.Start, position.End))];
        return how.RecognizeNumbers && NumberReader.TryRead(utterance, how.Locale, out var number) && number >= 1 && number <= list.Count
            && number == decimal.Truncate(number)
            ? [Result(list, (int)number - 1, utterance, 0, utterance.Length - 1)]
            : [];
    }

    private static ModelResult<FoundChoice> Result(IList<Choice> list, int index, string text, int start, int end) => new()
    {
        Text = text,
        Start = start,
        End = end,
        TypeName = "choice",
        Resolution = new() { Value = list[index].Value, Index = index, Score = 1 },
    };
}
