namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A match in a text. <see cref="End"/> is the index of its last character.</summary>
public class ModelResult<T>
{
    public string Text { get; set; } = null!;
    public int Start { get; set; }
    public int End { get; set; }
    public string TypeName { get; set; } = null!;
    public T Resolution { get; set; } = default!;
}

/// <summary>A name to search for, and the index of the choice that it names.</summary>
public class SortedValue
{
    public string Value { get; set; } = null!;
    public int Index { get; set; }
}

public class FoundValue
{
    public string Value { get; set; } = null!;
    public int Index { get; set; }
    public float Score { get; set; }
}

/// <summary>Finds choices by name in a person's text.</summary>
public static class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(
        string? utterance, IList<string> choices, FindChoicesOptions? options = null) =>
        FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>The choices that the text names, in the order in which they appear.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var how = options ?? new();
        var names = choices.SelectMany(
            (choice, index) => Names(choice, how).Select(name => new SortedValue { Index = index, Value = name }))
            .ToList();
        return FindValues(utterance, names, how).ConvertAll(found => Result(choices, found));
    }

    /// <summary>The values that the text names, in the order in which they appear, each once.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string? utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrWhiteSpace(utterance)) return [];
        if (values.Find(value => value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return [Result(utterance, 0, utterance.Length - 1, exact, 1)];
        var how = options ?? new();
        var tokenize = how.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var said = tokenize(utterance, how.Locale);
        var matches = values.SelectMany(value => Matches(said, value, tokenize(value.Value, how.Locale), how));
        return [.. Best(matches).OrderBy(match => match.Start).Select(Located)];

        ModelResult<FoundValue> Located(Match match)
        {
            var (start, end) = (said[match.Start].Start, said[match.End].End);
            return Result(utterance[start..(end + 1)], start, end, match.Value, match.Score);
        }
    }

    private static IEnumerable<string> Names(Choice choice, FindChoicesOptions how) =>
        new[] { how.NoValue ? null : choice.Value, how.NoAction ? null : choice.Action?.Title }.Concat(choice.Synonyms ?? [])
            .Where(name => !string.IsNullOrEmpty(name)).OfType<string>();

    // The match with the most words wins, so that "light blue" does not mean "blue"; then the one with the best score.
    private static List<Match> Best(IEnumerable<Match> matches)
    {
        var best = new List<Match>();
        foreach (var match in matches.OrderByDescending(one => one.Words).ThenByDescending(one => one.Score).ThenBy(one => one.Start))
            if (!best.Exists(better => better.Value.Index == match.Value.Index || match.Overlaps(better))) best.Add(match);
        return best;
    }

    private static IEnumerable<Match> Matches(List<Token> said, SortedValue value, List<Token> name, FindValuesOptions how)
    {
        for (var at = 0; at < said.Count && name.Count > 0; at++)
            if (MatchAt(said, at, value, name, how) is { } match) yield return match;
    }

    // Matches the words of the name in order, with a limited number of other words between them.
    private static Match? MatchAt(List<Token> said, int at, SortedValue value, List<Token> name, FindValuesOptions how)
    {
        var (matched, end) = (0, at);
        foreach (var word in name)
        {
            var from = matched == 0 ? at : end + 1;
            var within = matched == 0 ? 1 : Math.Min((how.MaxTokenDistance ?? 2) + 1, said.Count - from);
            var found = said.FindIndex(from, within, token => token.Normalized == word.Normalized);
            if (found >= 0) (matched, end) = (matched + 1, found);
            else if (!how.AllowPartialMatches) return null;
        }
        return matched == 0 ? null : new(at, end, matched, (float)matched / name.Count * matched / (end - at + 1), value);
    }

    private static ModelResult<FoundValue> Result(string text, int start, int end, SortedValue value, float score) => new()
    {
        Text = text,
        Start = start,
        End = end,
        TypeName = "value",
        Resolution = new() { Value = value.Value, Index = value.Index, Score = score },
    };

    private static ModelResult<FoundChoice> Result(IList<Choice> choices, ModelResult<FoundValue> found) => new()
    {
        Text = found.Text,
        Start = found.Start,
        End = found.End,
        TypeName = "choice",
        Resolution = new()
        {
            Value = choices[found.Resolution.Index].Value,
            Index = found.Resolution.Index,
            Score = found.Resolution.Score,
            Synonym = found.Resolution.Value,
        },
    };

    private sealed record Match(int Start, int End, int Words, float Score, SortedValue Value)
    {
        public bool Overlaps(Match other) => Start <= other.End && other.Start <= End;
    }
}
