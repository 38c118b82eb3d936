using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine;

/// <summary>Keeps one client from taking what the others need. Ordinary Web Chat stays far below.</summary>
internal sealed class RateLimits(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    public bool Enabled { get; } = options.Value.RateLimit.Enabled;

    public Buckets Starts { get; } = new(options.Value.RateLimit.Starts, clock);

    public Buckets Posts { get; } = new(options.Value.RateLimit.Posts, clock);

    public Buckets Uploads { get; } = new(options.Value.RateLimit.Uploads, clock);

    public Buckets Polls { get; } = new(options.Value.RateLimit.Polls, clock);

    public Buckets Sockets { get; } = new(options.Value.RateLimit.Sockets, clock);
}

internal static class RateLimitsExtension
{
    /// <summary>Counts for each conversation, or for each address where no conversation is named yet.</summary>
    public static RouteHandlerBuilder Limit(this RouteHandlerBuilder route, Func<RateLimits, Buckets> which) =>
        route.AddEndpointFilter((invocation, next) =>
        {
            var context = invocation.HttpContext;
            var limits = context.RequestServices.GetRequiredService<RateLimits>();
            var wait = limits.Enabled ? which(limits).Take(Key(context)) : TimeSpan.Zero;
            return wait == TimeSpan.Zero ? next(invocation) : throw Refusal.TooMany(wait);
        });

    private static string Key(HttpContext context) =>
        context.Request.RouteValues["conversationId"] as string ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
}
