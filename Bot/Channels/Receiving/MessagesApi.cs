using LiveTakeover.Bot.Channels.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.Bot.Channels.Receiving;

/// <summary><c>POST /api/messages</c>: Bot Framework activities from Azure Bot Service channels and the Emulator.</summary>
internal static class MessagesApi
{
    public static async Task<IResult> ReceiveAsync(HttpContext http, Gatekeeper gate, Arrival arrival, IOptions<ChannelsOptions> options)
    {
        try
        {
            gate.CheckCaller(http);
            var activity = await InboundActivity.ReadAsync(http.Request, options.Value.MaxRequestBytes, http.RequestAborted);
            await gate.CheckTokenAsync(http, activity);
            var payload = await arrival.TakeInAsync(activity, http.RequestAborted);
            return payload?.ToResult()
                ?? throw new RefusedRequestException("The conversation belongs to another channel.", StatusCodes.Status403Forbidden);
        }
        catch (RefusedRequestException refused)
        {
            if (refused.Status == StatusCodes.Status401Unauthorized) http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            if (refused.Status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "5";
            return TypedResults.Problem(statusCode: refused.Status, title: refused.Message);
        }
    }
}
