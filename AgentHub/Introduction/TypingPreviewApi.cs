using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>Whether agents see what people write before they send it.</summary>
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

    private sealed record Switch(bool? On);
}
