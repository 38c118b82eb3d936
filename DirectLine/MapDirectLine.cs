using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.DirectLine;

public static class MapDirectLineExtension
{
    /// <summary>Where Direct Line lives on this host; clients know it as their <c>domain</c>.</summary>
    public const string BasePath = "/v3/directline";

    public static WebApplication MapDirectLine(this WebApplication app)
    {
        // Now rather than at the first request: a secret that has to be made is there for whoever looks for it.
        app.Services.GetRequiredService<Secrets>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(BasePath, StringComparison.OrdinalIgnoreCase),
            directLine => directLine.UseMiddleware<Cors>().UseMiddleware<ErrorShape>().UseWebSockets());

        var routes = app.MapGroup(BasePath).AllowAnonymous().ExcludeFromDescription();
        routes.MapTokens();
        routes.MapConversations();
        routes.MapActivities();
        routes.MapStream();
        routes.MapUploads();
        routes.Map("/{**rest}", IResult (HttpRequest request) => throw Refusal.UnknownPath($"{request.Method} {request.Path}"));
        return app;
    }
}
