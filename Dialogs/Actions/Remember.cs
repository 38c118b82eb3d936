using System.Globalization;

namespace LiveTakeover.Dialogs;

/// <summary>Session values and user attributes: set, or added to.</summary>
internal static class Remember
{
    /// <param name="add">Add to what is there: numbers when <paramref name="isInt"/>, else texts one after the other.</param>
    public static void Put(Dictionary<string, string> values, string key, string value, bool? add, bool? isInt)
    {
        var known = values.GetValueOrDefault(key);
        values[key] = (add, isInt) switch
        {
            (true, true) => (Whole(known) + Whole(value)).ToString(CultureInfo.InvariantCulture),
            (true, _) => known + value,
            (_, true) => Whole(value).ToString(CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    // A counter that holds no number starts from nothing; one that is full stays full.
    static long Whole(string? text) => ValueCondition.Number(text) is { } number
        ? (long)Math.Clamp(Math.Truncate(number), -9e15, 9e15)
        : 0;
}
