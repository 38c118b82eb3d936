using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

internal static class ConversationsApi
{
    public static void MapConversations(this RouteGroupBuilder api)
    {
        api.MapGet("/conversations/{id}", FindAsync);
        api.MapGet("/conversations/{id}/log", ReadLogAsync);
        api.MapGet("/conversations/{id}/archived-transcript", ReadArchivedAsync);
        api.MapGet("/live-conversations", LiveAsync);
        api.MapGet("/transcripts", TranscriptsAsync);
    }

    private static async Task<Results<Ok<ConversationView>, ProblemHttpResult>> FindAsync(
        string id, Handoff.Conversations conversations, Viewing viewing, CancellationToken cancellationToken) =>
        await conversations.FindAsync(id, cancellationToken) is { } conversation
            ? TypedResults.Ok(await viewing.ConversationAsync(conversation, cancellationToken))
            : Problems.NotFound("conversation");

    private static async Task<Results<Ok<LogPage>, ProblemHttpResult>> ReadLogAsync(
        string id, Handoff.Conversations conversations, ConversationLog log, CancellationToken cancellationToken, long after = 0, int limit = ConversationLog.BatchSize)
    {
        if (await conversations.FindAsync(id, cancellationToken) is null) return Problems.NotFound("conversation");
        var entries = await log.ReadAsync(id, after, limit, cancellationToken);
        return TypedResults.Ok(new LogPage([.. entries.Select(EntryView.Of)], entries.Count > 0 ? entries[^1].Seq : after));
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ReadArchivedAsync(
        string id, ITranscriptArchive archive, HttpContext context, CancellationToken cancellationToken)
    {
        if (await archive.OpenAsync(id, cancellationToken) is not { } transcript) return Problems.NotFound("archived transcript");
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(transcript, "application/json", "transcript.json");
    }

    private static async Task<Results<Ok<ConversationView[]>, ProblemHttpResult>> LiveAsync(
        Handoff.Conversations conversations, CurrentAccount current, Viewing viewing, CancellationToken cancellationToken, string scope = "mine")
    {
        if (scope is not ("mine" or "all")) return Problems.BadRequest($"'{scope}' is no scope. Ask for mine or all.");
        var live = await conversations.LiveAsync(scope == "mine" ? current.Account.Id : null, cancellationToken);
        return TypedResults.Ok(await viewing.ConversationsAsync(live, cancellationToken));
    }

    private static async Task<Ok<ConversationList>> TranscriptsAsync(
        Handoff.Conversations conversations, Viewing viewing, CancellationToken cancellationToken, DateTimeOffset? before = null, int limit = 50)
    {
        var recent = await conversations.RecentAsync(before ?? DateTimeOffset.MaxValue, limit, cancellationToken);
        return TypedResults.Ok(new ConversationList(await viewing.ConversationsAsync(recent, cancellationToken)));
    }

    private sealed record LogPage(IReadOnlyList<EntryView> Entries, long Watermark);

    private sealed record ConversationList(IReadOnlyList<ConversationView> Conversations);
}
