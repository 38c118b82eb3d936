using System.Net;

namespace LiveTakeover.Bot.Channels;

/// <summary>Decides who may speak to <c>/api/messages</c> at all.</summary>
internal sealed class Gatekeeper(ChannelsOptions options, ChannelTokens tokens)
{
    private const string Scheme = "Bearer ";

    // X-Original-For is what ASP.NET Core's own handling of proxies leaves behind.
    private static readonly string[] TellsOfAnother = ["Forwarded", "X-Forwarded-For", "X-Original-For", "Origin"];

    /// <returns>Null if the caller is not admitted.</returns>
    public async Task<ChannelCaller?> AdmitAsync(HttpContext http)
    {
        if (!options.HasApp)
            return options.DangerouslyAllowAnonymousFromLoopback && IsFromThisMachine(http) ? new ChannelCaller.Loopback() : null;
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await tokens.ReadAsync(header[Scheme.Length..].Trim(), http.RequestAborted)
            : null;
    }

    // A proxy on this machine forwards strangers, and a page in a browser here speaks for its author: neither is this machine.
    private static bool IsFromThisMachine(HttpContext http)
    {
        var headers = http.Request.Headers;
        return http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && IsLoopbackName(http.Request.Host.Host)
            && !TellsOfAnother.Any(headers.ContainsKey);
    }

    private static bool IsLoopbackName(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
