using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.Bot.Channels;

/// <summary><c>POST /api/messages</c>: Bot Framework activities from Azure Bot Service channels and the Emulator.</summary>
internal static class MessagesApi
{
    public static async Task<IResult> ReceiveAsync(HttpContext http, Gatekeeper gate, Arrival arrival, ChannelsOptions options)
    {
        try
        {
            if (await gate.AdmitAsync(http) is not { } caller) return Unauthorized(http, options);
            var activity = await InboundActivity.ReadAsync(http.Request, options.MaxRequestBytes, http.RequestAborted);
            if (caller.Objection(activity) is { } objection) return Refuse(StatusCodes.Status403Forbidden, objection);
            var owed = await arrival.TakeInAsync(activity, http.RequestAborted);
            return owed?.ToResult() ?? Refuse(StatusCodes.Status403Forbidden, "The conversation belongs to another channel.");
        }
        catch (BadActivityException bad)
        {
            return Refuse(bad.Status, bad.Message);
        }
        catch (KeysUnavailableException)
        {
            http.Response.Headers.RetryAfter = "5";
            return Refuse(StatusCodes.Status503ServiceUnavailable, "The channel's signing keys cannot be read at the moment.");
        }
    }

    private static ProblemHttpResult Unauthorized(HttpContext http, ChannelsOptions options)
    {
        http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Refuse(
            StatusCodes.Status401Unauthorized,
            options.HasApp ? "Send a valid token of a channel of this bot." : "This bot has no channels: set Channels:AppId and Channels:AppPassword.");
    }

    private static ProblemHttpResult Refuse(int status, string title) => TypedResults.Problem(statusCode: status, title: title);
}
