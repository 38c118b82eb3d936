using System.Globalization;

namespace LiveTakeover.DirectLine.Activities;

/// <summary>
/// The last sequence number that a client has seen, as text. Clients send an empty watermark at first, and the Direct Line service
/// once used <c>-</c> for the beginning, so any other text means the start of the log.
/// </summary>
internal static class Watermark
{
    public static long Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;

    public static string Format(long seq) => seq.ToString(CultureInfo.InvariantCulture);
}
