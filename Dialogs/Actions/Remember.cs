using System.Globalization;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Actions;

/// <summary>Sets session values and user attributes, or adds to them.</summary>
internal static class Remember
{
    /// <summary>A value keeps this many characters. Values are stored with every turn, and adding would make them grow for good.</summary>
    public const int LongestValue = 10_000;

    /// <param name="add">Add to the present value: as numbers if <paramref name="isInt"/>, otherwise by appending the text.</param>
    /// <param name="locale">The person's language, in which numbers are read.</param>
    public static void Put(Dictionary<string, string> values, string key, string value, bool? add, bool? isInt, string? locale)
    {
        var known = values.GetValueOrDefault(key);
        var next = (add, isInt) switch
        {
            (true, true) => (Whole(known, locale: null) + Whole(value, locale)).ToString(CultureInfo.InvariantCulture),
            (true, _) => known + value,
            (_, true) => Whole(value, locale).ToString(CultureInfo.InvariantCulture),
            _ => value,
        };
        values[key] = next.Shorten(LongestValue);
    }

    // A value that is not a number counts as 0, and a counter at its limit stays there.
    private static long Whole(string? text, string? locale) => ValueCondition.Number(text, locale) is { } number
        ? (long)Math.Clamp(Math.Truncate(number), -9e15, 9e15)
        : 0;
}
