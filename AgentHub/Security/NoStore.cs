namespace LiveTakeover.AgentHub.Security;

/// <summary>
/// Marks responses as not cacheable: they are for one account at one moment, and the back button must not show them after sign-out.
/// </summary>
internal static class NoStore
{
    public static ValueTask<object?> Mark(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Mark(context.HttpContext.Response);
        return next(context);
    }

    public static void Mark(HttpResponse response) => response.Headers.CacheControl = "no-store";
}
