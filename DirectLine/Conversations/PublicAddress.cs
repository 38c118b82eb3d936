using Microsoft.AspNetCore.Http;

namespace LiveTakeover.DirectLine;

/// <summary>
/// Where the caller reaches this host. A proxy's word is taken: it only shapes the addresses in this very answer,
/// and behind TLS a <c>ws://</c> address would be blocked as mixed content.
/// </summary>
public static class PublicAddress
{
    /// <summary>The base of this Direct Line for the caller; clients know it as their <c>domain</c>.</summary>
    public static string Http(HttpRequest request) => $"{(IsSecure(request) ? "https" : "http")}://{Root(request)}";

    /// <summary>Where the caller, and whoever reaches this host as they do, gets a kept file.</summary>
    public static string OfFile(string id, HttpRequest request) => $"{Http(request)}/attachments/{id}";

    internal static string WebSocket(HttpRequest request) => $"{(IsSecure(request) ? "wss" : "ws")}://{Root(request)}";

    public static bool IsSecure(HttpRequest request) =>
        First(request, "X-Forwarded-Proto") is { } scheme ? scheme is "https" or "wss" : request.IsHttps;

    private static string Root(HttpRequest request)
    {
        var forwarded = First(request, "X-Forwarded-Host");
        var host = forwarded is not null && Uri.CheckHostName(new HostString(forwarded).Host) != UriHostNameType.Unknown
            ? forwarded
            : request.Host.ToUriComponent();
        return $"{host}{request.PathBase}{MapDirectLineExtension.BasePath}";
    }

    private static string? First(HttpRequest request, string header)
    {
        var first = request.Headers[header].ToString().Split(',')[0].Trim();
        return first.Length == 0 ? null : first;
    }
}
