using LiveTakeover.DirectLine.RateLimits;
using LiveTakeover.DirectLine.Tokens;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine.Conversations;

internal static class ConversationApi
{
    private const int MaxBody = 16 * 1024;

    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", Start).Limit(limits => limits.Starts);
        routes.MapGet("/conversations/{conversationId}", Reconnect).Limit(limits => limits.Starts);
    }

    /// <summary>A page that has only its token left resumes its conversation by starting it again.</summary>
    private static async Task<IResult> Start(
        Caller caller, HttpContext context, ConversationService conversations, MemberAnnouncements arrivals, ConversationTokens tokens)
    {
        var request = await RequestJson.ReadAsync(context, Wire.Default.StartRequest, MaxBody) ?? new StartRequest(null, null, null);
        var grant = caller.HasSecret ? NewGrant(request) : caller.Grant;
        var id = grant.ConversationId!;
        var isKnown = await conversations.FindAsync(id, context.RequestAborted) is not null;

        var user = User(grant, request.User);
        var locale = PersonAccount.Locale(request.Locale);
        await arrivals.StartAsync(id, user, locale, PublicAddress.Kept(context.Request), context.RequestAborted);
        return await AnswerAsync(context, grant, tokens, watermark: null, isKnown ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static async Task<IResult> Reconnect(
        string conversationId, string? watermark, Caller caller, HttpContext context, ConversationService conversations,
        ConversationTokens tokens)
    {
        await conversations.KnownAsync(conversationId, context.RequestAborted);
        var grant = caller.Grant with { ConversationId = conversationId };
        return await AnswerAsync(context, grant, tokens, watermark, StatusCodes.Status200OK);
    }

    private static Grant NewGrant(StartRequest request)
    {
        var bound = request.User is { Id: { } id } && Grant.MayBind(id) ? request.User : null;
        return new(OpaqueId.New(), bound?.Id, bound?.Name, request.Origins);
    }

    private static ChannelAccount? User(Grant grant, RequestedUser? requested)
    {
        var id = grant.UserId ?? requested?.Id;
        return string.IsNullOrWhiteSpace(id) ? null : PersonAccount.Of(id, grant.UserName ?? requested?.Name);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, Grant grant, ConversationTokens tokens, string? watermark, int status)
    {
        var id = grant.ConversationId!;
        var issued = await tokens.IssueAsync(grant);
        var from = string.IsNullOrEmpty(watermark) ? "" : $"watermark={Uri.EscapeDataString(watermark)}&";
        var ticket = await tokens.IssueStreamTicketAsync(id);
        var stream = $"{PublicAddress.WebSocket(context.Request)}/conversations/{id}/stream?{from}t={ticket}";
        var answer = new TokenAnswer(id, issued.Token, (long)issued.Lifetime.TotalSeconds, stream);
        return Results.Json(answer, Wire.Default.TokenAnswer, statusCode: status);
    }
}
