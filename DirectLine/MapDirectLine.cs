using LiveTakeover.DirectLine.Activities;
using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.DirectLine.Errors;
using LiveTakeover.DirectLine.Streaming;
using LiveTakeover.DirectLine.Tokens;
using LiveTakeover.DirectLine.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.DirectLine;

public static class MapDirectLineExtension
{
    /// <summary>The base path of Direct Line on this host; clients call it <c>domain</c>.</summary>
    public const string BasePath = "/v3/directline";

    /// <summary>For files on a slow line. An activity, or a page of them, takes less by its size.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static WebApplication MapDirectLine(this WebApplication app)
    {
        // Created now instead of at the first request, so that a generated secret exists as soon as someone looks for it.
        app.Services.GetRequiredService<SecretComparison>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(BasePath, StringComparison.OrdinalIgnoreCase),
            directLine => directLine.UseMiddleware<Cors>().UseMiddleware<ErrorShape>().UseWebSockets());

        var routes = app.MapGroup(BasePath).AllowAnonymous().ExcludeFromDescription()
            .WithMetadata(new RequestSizeLimitAttribute(BoundedBody.MostToDrain));
        routes.WithRequestTimeout(Longest);
        routes.MapTokens();
        routes.MapConversations();
        routes.MapActivities();
        routes.MapStream();
        routes.MapUploads();
        routes.Map("/{**rest}", IResult (HttpRequest request) => throw Refusal.UnknownPath($"{request.Method} {request.Path}"));
        return app;
    }
}
