using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Stories;
using LiveTakeover.Handoff.Team.ChatPage;
using LiveTakeover.Handoff.Team.Profiles;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.ChatPage;

/// <summary>How the chat page presents itself, for administrators.</summary>
internal static class ChatPageApi
{
    /// <summary>In bytes, for all texts in all languages.</summary>
    private const int MaxBody = 512 * 1024;

    public static void MapChatPage(this RouteGroupBuilder api)
    {
        var chat = api.MapGroup("/chat").RequireAuthorization(Policies.Administration);
        chat.MapGet("/appearance", ReadAsync);
        chat.MapPut("/appearance", SaveAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBody));
        chat.MapPut("/logo", SetLogoAsync);
        chat.MapDelete("/logo", RemoveLogoAsync);
    }

    private static async Task<Ok<ChatAppearance>> ReadAsync(ChatAppearances appearances, CancellationToken cancellationToken) =>
        TypedResults.Ok(await appearances.ReadAsync(cancellationToken));

    private static async Task<Results<Ok<ChatAppearance>, ProblemHttpResult>> SaveAsync(
        AppearanceRequest wanted, ChatAppearances appearances, CurrentAccount current, CancellationToken cancellationToken)
    {
        var appearance = wanted.ToAppearance();
        if (CheckAppearance.Problem(appearance) is { } problem) return Problems.BadRequest(problem);
        await appearances.SaveAsync(appearance, current.AsActor, cancellationToken);
        return TypedResults.Ok(await appearances.ReadAsync(cancellationToken));
    }

    private static async Task<Results<Ok<ChatAppearance>, ProblemHttpResult>> SetLogoAsync(
        HttpRequest request, ChatAppearances appearances, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (await Body.ReadAsync(request, ChatLogo.Largest, cancellationToken) is not { } content)
            return Problems.Problem(
                StatusCodes.Status413PayloadTooLarge, "too-large",
                $"The logo is larger than {ChatLogo.Largest / 1024} kB. Make it smaller.");
        if (AgentPicture.TypeOf(content) is not { } type) return Problems.BadRequest("Give a logo as PNG, JPEG or WebP.");
        await appearances.SetLogoAsync(type, content, current.AsActor, cancellationToken);
        return TypedResults.Ok(await appearances.ReadAsync(cancellationToken));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveLogoAsync(
        ChatAppearances appearances, CurrentAccount current, CancellationToken cancellationToken) =>
        await appearances.RemoveLogoAsync(current.AsActor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("logo");
}
