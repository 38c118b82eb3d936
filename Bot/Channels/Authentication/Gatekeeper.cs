using System.Net;
using LiveTakeover.Bot.Channels.Receiving;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Channels.Authentication;

/// <summary>
/// Decides who may call <c>/api/messages</c>: callers that the SDK authenticates; without an app id, only callers on this machine,
/// if the settings allow it.
/// </summary>
internal sealed class Gatekeeper(IOptions<ChannelsOptions> options, BotFrameworkAuthentication authentication)
{
    // ASP.NET Core's forwarded-headers middleware leaves X-Original-For behind.
    private static readonly string[] TellsOfAnother = ["Forwarded", "X-Forwarded-For", "X-Original-For", "Origin"];

    /// <summary>Checks what is known before the body is read.</summary>
    /// <exception cref="RefusedRequestException">The request will be refused, whatever its body is.</exception>
    public void CheckCaller(HttpContext http)
    {
        if (options.Value.HasApp ? http.Request.Headers.Authorization.Count == 1 : IsAllowedAnonymous(http)) return;
        throw Unknown();
    }

    /// <exception cref="RefusedRequestException">The caller is unknown, may not send this activity, or cannot be checked at the
    /// moment.</exception>
    public async Task CheckTokenAsync(HttpContext http, Activity activity)
    {
        if (!options.Value.HasApp) return;
        try
        {
            await authentication.AuthenticateRequestAsync(activity, http.Request.Headers.Authorization.ToString(), http.RequestAborted);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw IsForAnother(exception)
                ? new RefusedRequestException("The token is for another service URL or channel.", StatusCodes.Status403Forbidden)
                : Unknown();
        }
        catch (KeysUnavailableException exception)
        {
            throw new RefusedRequestException(exception.Message, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private RefusedRequestException Unknown() => new(
        options.Value.HasApp
            ? "Send a valid token of a channel of this bot."
            : "This bot has no channels: set Channels:AppId and Channels:AppPassword.",
        StatusCodes.Status401Unauthorized);

    // A known caller sent the wrong activity. The SDK throws the same exception as for an unknown caller; only the message differs.
    private static bool IsForAnother(UnauthorizedAccessException exception) =>
        exception.Message.Contains("serviceurl", StringComparison.OrdinalIgnoreCase)
        || exception.Message.Contains("endorsement", StringComparison.OrdinalIgnoreCase);

    // A proxy on this machine forwards requests of strangers, and a page in a local browser acts for its author. Neither counts as
    // this machine.
    private bool IsAllowedAnonymous(HttpContext http)
    {
        var headers = http.Request.Headers;
        return options.Value.DangerouslyAllowAnonymousFromLoopback
            && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && IsLoopbackName(http.Request.Host.Host)
            && !TellsOfAnother.Any(headers.ContainsKey);
    }

    private static bool IsLoopbackName(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
