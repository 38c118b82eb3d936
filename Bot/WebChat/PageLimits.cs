using System.Globalization;
using System.Threading.RateLimiting;
using LiveTakeover.Handoff.Conversations.Limits;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.WebChat;

/// <summary>What pages may ask for under one remote address.</summary>
internal sealed class PageLimits(IOptions<WebChatOptions> options, TimeProvider time) : IDisposable
{
    private readonly TokenBuckets requests = new(options.Value.Requests, time);
    private readonly Places downloads = new(options.Value.DownloadsAtOnce);

    public static ValueTask<object?> Count(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        var wait = http.RequestServices.GetRequiredService<PageLimits>().requests.Take(RemoteAddress.Of(http));
        return wait == TimeSpan.Zero ? next(call) : ValueTask.FromResult<object?>(TooMany(http, wait));
    }

    public ValueTask<RateLimitLease> EnterDownloadAsync(HttpContext http, string conversationId) =>
        downloads.EnterAsync(conversationId, RemoteAddress.Of(http), http.RequestAborted);

    public static ProblemHttpResult TooMany(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            title: "Too many requests from this address: slow down.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => downloads.Dispose();
}
