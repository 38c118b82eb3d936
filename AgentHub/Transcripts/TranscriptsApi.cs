using LiveTakeover.AgentHub.Figures;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Figures;
using LiveTakeover.Handoff.Team.Transcripts;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace LiveTakeover.AgentHub.Transcripts;

/// <summary>Exports transcripts: single ones for everyone who may read them, many at once for administrators.</summary>
internal static class TranscriptsApi
{
    private const int MostAmong = 100;

    public static void MapTranscripts(this RouteGroupBuilder api)
    {
        api.MapGet(
            "/conversations/{id}/transcript.csv", (string id, ConversationService conversations, CancellationToken cancellationToken) =>
            OneAsync(id, new CsvForm(), conversations, cancellationToken)).Produces(StatusCodes.Status200OK, contentType: "text/csv");
        api.MapGet(
            "/conversations/{id}/transcript.json", (string id, ConversationService conversations, CancellationToken cancellationToken) =>
            OneAsync(
                id, new JsonForm(isList: false), conversations,
                cancellationToken)).Produces(StatusCodes.Status200OK, contentType: "application/json");
        api.MapGet("/conversations/{id}/transcript.html", PrintAsync).Produces(StatusCodes.Status200OK, contentType: "text/html");
        var many = api.MapGroup("/transcripts").RequireAuthorization(Policies.Administration);
        many.MapGet(
            "/export.csv", ([AsParameters] ManyQuery query, CancellationToken cancellationToken) =>
                ManyAsync(query, new CsvForm(), cancellationToken))
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        many.MapGet(
            "/export.json", ([AsParameters] ManyQuery query, CancellationToken cancellationToken) =>
                ManyAsync(query, new JsonForm(isList: true), cancellationToken))
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
    }

    private static async Task<Results<TranscriptExport, ProblemHttpResult>> OneAsync(
        string id, ITranscriptForm form, ConversationService conversations, CancellationToken cancellationToken) =>
        await conversations.FindAsync(id, cancellationToken) is { } conversation
            ? new TranscriptExport($"conversation-{FileName(id)}", form, These(conversation))
            : Problems.NotFound("conversation");

    /// <summary>A page to print or save as PDF, in the reader's language and time zone.</summary>
    private static async Task<Results<TranscriptExport, ProblemHttpResult>> PrintAsync(
        string id, ConversationService conversations, TimeProvider time, CancellationToken cancellationToken, string? lang = null,
        string zone = "UTC") =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
            ? await OneAsync(
                id, new PrintForm(PrintWords.In(lang), known, Instant.FromDateTimeOffset(time.GetUtcNow())), conversations,
                cancellationToken)
            : Problems.BadRequest($"'{zone}' is not a time zone of the IANA database; name one such as America/New_York.");

    private static async Task<Results<TranscriptExport, ProblemHttpResult>> ManyAsync(
        ManyQuery query, ITranscriptForm form, CancellationToken cancellationToken)
    {
        if (query.Among is { Length: > 0 } ids)
        {
            if (ids.Length > MostAmong) return Problems.BadRequest($"Choose {MostAmong} conversations at most, or a period.");
            return new TranscriptExport("conversations", form, AmongAsync(ids, query.Conversations));
        }

        var zone = (await query.Schedules.ReadAsync(cancellationToken)).Schedule.Zone;
        if (new PeriodQuery { From = query.From, To = query.To, Zone = query.Zone }.Problem(
            zone, Instant.FromDateTimeOffset(query.Time.GetUtcNow()), out var period) is { } problem)
            return Problems.BadRequest(problem);
        return new TranscriptExport(
            $"conversations-{YearView.Write(period!.First)}-{YearView.Write(period.Last)}", form,
            query.Transcripts.DuringAsync(period, cancellationToken), period);
    }

    private static async IAsyncEnumerable<Conversation> AmongAsync(IReadOnlyList<string> ids, ConversationService conversations)
    {
        foreach (var id in ids)
            if (await conversations.FindAsync(id) is { ErasedAt: null } conversation) yield return conversation;
    }

    private static IAsyncEnumerable<Conversation> These(params Conversation[] conversations) => conversations.ToAsyncEnumerable();

    private static string FileName(string id) => string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    internal sealed record ManyQuery
    {
        /// <summary>The first day; see <see cref="PeriodQuery"/>.</summary>
        public string? From { get; init; }

        /// <summary>The last day.</summary>
        public string? To { get; init; }

        /// <summary>The time zone of the days.</summary>
        public string? Zone { get; init; }

        /// <summary>Conversation ids: exports these instead of a period.</summary>
        [FromQuery]
        public string[]? Among { get; init; }

        [FromServices]
        public required TranscriptReader Transcripts { get; init; }

        [FromServices]
        public required ConversationService Conversations { get; init; }

        [FromServices]
        public required SupportSchedules Schedules { get; init; }

        [FromServices]
        public required TimeProvider Time { get; init; }
    }
}
