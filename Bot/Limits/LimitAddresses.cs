using System.Globalization;
using LiveTakeover.DirectLine;
using LiveTakeover.Handoff.Conversations.Limits;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Limits;

/// <summary>Limits the requests of each remote address: how many in a time, and how many under way at once.</summary>
internal sealed class LimitAddresses(IOptions<LimitsOptions> options, TimeProvider time) : IMiddleware, IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly TokenBuckets requests = new(options.Value.Requests, time);
    private readonly Places atOnce = new(options.Value.RequestsAtOnce);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!options.Value.Enabled)
        {
            await next(context);
            return;
        }

        var address = RemoteAddress.Of(context);
        var wait = requests.Take(address);
        if (wait != TimeSpan.Zero) await RefuseAsync(context, wait);
        // A socket stays; those who serve it limit how many there are.
        else if (context.WebSockets.IsWebSocketRequest) await next(context);
        else await PassAsync(context, next, address);
    }

    public void Dispose() => atOnce.Dispose();

    private async Task PassAsync(HttpContext context, RequestDelegate next, string address)
    {
        using var place = await atOnce.EnterAsync(conversationId: null, address, context.RequestAborted);
        await (place.IsAcquired ? next(context) : RefuseAsync(context, Moment));
    }

    private static Task RefuseAsync(HttpContext context, TimeSpan wait)
    {
        const string Title = "Too many requests from this address: slow down.";
        var headers = context.Response.Headers;
        headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (!context.Request.Path.StartsWithSegments(MapDirectLineExtension.BasePath, StringComparison.OrdinalIgnoreCase))
            return TypedResults.Problem(title: Title, statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
        // Without these, a browser hides the status from a page of another site.
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "Retry-After";
        return TypedResults.Json(
            new { error = new { code = "TooManyRequests", message = Title } }, statusCode: StatusCodes.Status429TooManyRequests)
            .ExecuteAsync(context);
    }
}
