using Microsoft.Net.Http.Headers;

namespace LiveTakeover.DirectLine;

/// <summary>Whatever could run as a page of this host is only given to be saved.</summary>
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
