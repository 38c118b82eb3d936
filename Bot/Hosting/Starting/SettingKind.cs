using System.Globalization;

namespace LiveTakeover.Bot.Hosting.Starting;

/// <summary>The kinds of values that settings have, and how each is written.</summary>
internal static class SettingKind
{
    public static bool IsOneValue(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Uri) || type == typeof(TimeSpan);

    /// <returns>What to write instead; null if the value is of this kind.</returns>
    public static string? Problem(Type kind, string value, object? example)
    {
        if (Nullable.GetUnderlyingType(kind) is { } inner) return value.Length == 0 ? null : Problem(inner, value, example);
        if (kind == typeof(string)) return null;
        if (kind == typeof(bool)) return bool.TryParse(value, out _) ? null : "write true or false";
        if (kind == typeof(TimeSpan)) return DurationProblem(value, example as TimeSpan?);
        if (kind == typeof(Uri))
            return value.Length == 0 || Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out _)
                ? null
                : "write an address, like https://example.com";
        if (kind.IsEnum)
            return Enum.GetNames(kind).Contains(value, StringComparer.OrdinalIgnoreCase)
                ? null
                : $"write {string.Join(" or ", Enum.GetNames(kind))}";
        return IsNumber(kind, value) ? null : $"write a number, like {Convert.ToString(example, CultureInfo.InvariantCulture)}";
    }

    // .NET reads 5 as five days, and 24:00:00 as 24 days.
    private static string? DurationProblem(string value, TimeSpan? example)
    {
        if (value.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var read))
            return read.Days != 0 && !value.Contains('.', StringComparison.Ordinal)
                ? $"that would be {read.TotalDays:0} days: write {(int)read.TotalDays}.00:00:00 for days, or hours up to 23"
                : null;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? $"say which unit: write {Seconds(number)} for {number} seconds, or {number}.00:00:00 for {number} days"
            : $"write a duration as hours:minutes:seconds, like {example ?? TimeSpan.FromMinutes(5)}, with days before it like 30.00:00:00";
    }

    private static string Seconds(int number) => TimeSpan.FromSeconds(number).ToString("c", CultureInfo.InvariantCulture);

    private static bool IsNumber(Type kind, string value)
    {
        try
        {
            return Convert.ChangeType(value, kind, CultureInfo.InvariantCulture) is not double number || double.IsFinite(number);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }
}
