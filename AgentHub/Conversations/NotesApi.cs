using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

/// <summary>Notes for colleagues, in the log but never for the person. Whoever works with requests may write one, with or without control.</summary>
internal static class NotesApi
{
    public static void MapNotes(this RouteGroupBuilder api) =>
        api.MapPost("/conversations/{id}/notes", WriteAsync).RequireAuthorization(Policies.Support);

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> WriteAsync(
        string id, NoteRequest note, AgentLines lines, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (note.ClientMessageId is not { Length: > 0 and <= ControlApi.LongestClientId })
            return Problems.BadRequest($"Give the note a clientMessageId of 1 to {ControlApi.LongestClientId} characters, a new one for each note.");
        if (string.IsNullOrWhiteSpace(note.Text) || note.Text.Length > ControlApi.LongestText)
            return Problems.BadRequest($"Write a note of 1 to {ControlApi.LongestText} characters.");
        return await lines.NoteAsync(id, current.AsHolder, note.ClientMessageId, note.Text, cancellationToken) is { } entry
            ? TypedResults.Ok(new Written(entry.Activity.Id!, entry.Seq))
            : Problems.NotFound("conversation");
    }

    private sealed record NoteRequest(string? ClientMessageId, string? Text);

    private sealed record Written(string Id, long Seq);
}
