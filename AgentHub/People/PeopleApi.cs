using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Paging;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Team.Erasure;

namespace LiveTakeover.AgentHub.People;

/// <summary>Lets administrators find a person and delete their data, when the person has asked for it in writing.</summary>
internal static class PeopleApi
{
    private const int LongestReason = 500;

    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").RequireAuthorization(Policies.Administration);
        people.MapGet("", FindAsync);
        people.MapGet("/kept", ReadKeptAsync);
        people.MapPost("/deletions", DeleteAsync);
    }

    private static async Task<Results<Ok<FoundPerson[]>, ProblemHttpResult>> FindAsync(
        PersonalData data, HttpContext http, CancellationToken cancellationToken, string? find = null, string? cursor = null)
    {
        if (string.IsNullOrWhiteSpace(find))
            return Problems.BadRequest("Say whom you look for: a name, an id, or something that your site says of them.");
        if (PageQuery.Problem(cursor, out var after) is { } problem) return Problems.BadRequest(problem);
        var page = await data.FindAsync(find, after, cancellationToken);
        PageQuery.Link(http, page.Next, page.IsPartial);
        return TypedResults.Ok(page.People.Select(FoundPerson.Of).ToArray());
    }

    /// <summary>How much data a deletion would remove.</summary>
    private static async Task<Results<Ok<PersonalDataSummary>, ProblemHttpResult>> ReadKeptAsync(
        PersonalData data, CancellationToken cancellationToken, string channelId = "", string userId = "") =>
        await data.OfAsync(new(channelId, userId), cancellationToken) is { } kept ? TypedResults.Ok(kept) : Problems.NotFound("person");

    private static async Task<Results<Ok<Deleted>, ProblemHttpResult>> DeleteAsync(
        DeletionRequest request, PersonalData data, CurrentAccount current, CancellationToken cancellationToken)
    {
        var reason = request.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > LongestReason)
            return Problems.BadRequest(
                $"Say why, in 1 to {LongestReason} characters: the audit log keeps it. Leave out whatever is to be forgotten.");
        var person = new PersonKey(request.ChannelId ?? "", request.UserId ?? "");
        var conversations = await data.DeleteAsync(person, current.AsActor, reason, cancellationToken);
        return conversations == 0 ? Problems.NotFound("person") : TypedResults.Ok(new Deleted(conversations));
    }

    internal sealed record DeletionRequest(string? ChannelId, string? UserId, string? Reason);

    internal sealed record Deleted(int Conversations);

    internal sealed record FoundPerson(
        string ChannelId, string UserId, string? Name, IdentityView? Identity, int Conversations, DateTimeOffset FirstAt,
        DateTimeOffset LastAt)
    {
        public static FoundPerson Of(KnownPerson person) => new(
            person.Key.ChannelId, person.Key.UserId, ListText.Cut(person.Name), IdentityView.Of(person.Verified)?.InList(),
            person.Conversations, person.FirstAt, person.LastAt);
    }
}
