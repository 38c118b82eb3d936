using Microsoft.Net.Http.Headers;

namespace LiveTakeover.DirectLine.Uploads;

/// <summary>
/// The types that browsers may show. Any other type could run as a page of this host, so it is only offered as a download.
/// </summary>
internal static class SafeTypes
{
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp", "text/plain",
    };

    public static bool MayBeShown(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (Shown.Contains(type.MediaType.ToString()) || Is(type, "audio") || Is(type, "video"));

    private static bool Is(MediaTypeHeaderValue type, string kind) => type.Type.Equals(kind, StringComparison.OrdinalIgnoreCase);
}
