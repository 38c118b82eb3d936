using System.Text.Json.Serialization;
using LiveTakeover.DirectLine;

namespace LiveTakeover.Bot;

internal static class MapWebChatExtension
{
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webchat/token", GiveToken)
            .AllowAnonymous()
            .WithTags("Web Chat")
            .WithSummary("The chat page's token: the same browser gets the same user and conversation back");
        routes.MapGet("/webchat/frame", ShowInFrame).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult GiveToken(HttpContext context, VisitorCookie cookie, ConversationTokens tokens)
    {
        if (IsFromAnotherSite(context.Request))
            return TypedResults.Problem(title: "Ask for the token from a page of this host, not from another site.", statusCode: StatusCodes.Status403Forbidden);

        var visitor = cookie.Read(context.Request) ?? Visitor.New();
        cookie.Write(context, visitor);
        context.Response.Headers.CacheControl = "no-store";
        var issued = tokens.Issue(visitor.ConversationId, visitor.UserId);
        return TypedResults.Ok(new WebChatToken(
            issued.Token, visitor.ConversationId, visitor.UserId, (long)issued.Lifetime.TotalSeconds, PublicAddress.Http(context.Request)));
    }

    /// <summary>The chat page once more, for the widget's frame: this one may stand on any site.</summary>
    private static IResult ShowInFrame(HttpContext context)
    {
        var page = Path.Combine(AppContext.BaseDirectory, "pages", "chat", "index.html");
        if (!File.Exists(page)) return TypedResults.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'self'", "frame-ancestors *", StringComparison.Ordinal);
        return TypedResults.PhysicalFile(page, "text/html");
    }

    // Another site could not read the answer, but it could have this browser's cookie replaced.
    private static bool IsFromAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "cross-site";

    private sealed record WebChatToken(
        string Token, string ConversationId, string UserId, [property: JsonPropertyName("expires_in")] long ExpiresIn, string Domain);
}
