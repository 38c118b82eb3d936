using System.Globalization;

namespace LiveTakeover.DirectLine;

/// <summary>
/// The last log number that a client has seen, as text. Clients send an empty one before they have any, and the
/// service at one time gave out <c>-</c> for the beginning: whatever is not ours means from the start.
/// </summary>
internal static class Watermark
{
    public static long Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;

    public static string Format(long seq) => seq.ToString(CultureInfo.InvariantCulture);
}
