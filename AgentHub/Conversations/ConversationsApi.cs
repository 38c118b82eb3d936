using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Paging;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Archive;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Signals;

namespace LiveTakeover.AgentHub.Conversations;

internal static class ConversationsApi
{
    public static void MapConversations(this RouteGroupBuilder api)
    {
        api.MapGet("/conversations/{id}", FindAsync);
        api.MapGet("/conversations/{id}/log", ReadLogAsync);
        api.MapGet("/conversations/{id}/archived-transcript", ReadArchivedAsync);
        api.MapGet("/conversations/{id}/others-of-user", OthersAsync);
        api.MapGet("/live-conversations", LiveAsync);
        api.MapGet("/transcripts", TranscriptsAsync);
    }

    private static async Task<Results<Ok<ConversationView>, ProblemHttpResult>> FindAsync(
        string id, ListQueries lists, CancellationToken cancellationToken) =>
        await lists.ConversationAsync(id, cancellationToken) is { } found
            ? TypedResults.Ok(ConversationView.Of(found))
            : Problems.NotFound("conversation");

    private static async Task<Ok<ConversationView[]>> OthersAsync(string id, ListQueries lists, CancellationToken cancellationToken) =>
        TypedResults.Ok((await lists.OthersOfUserAsync(id, cancellationToken)).Select(row => ConversationView.InList(row)).ToArray());

    private static async Task<Results<Ok<LogPage>, ProblemHttpResult>> ReadLogAsync(
        string id, ConversationService conversations, ConversationLog log, CancellationToken cancellationToken, long after = 0,
        int limit = ConversationLog.BatchSize)
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
        [AsParameters] PageQuery page, ListQueries lists, SignalReader signals, CurrentAccount current, HttpContext http,
        CancellationToken cancellationToken, string scope = "mine", string? find = null)
    {
        if (scope is not ("mine" or "all")) return Problems.BadRequest($"'{scope}' is no scope. Ask for mine or all.");
        var query = new ConversationQuery { HolderId = scope == "mine" ? current.Account.Id : null, Find = find, Among = page.Wanted };
        return await ListAsync(
            page, http, after => lists.LiveAsync(query, after, page.Rows, cancellationToken),
            rows => signals.OfAsync(current.Account.Id, rows, cancellationToken));
    }

    private static Task<Results<Ok<ConversationView[]>, ProblemHttpResult>> TranscriptsAsync(
        [AsParameters] PageQuery page, ListQueries lists, SignalReader signals, CurrentAccount current, HttpContext http,
        [AsParameters] TranscriptFilter filter, CancellationToken cancellationToken) =>
        ListAsync(
            page, http,
            after => lists.TranscriptsAsync(filter.ToQuery() with { Among = page.Wanted }, after, page.Rows, cancellationToken),
            rows => signals.OfAsync(current.Account.Id, rows, cancellationToken));

    private static async Task<Results<Ok<ConversationView[]>, ProblemHttpResult>> ListAsync(
        PageQuery page, HttpContext http, Func<ListCursor?, Task<ListPage>> read,
        Func<IReadOnlyList<ConversationSummary>, Task<IReadOnlyDictionary<string, ConversationSignals>>> signals)
    {
        if (page.Problem(out var after) is { } problem) return Problems.BadRequest(problem);
        var found = await read(after);
        PageQuery.Link(http, found);
        var told = await signals(found.Rows);
        return TypedResults.Ok(found.Rows.Select(row => ConversationView.InList(row, told)).ToArray());
    }

    /// <summary>The filter of the transcripts, from the query string.</summary>
    internal sealed record TranscriptFilter
    {
        /// <summary>Words in the conversation or the person's name.</summary>
        public string? Find { get; init; }

        /// <summary>The last line was said then, or later.</summary>
        public DateTimeOffset? From { get; init; }

        /// <summary>The last line was said before then.</summary>
        public DateTimeOffset? Before { get; init; }

        /// <summary>The id of an agent who has had control.</summary>
        public string? Agent { get; init; }

        /// <summary>The name of the story that asked for a human.</summary>
        public string? Story { get; init; }

        /// <summary>A language, like <c>fr</c>, in any region.</summary>
        public string? Language { get; init; }

        /// <summary>A tag of the team.</summary>
        public string? Tag { get; init; }

        /// <summary>The latest outcome of the conversation.</summary>
        public string? Outcome { get; init; }

        public ConversationQuery ToQuery() => new()
        {
            Find = Find,
            From = From,
            Before = Before,
            AgentId = string.IsNullOrEmpty(Agent) ? null : Agent,
            Story = string.IsNullOrEmpty(Story) ? null : Story,
            Language = Language,
            Tag = string.IsNullOrEmpty(Tag) ? null : Tag,
            Outcome = string.IsNullOrEmpty(Outcome) ? null : Outcome,
        };
    }

    internal sealed record LogPage(IReadOnlyList<EntryView> Entries, long Watermark);
}
