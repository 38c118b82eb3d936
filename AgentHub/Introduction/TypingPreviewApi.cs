using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations.Presence;

namespace LiveTakeover.AgentHub.Introduction;

/// <summary>Whether agents see a person's text before it is sent.</summary>
internal static class TypingPreviewApi
{
    public static void MapTypingPreview(this RouteGroupBuilder api)
    {
        var preview = api.MapGroup("/bot/typing-preview").RequireAuthorization(Policies.Administration);
        preview.MapGet("", ReadAsync);
        preview.MapPut("", TurnAsync);
    }

    private static async Task<Ok<Switch>> ReadAsync(TypingPreviews previews, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Switch(await previews.AreOnAsync(cancellationToken)));

    private static async Task<Results<NoContent, ProblemHttpResult>> TurnAsync(
        Switch wanted, TypingPreviews previews, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (wanted.On is not { } on) return Problems.BadRequest("Say in 'on' true or false.");
        await previews.TurnAsync(on, current.AsActor, cancellationToken);
        return TypedResults.NoContent();
    }

    internal sealed record Switch(bool? On);
}
