using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine.Conversations;

/// <summary>
/// The address at which callers reach this host: the one in the settings (<see cref="DirectLineOptions.PublicAddress"/>), or else the
/// one that the request was sent to.
/// </summary>
public static class PublicAddress
{
    /// <summary>
    /// The base URL of this Direct Line for the caller; clients call it <c>domain</c>. For this one response only: without the setting,
    /// forwarded headers are trusted without a check, because behind TLS a <c>ws://</c> URL would be blocked as mixed content.
    /// </summary>
    public static string Http(HttpRequest request) => $"{(IsSecure(request) ? "https" : "http")}://{Root(request)}";

    /// <summary>The URL of a stored file, for every client. It is kept in the log, so it does not depend on unchecked headers.</summary>
    public static string OfFile(string id, HttpRequest request) => OfFile(id, Kept(request));

    /// <summary>The same without a request, for a person whose conversation has this <paramref name="serviceUrl"/>.</summary>
    public static string OfFile(string id, string serviceUrl) => $"{serviceUrl}/attachments/{id}";

    /// <summary>
    /// The base URL of this Direct Line as the log may keep it: no caller can put another host into it by forwarded headers, unless
    /// ASP.NET Core's middleware has checked them.
    /// </summary>
    internal static string Kept(HttpRequest request) =>
        Configured(request) is { } address
            ? address + MapDirectLineExtension.BasePath
            : $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}{MapDirectLineExtension.BasePath}";

    internal static string WebSocket(HttpRequest request) => $"{(IsSecure(request) ? "wss" : "ws")}://{Root(request)}";

    /// <summary>True if the caller reaches this host over TLS.</summary>
    public static bool IsSecure(HttpRequest request) =>
        Configured(request) is { } address ? address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        : First(request, "X-Forwarded-Proto") is { } scheme ? scheme is "https" or "wss"
        : request.IsHttps;

    private static string? Configured(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.PublicAddress is { Length: > 0 } address
            ? address.TrimEnd('/')
            : null;

    private static string Root(HttpRequest request)
    {
        if (Configured(request) is { } address) return address.Split("://")[1] + MapDirectLineExtension.BasePath;
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
