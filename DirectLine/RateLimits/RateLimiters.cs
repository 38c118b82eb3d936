using LiveTakeover.DirectLine.Errors;
using LiveTakeover.Handoff.Conversations.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine.RateLimits;

/// <summary>Rate limits, so that one client cannot use up the capacity of the others. Normal use of Web Chat stays far below.</summary>
internal sealed class RateLimiters(IOptions<DirectLineOptions> options, TimeProvider time) : IDisposable
{
    private readonly RateLimitOptions limits = options.Value.RateLimit;

    public bool Enabled => limits.Enabled;

    public TokenBuckets Starts { get; } = new(options.Value.RateLimit.Starts, time);

    public TokenBuckets Posts { get; } = new(options.Value.RateLimit.Posts, time);

    public TokenBuckets PostedBytes { get; } = new(options.Value.RateLimit.PostedBytes, time);

    public TokenBuckets Uploads { get; } = new(options.Value.RateLimit.Uploads, time);

    public TokenBuckets UploadedBytes { get; } = new(options.Value.RateLimit.UploadedBytes, time);

    public TokenBuckets Polls { get; } = new(options.Value.RateLimit.Polls, time);

    public TokenBuckets Sockets { get; } = new(options.Value.RateLimit.Sockets, time);

    public Places PostsAtOnce { get; } = new(options.Value.RateLimit.PostsAtOnce);

    public Places UploadsAtOnce { get; } = new(options.Value.RateLimit.UploadsAtOnce);

    public Places ReadsAtOnce { get; } = new(options.Value.RateLimit.ReadsAtOnce);

    public Places SocketsAtOnce { get; } = new(options.Value.RateLimit.SocketsAtOnce);

    /// <summary>
    /// Reads a body, and counts its bytes against the client's remote address: before they are read, if the client says how many there
    /// are. See <see cref="ILimited"/>.
    /// </summary>
    /// <exception cref="Refusal">The body is larger than the limit, or the address has sent too many bytes.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, ILimited caller, TokenBuckets bytes, int limit)
    {
        BoundedBody.Check(context, limit);
        var announced = context.Request.ContentLength;
        Count(bytes, caller, context, announced ?? 0);
        var body = await BoundedBody.ReadAsync(context, limit);
        if (announced is null) Count(bytes, caller, context, body.Length);
        return body;
    }

    private void Count(TokenBuckets bytes, ILimited caller, HttpContext context, long length)
    {
        if (!Enabled || caller.HasSecret) return;
        var wait = bytes.Take(RemoteAddress.Of(context), length);
        if (wait != TimeSpan.Zero) throw Refusal.TooMany(wait);
    }

    public void Dispose()
    {
        foreach (var places in new[] { PostsAtOnce, UploadsAtOnce, ReadsAtOnce, SocketsAtOnce }) places.Dispose();
    }
}

internal static class RateLimitsExtension
{
    /// <summary>Limits requests per conversation, or per remote address if the request names no conversation.</summary>
    public static RouteHandlerBuilder Limit(this RouteHandlerBuilder route, Func<RateLimiters, TokenBuckets> which) =>
        route.AddEndpointFilter((invocation, next) =>
        {
            var limits = invocation.HttpContext.RequestServices.GetRequiredService<RateLimiters>();
            var key = ConversationId(invocation.HttpContext) ?? Address(invocation);
            var wait = limits.Enabled && key is not null ? which(limits).Take(key) : TimeSpan.Zero;
            return wait == TimeSpan.Zero ? next(invocation) : throw Refusal.TooMany(wait);
        });

    /// <summary>Limits how many of these requests are under way at once, until each response is complete.</summary>
    public static RouteHandlerBuilder Limit(this RouteHandlerBuilder route, Func<RateLimiters, Places> which) =>
        route.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var limits = context.RequestServices.GetRequiredService<RateLimiters>();
            if (!limits.Enabled) return await next(invocation);
            var place = await which(limits).EnterAsync(ConversationId(context), Address(invocation), context.RequestAborted);
            context.Response.RegisterForDispose(place);
            return place.IsAcquired ? await next(invocation) : throw Refusal.TooMany(TimeSpan.FromSeconds(1));
        });

    private static string? ConversationId(HttpContext context) => context.Request.RouteValues["conversationId"] as string;

    private static string? Address(EndpointFilterInvocationContext invocation) =>
        invocation.Arguments.OfType<ILimited>().Any(caller => caller.HasSecret) ? null : RemoteAddress.Of(invocation.HttpContext);
}
