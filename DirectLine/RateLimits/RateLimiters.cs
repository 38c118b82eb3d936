using LiveTakeover.DirectLine.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine.RateLimits;

/// <summary>Rate limits, so that one client cannot use up the capacity of the others. Normal use of Web Chat stays far below.</summary>
internal sealed class RateLimiters(IOptions<DirectLineOptions> options, TimeProvider time)
{
    public bool Enabled { get; } = options.Value.RateLimit.Enabled;

    public TokenBuckets Starts { get; } = new(options.Value.RateLimit.Starts, time);

    public TokenBuckets Posts { get; } = new(options.Value.RateLimit.Posts, time);

    public TokenBuckets Uploads { get; } = new(options.Value.RateLimit.Uploads, time);

    public TokenBuckets Polls { get; } = new(options.Value.RateLimit.Polls, time);

    public TokenBuckets Sockets { get; } = new(options.Value.RateLimit.Sockets, time);
}

internal static class RateLimitsExtension
{
    /// <summary>Limits requests per conversation, or per remote address if the request names no conversation.</summary>
    public static RouteHandlerBuilder Limit(this RouteHandlerBuilder route, Func<RateLimiters, TokenBuckets> which) =>
        route.AddEndpointFilter((invocation, next) =>
        {
            var context = invocation.HttpContext;
            var limits = context.RequestServices.GetRequiredService<RateLimiters>();
            var wait = limits.Enabled ? which(limits).Take(Key(context)) : TimeSpan.Zero;
            return wait == TimeSpan.Zero ? next(invocation) : throw Refusal.TooMany(wait);
        });

    private static string Key(HttpContext context) =>
        context.Request.RouteValues["conversationId"] as string ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
}
