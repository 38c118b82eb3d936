using System.Globalization;
using System.Text.RegularExpressions;
using LiveTakeover.BotFramework.Spoken;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Conditions;

/// <summary>Evaluates conditions that depend only on a value.</summary>
internal static class ValueCondition
{
    // Ignores case and accents, but nothing else.
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    public static ConditionResult Evaluate(Condition condition, string? value, string? locale = null) => condition switch
    {
        IsSet => new(!string.IsNullOrEmpty(value), $"{Shown(value)} is set"),
        IsNotSet => new(string.IsNullOrEmpty(value), $"{Shown(value)} is not set"),
        Contains contains => Contain(contains, value),
        EqualTo equal => new(value is not null && Same(value, equal.Expected), $"{Shown(value)} equals '{equal.Expected}'"),
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

    private static ConditionResult Contain(Contains condition, string? value)
    {
        var text = value ?? "";
        var found = condition.Values.FirstOrDefault(wanted => Has(text, wanted));
        return new(found is not null, found is null
            ? $"{Shown(value)} contains one of {string.Join(", ", condition.Values.Select(wanted => $"'{wanted}'"))}"
            : $"{Shown(value)} contains '{found}'");
    }

    private static bool Has(string text, string wanted) => wanted.Length > 0
        && Letters.IndexOf(text, wanted, Loosely) >= 0;

    private static bool Same(string text, string expected) =>
        Letters.Compare(text.Trim(), expected.Trim(), Loosely) == 0;

    private static ConditionResult Match(MatchRegexp condition, string? value)
    {
        try
        {
            return new(condition.Compiled.IsMatch(value ?? ""), $"{Shown(value)} matches {condition.Pattern}");
        }
        catch (RegexMatchTimeoutException)
        {
            return new(false, $"{Shown(value)} took the pattern {condition.Pattern} too long, which counts as no match");
        }
    }

    private static ConditionResult Compare(string? value, string sign, double bound, Func<double, double, bool> holds, string? locale) =>
        new(
        Number(value, locale) is { } number && holds(number, bound),
        string.Create(CultureInfo.InvariantCulture, $"{Shown(value)} {sign} {bound}"));

    private static string Shown(string? value) =>
        value is null ? "(nothing)" : value.Length <= 60 ? $"'{value}'" : $"'{value[..60]}…'";
}
