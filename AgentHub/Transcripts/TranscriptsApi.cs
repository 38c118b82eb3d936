using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace LiveTakeover.AgentHub;

/// <summary>Takes conversations out of the hub: one by whoever may read it, many by administrators.</summary>
internal static class TranscriptsApi
{
    private const int MostAmong = 100;

    public static void MapTranscripts(this RouteGroupBuilder api)
    {
        api.MapGet("/conversations/{id}/transcript.csv", (string id, Handoff.Conversations conversations, CancellationToken cancellationToken) =>
            OneAsync(id, new CsvForm(), conversations, cancellationToken)).Produces(StatusCodes.Status200OK, contentType: "text/csv");
        api.MapGet("/conversations/{id}/transcript.json", (string id, Handoff.Conversations conversations, CancellationToken cancellationToken) =>
            OneAsync(id, new JsonForm(isList: false), conversations, cancellationToken)).Produces(StatusCodes.Status200OK, contentType: "application/json");
        api.MapGet("/conversations/{id}/transcript.html", PrintAsync).Produces(StatusCodes.Status200OK, contentType: "text/html");
        var many = api.MapGroup("/transcripts").RequireAuthorization(Policies.Administration);
        many.MapGet("/export.csv", ([AsParameters] ManyQuery query, CancellationToken cancellationToken) => ManyAsync(query, new CsvForm(), cancellationToken))
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        many.MapGet("/export.json", ([AsParameters] ManyQuery query, CancellationToken cancellationToken) => ManyAsync(query, new JsonForm(isList: true), cancellationToken))
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
    }

    private static async Task<Results<TranscriptExport, ProblemHttpResult>> OneAsync(
        string id, ITranscriptForm form, Handoff.Conversations conversations, CancellationToken cancellationToken) =>
        await conversations.FindAsync(id, cancellationToken) is { } conversation
            ? new TranscriptExport($"conversation-{FileName(id)}", form, These(conversation))
            : Problems.NotFound("conversation");

    /// <summary>A page to print, or to keep as PDF, in the language and by the clock of the reader.</summary>
    private static async Task<Results<TranscriptExport, ProblemHttpResult>> PrintAsync(
        string id, Handoff.Conversations conversations, TimeProvider time, CancellationToken cancellationToken, string? lang = null, string zone = "UTC") =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
            ? await OneAsync(id, new PrintForm(PrintWords.In(lang), known, Instant.FromDateTimeOffset(time.GetUtcNow())), conversations, cancellationToken)
            : Problems.BadRequest($"'{zone}' is not a time zone of the IANA database; name one such as America/New_York.");

    private static async Task<Results<TranscriptExport, ProblemHttpResult>> ManyAsync(ManyQuery query, ITranscriptForm form, CancellationToken cancellationToken)
    {
        if (query.Among is { Length: > 0 } ids)
        {
            if (ids.Length > MostAmong) return Problems.BadRequest($"Choose {MostAmong} conversations at most, or a period.");
            return new TranscriptExport("conversations", form, AmongAsync(ids, query.Conversations));
        }

        var zone = (await query.Schedules.ReadAsync(cancellationToken)).Schedule.Zone;
        if (new PeriodQuery(query.From, query.To, query.Zone).Problem(zone, Instant.FromDateTimeOffset(query.Time.GetUtcNow()), out var period) is { } problem)
            return Problems.BadRequest(problem);
        return new TranscriptExport($"conversations-{YearView.Write(period!.First)}-{YearView.Write(period.Last)}", form, query.Transcripts.DuringAsync(period, cancellationToken), period);
    }

    private static async IAsyncEnumerable<Conversation> AmongAsync(IReadOnlyList<string> ids, Handoff.Conversations conversations)
    {
        foreach (var id in ids)
            if (await conversations.FindAsync(id) is { ErasedAt: null } conversation) yield return conversation;
    }

    private static IAsyncEnumerable<Conversation> These(params Conversation[] conversations) => conversations.ToAsyncEnumerable();

    private static string FileName(string id) => string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <param name="From">The first day; see <see cref="PeriodQuery"/>.</param>
    /// <param name="To">The last day.</param>
    /// <param name="Zone">The time zone of the days.</param>
    /// <param name="Among">Ids of conversations: all of these, instead of a period.</param>
    private sealed record ManyQuery(
        string? From, string? To, string? Zone, string[]? Among,
        Transcripts Transcripts, Handoff.Conversations Conversations, SupportSchedules Schedules, TimeProvider Time);
}
