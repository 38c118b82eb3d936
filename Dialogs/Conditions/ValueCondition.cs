using System.Globalization;
using System.Text.RegularExpressions;
using LiveTakeover.BotFramework;
using LiveTakeover.BotFramework.Spoken;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Conditions;

/// <summary>Evaluates conditions that depend only on a value.</summary>
internal static class ValueCondition
{
    private const int MostShown = 10;

    /// <param name="condition">The condition.</param>
    /// <param name="value">The value. Its first <see cref="FoldedText.Longest"/> characters count.</param>
    /// <param name="locale">The person's language, in which numbers are read.</param>
    /// <param name="fold">Folds a value; by default <see cref="FoldedText.Of"/>.</param>
    public static ConditionResult Evaluate(
        Condition condition, string? value, string? locale = null, Func<string, string>? fold = null) =>
        condition switch
        {
            IsSet => new(!string.IsNullOrEmpty(value), $"{Shown(value)} is set"),
            IsNotSet => new(string.IsNullOrEmpty(value), $"{Shown(value)} is not set"),
            Contains contains => Contain(contains, value, fold ?? FoldedText.Of),
            EqualTo equal => new(Same(value, equal, fold ?? FoldedText.Of), $"{Shown(value)} equals {Shown(equal.Expected)}"),
            MatchRegexp match => Match(match, value),
            IsLessThan limit => Compare(value, "<", limit.Maximum, (number, bound) => number < bound, locale),
            IsLessThanOrEqual limit => Compare(value, "<=", limit.Maximum, (number, bound) => number <= bound, locale),
            IsGreaterThan limit => Compare(value, ">", limit.Minimum, (number, bound) => number > bound, locale),
            IsGreaterThanOrEqual limit => Compare(value, ">=", limit.Minimum, (number, bound) => number >= bound, locale),
            IsNumber => new(Number(value, locale) is not null, $"{Shown(value)} is a number"),
            _ => throw new InvalidOperationException($"{condition.GetType().Name} does not look at a value."),
        };

    /// <summary>A number in digits, in the format of this locale: "1 234,5" and "1234.5" are the same.</summary>
    public static double? Number(string? value, string? locale = null) =>
        WrittenNumber.TryRead(value, locale, out var number) ? (double)number : null;

    private static ConditionResult Contain(Contains condition, string? value, Func<string, string> fold)
    {
        var text = fold(FoldedText.StartOf(value ?? ""));
        for (var index = 0; index < condition.Values.Count; index++)
        {
            Effort.Spend(text.Length);
            if (condition.Folded[index] is { Length: > 0 } wanted && text.Contains(wanted, StringComparison.Ordinal))
                return new(true, $"{Shown(value)} contains {Shown(condition.Values[index])}");
        }

        var more = condition.Values.Count > MostShown ? " …" : "";
        return new(false, $"{Shown(value)} contains one of {string.Join(", ", condition.Values.Take(MostShown).Select(Shown))}{more}");
    }

    private static bool Same(string? text, EqualTo condition, Func<string, string> fold) =>
        text?.Length <= FoldedText.Longest && fold(text).Trim() == condition.Folded;

    private static ConditionResult Match(MatchRegexp condition, string? value)
    {
        try
        {
            var text = FoldedText.StartOf(value ?? "");
            Effort.Spend(text.Length);
            var because = $"{Shown(value)} matches {condition.Pattern.Shorten(60)}";
            if (condition.Names.Count == 0) return new(condition.Compiled.IsMatch(text), because);
            var match = condition.Compiled.Match(text);
            return new(match.Success, because) { Named = Named(match, condition.Names) };
        }
        catch (RegexMatchTimeoutException)
        {
            return new(false, $"{Shown(value)} took the pattern {condition.Pattern.Shorten(60)} too long, which counts as no match");
        }
    }

    private static List<KeyValuePair<string, string>> Named(Match match, IReadOnlyList<string> names) =>
        [.. names.Where(name => match.Groups[name].Success).Select(name => KeyValuePair.Create(name, match.Groups[name].Value))];

    private static ConditionResult Compare(string? value, string sign, double bound, Func<double, double, bool> holds, string? locale) =>
        new(
        Number(value, locale) is { } number && holds(number, bound),
        string.Create(CultureInfo.InvariantCulture, $"{Shown(value)} {sign} {bound}"));

    private static string Shown(string? value) =>
        value is null ? "(nothing)" : $"'{value.Shorten(60)}'";
}
