using LiveTakeover.Bot.Channels.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.Bot.Channels.Receiving;

/// <summary><c>POST /api/messages</c>: Bot Framework activities from Azure Bot Service channels and the Emulator.</summary>
internal static class MessagesApi
{
    /// <summary>What is read of a body at most; <see cref="ChannelsOptions.MaxRequestBytes"/> says what is accepted.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    /// <summary>A turn may take long where its answers are expected in the response.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static async Task<IResult> ReceiveAsync(
        HttpContext http, Gatekeeper gate, ReadingPlaces reading, Arrival arrival, IOptions<ChannelsOptions> options)
    {
        try
        {
            gate.CheckCaller(http);
            var activity = await ReadAsync(http, gate, reading, options.Value.MaxRequestBytes);
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

    private static async Task<Activity> ReadAsync(HttpContext http, Gatekeeper gate, ReadingPlaces reading, int limit)
    {
        using var place = await reading.EnterAsync(http);
        var activity = await InboundActivity.ReadAsync(http.Request, limit, http.RequestAborted);
        await gate.CheckTokenAsync(http, activity);
        return activity;
    }
}
