using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Requests that are assigned to an agent of whom there is no sign any more.</summary>
public abstract class AbsenceContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");

    private UserRequest request = null!;
    private Account zebedee = null!;

    public override async Task InitializeAsync()
    {
        zebedee = (await house.Accounts.CreateAsync("zebedee@example.org", "Zebedee", Role.SupportAgent, "hash"))!;
        await house.AdaIsOnline();
        request = await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        await AssignAsync();
        await SignAsync();
    }

    [Fact]
    public async Task After_three_days_without_a_sign_a_request_needs_a_human_again_and_the_audit_log_says_why()
    {
        house.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        (await GiveBackAsync()).ShouldBe(0);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        (await GiveBackAsync()).ShouldBe(1);

        (await AssigneeAsync()).ShouldBeNull();
        (await house.Requests.FindAsync(request.Id))!.State.ShouldBe(RequestState.Open);
        var told = (await house.Get<AuditLog>().ReadAsync(null, null, null, 1)).Entries.ShouldHaveSingleItem();
        (told.Action, told.Subject, told.By).ShouldBe(("request.givenBack", request.Id, null));
        (told.Details["name"], told.Details["user"]).ShouldBe(("Zebedee", "Ada"));
        (await GiveBackAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_set_themselves_away_has_a_day()
    {
        await house.Get<ColleagueService>().SetAwayAsync(zebedee.Id, away: true);

        house.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1));
        (await GiveBackAsync()).ShouldBe(0);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        (await GiveBackAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_away_and_still_looks_in_keeps_their_requests()
    {
        await house.Get<ColleagueService>().SetAwayAsync(zebedee.Id, away: true);

        for (var day = 0; day < 5; day++)
        {
            house.Clock.Advance(TimeSpan.FromHours(23));
            await SignAsync();
            (await GiveBackAsync()).ShouldBe(0);
        }
    }

    [Fact]
    public async Task An_agent_whose_page_stays_open_is_there()
    {
        await using var page = await house.Presence.ConnectAsync(PresenceService.OfAgent(zebedee.Id));
        for (var hours = 0; hours < 24 * 7; hours += 8)
        {
            house.Clock.Advance(TimeSpan.FromHours(8));
            await house.Presence.BeatAsync();
            (await GiveBackAsync()).ShouldBe(0);
        }
    }

    [Fact]
    public async Task An_agent_who_works_by_another_hub_is_there()
    {
        var signIns = house.Get<SignIns>();
        var signIn = await signIns.OpenAsync(zebedee.Id, SignInWay.Password, "another hub", instead: null);
        for (var day = 0; day < 7; day++)
        {
            house.Clock.Advance(TimeSpan.FromDays(1));
            await signIns.FindAsync(signIn.Id);
            (await GiveBackAsync()).ShouldBe(0);
        }
    }

    [Fact]
    public async Task What_is_assigned_to_somebody_who_is_absent_already_stays_as_long_again()
    {
        house.Clock.Advance(TimeSpan.FromDays(10));
        await AssignAsync();

        (await GiveBackAsync()).ShouldBe(0);
        house.Clock.Advance(TimeSpan.FromDays(3));
        (await GiveBackAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_an_agent_works_on_has_a_lease_of_its_own()
    {
        (await house.Control.TakeAsync("c1", new Holder(zebedee.Id, "Zebedee"))).Outcome.ShouldBe(TakeOutcome.Taken);

        house.Clock.Advance(TimeSpan.FromDays(10));
        (await GiveBackAsync()).ShouldBe(0);
        (await AssigneeAsync()).ShouldBe("Zebedee");
    }

    private Task<int> GiveBackAsync() => house.Get<AbsentAgents>().GiveBackAsync();

    private Task SignAsync() => house.Presence.TouchAsync(PresenceService.OfAgent(zebedee.Id));

    private async Task AssignAsync() =>
        (await house.Get<RequestAssignments>().AssignAsync(request.Id, zebedee.Id, Root)).ShouldBe(AssignOutcome.Assigned);

    private async Task<string?> AssigneeAsync() => (await house.Requests.FindAsync(request.Id))!.Assignee?.Name;
}

public sealed class SqliteAbsence : AbsenceContract<SqliteStore>;

public sealed class PostgresAbsence : AbsenceContract<PostgresStore>;
