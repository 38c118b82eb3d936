using Microsoft.AspNetCore.Http.Features;

namespace LiveTakeover.Bot.Telemetry;

/// <summary>Names the spans of requests by their route, so that they can be grouped. The web server does not do this.</summary>
internal sealed class RouteNames : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            await rest(http);
            if (http.Features.Get<IHttpActivityFeature>()?.Activity is not { } span
                || http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route })
                return;
            span.DisplayName = $"{http.Request.Method} {route}";
            span.SetTag("http.route", route);
        });
        next(app);
    };
}
