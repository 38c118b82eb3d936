using System.Text.Json.Serialization;
using LiveTakeover.Bot.WebChat.Appearance;
using LiveTakeover.Bot.WebChat.Identity;
using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.DirectLine.Tokens;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.WebChat;

internal static class MapWebChatExtension
{
    /// <summary>In bytes. The longest is an identity that a site has signed.</summary>
    private const int MaxBody = 64 * 1024;

    /// <summary>For a conversation that is downloaded; everything else takes moments.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        var webChat = routes.MapGroup("/webchat").AllowAnonymous().WithTags("Web Chat").AddEndpointFilter(RefuseOtherSites)
            .AddEndpointFilter(PageLimits.Count).WithMetadata(new RequestSizeLimitAttribute(MaxBody));
        webChat.WithRequestTimeout(Longest);
        webChat.MapPost("/token", GiveToken)
            .WithSummary("The chat page's token: the same browser gets the same user and conversation back");
        webChat.MapPageSettings();
        webChat.MapOwnConversation();
        webChat.MapIdentity();
        webChat.MapAgentPictures();
        // What another site's page may ask for.
        var open = routes.MapGroup("/webchat").AllowAnonymous().WithTags("Web Chat").AddEndpointFilter(PageLimits.Count);
        open.MapLogo();
        routes.MapFrame();
    }

    private static async Task<Ok<WebChatToken>> GiveToken(
        HttpContext context, Visitors visitors, IVerifiedVisitors identities, ConversationTokens tokens, IOptions<UploadRules> uploads)
    {
        var visitor = await visitors.ReceiveAsync(context);
        var name = visitor.SignedIn is null ? null : (await identities.OfUserAsync(visitor.UserId, context.RequestAborted))?.Name;
        var issued = await tokens.IssueAsync(visitor.ConversationId, visitor.UserId, name);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new WebChatToken(
            issued.Token, visitor.ConversationId, visitor.UserId, (long)issued.Lifetime.TotalSeconds,
            PublicAddress.Http(context.Request), uploads.Value.MaxBytes));
    }

    // Refuses requests from other sites: they could not read the response, but could replace this browser's cookie or delete its
    // conversation.
    private static async ValueTask<object?> RefuseOtherSites(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Request.Headers["Sec-Fetch-Site"] is var site && site != "cross-site" && site != "same-site"
            ? await next(call)
            : TypedResults.Problem(
                title: "Ask from a page of this host, not from another site.", statusCode: StatusCodes.Status403Forbidden);

    internal sealed record WebChatToken(
        string Token, string ConversationId, string UserId, [property: JsonPropertyName("expires_in")] long ExpiresIn, string Domain,
        int MaxUploadBytes);
}
