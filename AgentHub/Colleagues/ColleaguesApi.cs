using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Programs;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Team.Colleagues;

namespace LiveTakeover.AgentHub.Colleagues;

/// <summary>The availability of colleagues, and setting oneself away.</summary>
internal static class ColleaguesApi
{
    public static void MapColleagues(this RouteGroupBuilder api)
    {
        api.MapGet("/colleagues", ListAsync).RequireAuthorization(Policies.SeeAgents);
        api.MapPut("/account/away", SetAwayAsync).RequireAuthorization(Policies.Support).ForPeople();
    }

    private static async Task<Ok<ColleagueList>> ListAsync(ColleagueService colleagues, CancellationToken cancellationToken)
    {
        var all = await colleagues.ListAsync(cancellationToken);
        return TypedResults.Ok(new ColleagueList([.. all.Select(ColleagueView.Of)]));
    }

    private static async Task<NoContent> SetAwayAsync(
        AwayRequest request, ColleagueService colleagues, CurrentAccount current, CancellationToken cancellationToken)
    {
        await colleagues.SetAwayAsync(current.Account.Id, request.Away, cancellationToken);
        return TypedResults.NoContent();
    }

    internal sealed record AwayRequest(bool Away);

    internal sealed record ColleagueList(IReadOnlyList<ColleagueView> Colleagues);

    internal sealed record ColleagueView(string Id, string Name, bool Online, bool Away, DateTimeOffset? LastSeenAt)
    {
        public static ColleagueView Of(Colleague one) =>
            new(one.Account.Id, one.Account.Name, one.Presence.Online, one.Away, one.Presence.LastSeenAt);
    }
}
