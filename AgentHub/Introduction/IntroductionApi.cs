using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Team.Profiles;

namespace LiveTakeover.AgentHub.Introduction;

/// <summary>What people see of the agent who talks to them.</summary>
internal static class IntroductionApi
{
    public static void MapIntroduction(this RouteGroupBuilder api)
    {
        var introduction = api.MapGroup("/bot/agent-shown").RequireAuthorization(Policies.Administration);
        introduction.MapGet("", ReadAsync);
        introduction.MapPut("", ChangeAsync);
        api.MapOwnPicture();
        api.MapTypingPreview();
    }

    private static async Task<Ok<AgentShownView>> ReadAsync(AgentProfiles introductions, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AgentShownView(await introductions.AllowedAsync(cancellationToken)));

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        AgentShownRequest wanted, AgentProfiles introductions, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<AgentVisibility>(wanted.Shown, ignoreCase: true, out var shown) || !Enum.IsDefined(shown))
            return Problems.BadRequest("Say in 'shown' one of nothing, name and nameAndPicture.");
        await introductions.AllowAsync(shown, current.AsActor, cancellationToken);
        return TypedResults.NoContent();
    }

    internal sealed record AgentShownView(AgentVisibility Shown);

    internal sealed record AgentShownRequest(string? Shown);
}
