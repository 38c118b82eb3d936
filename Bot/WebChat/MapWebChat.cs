using System.Text.Json.Serialization;
using LiveTakeover.DirectLine;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot;

internal static class MapWebChatExtension
{
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        var webChat = routes.MapGroup("/webchat").AllowAnonymous().WithTags("Web Chat").AddEndpointFilter(RefuseOtherSites);
        webChat.MapPost("/token", GiveToken)
            .WithSummary("The chat page's token: the same browser gets the same user and conversation back");
        webChat.MapOwnConversation();
        routes.MapGet("/webchat/frame", ShowInFrame).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Ok<WebChatToken>> GiveToken(
        HttpContext context, VisitorCookie cookie, Conversations conversations, ConversationTokens tokens, IOptions<DirectLineOptions> directLine)
    {
        var visitor = cookie.Read(context.Request) ?? Visitor.New();
        // What was deleted, from another browser or by the operator, is not to be opened again.
        if (await conversations.FindAsync(visitor.ConversationId, context.RequestAborted) is { ErasedAt: not null }) visitor = Visitor.New();
        cookie.Write(context, visitor);
        context.Response.Headers.CacheControl = "no-store";
        var issued = tokens.Issue(visitor.ConversationId, visitor.UserId);
        return TypedResults.Ok(new WebChatToken(
            issued.Token, visitor.ConversationId, visitor.UserId, (long)issued.Lifetime.TotalSeconds,
            PublicAddress.Http(context.Request), directLine.Value.MaxUploadBytes));
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

    // Another site could not read the answer, but it could have this browser's cookie replaced, or its conversation deleted.
    private static async ValueTask<object?> RefuseOtherSites(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Request.Headers["Sec-Fetch-Site"] is var site && site != "cross-site" && site != "same-site"
            ? await next(call)
            : TypedResults.Problem(title: "Ask from a page of this host, not from another site.", statusCode: StatusCodes.Status403Forbidden);

    private sealed record WebChatToken(
        string Token, string ConversationId, string UserId, [property: JsonPropertyName("expires_in")] long ExpiresIn, string Domain,
        int MaxUploadBytes);
}
