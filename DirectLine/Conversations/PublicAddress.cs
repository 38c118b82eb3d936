namespace LiveTakeover.DirectLine.Conversations;

/// <summary>
/// The address at which the caller reaches this host. Forwarded headers are trusted without a check: they only shape the URLs in
/// this one response, and behind TLS a <c>ws://</c> URL would be blocked as mixed content.
/// </summary>
public static class PublicAddress
{
    /// <summary>The base URL of this Direct Line for the caller; clients call it <c>domain</c>.</summary>
    public static string Http(HttpRequest request) => $"{(IsSecure(request) ? "https" : "http")}://{Root(request)}";

    /// <summary>The URL of a stored file, for clients that reach this host by the same address as the caller.</summary>
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
