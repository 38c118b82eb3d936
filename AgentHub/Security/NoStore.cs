using Microsoft.AspNetCore.Http;

namespace LiveTakeover.AgentHub;

/// <summary>What the API answers is for who asked, now: no cache keeps it, and no back button shows it after signing out.</summary>
internal static class NoStore
{
    public static ValueTask<object?> Mark(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Mark(context.HttpContext.Response);
        return next(context);
    }

    public static void Mark(HttpResponse response) => response.Headers.CacheControl = "no-store";
}
