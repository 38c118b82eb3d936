using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Team.Signals;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub.Signals;

/// <summary>How far the agent has read, in every browser of theirs.</summary>
internal static class ReadApi
{
    public static void MapRead(this RouteGroupBuilder api)
    {
        api.MapGet("/account/read", ShowAsync);
        api.MapPut("/account/read/{conversationId}", MoveAsync);
    }

    private static async Task<Results<Ok<ReadMark[]>, ProblemHttpResult>> ShowAsync(
        ReadMarks marks, CurrentAccount current, CancellationToken cancellationToken, [FromQuery] string[]? among = null)
    {
        if (among is null or { Length: 0 }) return TypedResults.Ok(Array.Empty<ReadMark>());
        if (among.Length > ReadMarks.MostAtOnce) return Problems.BadRequest($"Name at most {ReadMarks.MostAtOnce} conversations.");
        var found = await marks.OfAsync(current.Account.Id, among, cancellationToken);
        return TypedResults.Ok(found.Select(mark => new ReadMark(mark.Key, mark.Value)).ToArray());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> MoveAsync(
        string conversationId, MarkRequest mark, ReadMarks marks, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (mark.Seq < 1) return Problems.BadRequest("Say in 'seq' the number of the last line that was seen.");
        await marks.MoveAsync(current.Account.Id, conversationId, mark.Seq, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <param name="ConversationId">The conversation.</param>
    /// <param name="Seq">The last line that the agent has seen.</param>
    internal sealed record ReadMark(string ConversationId, long Seq);

    internal sealed record MarkRequest(long Seq);
}
