using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Takeovers;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub.Conversations;

/// <summary>
/// Notes for colleagues, in the log but never shown to the person. Everyone with the Support policy may write one, with or without
/// control.
/// </summary>
internal static class NotesApi
{
    public static void MapNotes(this RouteGroupBuilder api) =>
        api.MapPost("/conversations/{id}/notes", WriteAsync).RequireAuthorization(Policies.Support);

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> WriteAsync(
        string id, NoteRequest note, AgentLines lines, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (!ControlApi.IsId(note.ClientMessageId))
            return Problems.BadRequest(
                $"Give the note a clientMessageId of 1 to {ControlApi.LongestClientId} characters, a new one for each note.");
        if (string.IsNullOrWhiteSpace(note.Text) || note.Text.Length > ControlApi.LongestText)
            return Problems.BadRequest($"Write a note of 1 to {ControlApi.LongestText} characters.");
        if (await lines.NoteAsync(id, current.AsHolder, note.ClientMessageId!, note.Text, cancellationToken) is not { } entry)
            return Problems.NotFound("conversation");
        return entry.Says(ActivityTypes.Trace, note.Text, attachments: null)
            ? TypedResults.Ok(new Written(entry.Activity.Id!, entry.Seq))
            : Problems.IdTaken();
    }

    internal sealed record NoteRequest(string? ClientMessageId, string? Text);

    internal sealed record Written(string Id, long Seq);
}
