using LiveTakeover.DirectLine.Errors;
using LiveTakeover.DirectLine.RateLimits;
using LiveTakeover.Handoff.Conversations.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.DirectLine.Tokens;

internal static class TokenApi
{
    private const int MaxBody = 16 * 1024;

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", Generate).Limit(limits => limits.Starts);
        routes.MapPost("/tokens/refresh", Refresh).Limit(limits => limits.Starts);
        routes.MapGet("/session/getsessionid", SessionId);
    }

    private static async Task<IResult> Generate(Caller caller, HttpContext context, ConversationTokens tokens)
    {
        if (!caller.HasSecret) throw Refusal.WrongCredential();
        var request = await RequestJson.ReadAsync(context, Wire.Default.TokenRequest, MaxBody);
        var user = request?.User;
        if (user?.Id is { } id && !Grant.MayBind(id))
            throw Refusal.BadArgument($"user.id must begin with {Grant.UserPrefix}, and go on with an id of your own");

        return await AnswerAsync(tokens, new Grant(OpaqueId.New(), user?.Id, user?.Name, request?.Origins ?? []));
    }

    private static Task<IResult> Refresh(Caller caller, ConversationTokens tokens) =>
        caller.HasSecret ? throw Refusal.BadArgument("Only a token can be refreshed, not a secret") : AnswerAsync(tokens, caller.Grant);

    /// <summary>For sign-in cards, which bind a sign-in to a browser session.</summary>
    private static IResult SessionId(Caller caller) => Results.Json(new SessionAnswer(OpaqueId.New()), Wire.Default.SessionAnswer);

    private static async Task<IResult> AnswerAsync(ConversationTokens tokens, Grant grant)
    {
        var issued = await tokens.IssueAsync(grant);
        return Results.Json(
            new TokenAnswer(grant.ConversationId!, issued.Token, (long)issued.Lifetime.TotalSeconds), Wire.Default.TokenAnswer);
    }
}
