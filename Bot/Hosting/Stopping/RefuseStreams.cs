namespace LiveTakeover.Bot.Hosting.Stopping;

internal static class RefuseStreamsExtension
{
    /// <summary>
    /// Refuses what stays open while the host stops: a page that reconnects at once would come back to the host that has just closed
    /// its connection. It tries again, and reaches another node or the next process.
    /// </summary>
    public static void RefuseStreamsWhileStopping(this WebApplication app) => app.Use((context, next) =>
    {
        if (!app.Lifetime.ApplicationStopping.IsCancellationRequested || !StaysOpen(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    });

    // A WebSocket upgrades HTTP/1.1 and is a CONNECT in HTTP/2; the hub's live connection may also be a long poll.
    private static bool StaysOpen(HttpRequest request) =>
        request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method)
            || request.Path.StartsWithSegments("/hub/live", StringComparison.OrdinalIgnoreCase);
}
