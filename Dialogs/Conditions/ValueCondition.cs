using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveTakeover.Dialogs;

/// <summary>The conditions that look at a value alone.</summary>
internal static class ValueCondition
{
    // Case and accents do not count; everything else does.
    const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
    static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    public static Verdict Judge(Condition condition, string? value) => condition switch
    {
        IsSet => new(!string.IsNullOrEmpty(value), $"{Shown(value)} is set"),
        IsNotSet => new(string.IsNullOrEmpty(value), $"{Shown(value)} is not set"),
        Contains contains => Contain(contains, value),
        EqualTo equal => new(value is not null && Same(value, equal.Expected), $"{Shown(value)} equals '{equal.Expected}'"),
        MatchRegexp match => Match(match, value),
        IsLessThan limit => Compare(value, "<", limit.Maximum, (number, bound) => number < bound),
        IsLessThanOrEqual limit => Compare(value, "<=", limit.Maximum, (number, bound) => number <= bound),
        IsGreaterThan limit => Compare(value, ">", limit.Minimum, (number, bound) => number > bound),
        IsGreaterThanOrEqual limit => Compare(value, ">=", limit.Minimum, (number, bound) => number >= bound),
        IsNumber => new(Number(value) is not null, $"{Shown(value)} is a number"),
        _ => throw new InvalidOperationException($"{condition.GetType().Name} does not look at a value."),
    };

    /// <summary>"1 234,5" and "1234.5" are the same number, for French and English people alike.</summary>
    public static double? Number(string? value)
    {
        if (value is null)
            return null;
        var plain = value.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal)
            .Replace("\u202f", "", StringComparison.Ordinal).Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    static Verdict Contain(Contains condition, string? value)
    {
        var text = value ?? "";
        var found = condition.Values.FirstOrDefault(wanted => Has(text, wanted));
        return new(found is not null, found is null
            ? $"{Shown(value)} contains one of {string.Join(", ", condition.Values.Select(wanted => $"'{wanted}'"))}"
            : $"{Shown(value)} contains '{found}'");
    }

    static bool Has(string text, string wanted) => wanted.Length > 0
        && Letters.IndexOf(text, wanted, Loosely) >= 0;

    static bool Same(string text, string expected) =>
        Letters.Compare(text.Trim(), expected.Trim(), Loosely) == 0;

    static Verdict Match(MatchRegexp condition, string? value)
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

    static Verdict Compare(string? value, string sign, double bound, Func<double, double, bool> holds) => new(
        Number(value) is { } number && holds(number, bound),
        string.Create(CultureInfo.InvariantCulture, $"{Shown(value)} {sign} {bound}"));

    static string Shown(string? value) =>
        value is null ? "(nothing)" : value.Length <= 60 ? $"'{value}'" : $"'{value[..60]}…'";
}
