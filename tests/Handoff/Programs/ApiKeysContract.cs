using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Programs;

namespace LiveTakeover.Handoff.Tests;

public abstract class ApiKeysContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private Account root = null!;
    private Account maria = null!;

    private ApiKeys Keys => house.Get<ApiKeys>();

    private Actor Root => new(root.Id, root.Name);

    public override async Task InitializeAsync()
    {
        root = (await house.Accounts.CreateAsync("root@example.org", "Root", Role.Administrator, "hash"))!;
        maria = (await house.Accounts.CreateAsync("maria@example.org", "Maria", Role.Administrator, "hash"))!;
    }

    [Theory]
    [InlineData(KeyScope.Read, Role.Administrator, Role.Viewer)]
    [InlineData(KeyScope.Agent, Role.Administrator, Role.SupportAgent)]
    [InlineData(KeyScope.Administration, Role.Administrator, Role.Administrator)]
    [InlineData(KeyScope.Administration, Role.SupportAgent, Role.SupportAgent)]
    [InlineData(KeyScope.Agent, Role.BotDesigner, Role.Viewer)]
    [InlineData(KeyScope.Administration, Role.BotDesigner, Role.BotDesigner)]
    [InlineData(KeyScope.Administration, Role.Viewer, Role.Viewer)]
    public async Task A_key_has_the_rights_of_its_scope_within_those_of_its_maker(KeyScope scope, Role maker, Role may)
    {
        var made = (await Keys.MakeAsync("Shop", scope, maria))!;
        await house.Get<TeamService>().ChangeRoleAsync(maria.Id, maker, Root);

        (await Keys.FindAsync(made.Secret))!.Role.ShouldBe(may);
    }

    [Fact]
    public async Task The_store_has_no_secret_and_knows_when_it_was_used()
    {
        var made = (await Keys.MakeAsync(" Shop\u0007 ", KeyScope.Read, maria))!;
        made.Key.Name.ShouldBe("Shop");
        (await house.Database.ReadAsync(read => read.QueryFirst<string>("SELECT secret_hash FROM api_keys"))).ShouldNotBeNull()
            .ShouldNotContain(made.Secret[ApiKeys.Prefix.Length..]);

        (await Keys.ListAsync()).Single().UsedAt.ShouldBeNull();
        await Keys.FindAsync(made.Secret);
        var first = house.Clock.GetUtcNow();
        house.Clock.Advance(ApiKeys.UsedEvery / 2);
        await Keys.FindAsync(made.Secret);
        (await Keys.ListAsync()).Single().UsedAt.ShouldBe(first);
        house.Clock.Advance(ApiKeys.UsedEvery);
        await Keys.FindAsync(made.Secret);
        (await Keys.ListAsync()).Single().UsedAt.ShouldBe(house.Clock.GetUtcNow());
        (await Keys.FindAsync(made.Secret + "0")).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_that_ends_gives_back_what_it_held()
    {
        var made = (await Keys.MakeAsync("Shop", KeyScope.Agent, maria))!;
        await house.AdaIsOnline();
        await house.Requests.CreateAsync(new NewUserRequest("c1", "My lamp is broken", []));
        (await TakeAsync(made.Key)).ShouldBe(TakeOutcome.Taken);

        await house.Get<TeamService>().RemoveAsync(maria.Id, Root);

        (await Keys.FindAsync(made.Secret)).ShouldBeNull();
        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBeNull();
        (await house.Requests.OfConversationAsync("c1"))!.State.ShouldBe(RequestState.Open);
        (await TakeAsync(made.Key)).ShouldBe(TakeOutcome.NoAgent);
    }

    [Fact]
    public async Task A_key_is_used_no_more_after_its_last_day_and_one_without_is_used_for_ever()
    {
        var end = house.Clock.GetUtcNow() + TimeSpan.FromDays(30);
        var made = (await Keys.MakeAsync("Shop", KeyScope.Agent, maria, end))!;
        var other = (await Keys.MakeAsync("Store", KeyScope.Agent, maria))!;
        house.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        (await Keys.FindAsync(made.Secret))!.HasExpired(house.Clock.GetUtcNow()).ShouldBeFalse();
        var used = house.Clock.GetUtcNow();

        house.Clock.Advance(TimeSpan.FromDays(1));

        (await Keys.FindAsync(made.Secret))!.HasExpired(house.Clock.GetUtcNow()).ShouldBeTrue();
        var listed = (await Keys.ListAsync()).Single(key => key.Id == made.Key.Id);
        (listed.ExpiresAt, listed.UsedAt).ShouldBe((end, used));
        (await Keys.FindAsync(other.Secret))!.HasExpired(house.Clock.GetUtcNow()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_for_reading_takes_no_control()
    {
        var made = (await Keys.MakeAsync("Shop", KeyScope.Read, maria))!;
        await house.AdaIsOnline();

        (await TakeAsync(made.Key)).ShouldBe(TakeOutcome.NoAgent);
    }

    [Fact]
    public async Task There_are_so_many_keys_and_no_more()
    {
        for (var n = 0; n < ApiKeys.MostKeys; n++) (await Keys.MakeAsync($"Shop {n}", KeyScope.Read, maria)).ShouldNotBeNull();

        (await Keys.MakeAsync("One more", KeyScope.Read, maria)).ShouldBeNull();
        (await Keys.RevokeAsync((await Keys.ListAsync())[0].Id, Root)).ShouldBeTrue();
        (await Keys.MakeAsync("One more", KeyScope.Read, maria)).ShouldNotBeNull();
    }

    private async Task<TakeOutcome> TakeAsync(ApiKey key) =>
        (await house.Get<AgentTakeovers>().TakeAsync("c1", new Holder(key.Id, key.Name))).Outcome;
}

public sealed class SqliteApiKeys : ApiKeysContract<SqliteStore>;

public sealed class PostgresApiKeys : ApiKeysContract<PostgresStore>;
