using System.Net.WebSockets;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.AgentHub.Tests.Team;

/// <summary>What becomes of what an account held and was named in, when it is removed, gets another role or another name.</summary>
public abstract class LeavingTests : IAsyncLifetime
{
    private readonly Hub hub;
    private readonly BusyAgent scene;

    protected LeavingTests(IReadOnlyDictionary<string, string>? settings)
    {
        hub = new Hub(BusyAgent.WithMail(settings));
        scene = new BusyAgent(hub);
    }

    private static IEnumerable<AccountColumn> Naming => AccountColumn.Listed.Where(column => column.Fate != Fate.None);

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        await scene.WorkAsync();
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Every_text_of_the_store_is_listed_with_what_becomes_of_it_and_the_scene_is_in_all_that_name_an_account()
    {
        (await hub.Get<IDatabase>().ReadAsync(store => AccountColumn.In(store).ToList()))
            .ShouldBe(AccountColumn.Listed.Select(column => column.ToString()), ignoreOrder: true);

        (await NamingAsync(scene.Zebedee.Id, BusyAgent.Name)).ShouldBe(Naming, ignoreOrder: true);
    }

    [Fact]
    public async Task Who_is_removed_stays_only_in_what_is_told()
    {
        var before = await ConnectionsAsync();
        using var page = await hub.LiveAsync(scene.Zebedee);
        while (await ConnectionsAsync() == before)
        {
        }

        (await scene.Root.DeleteAsync($"team/accounts/{scene.Zebedee.Id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        while ((await page.ReceiveAsync(new byte[4096], CancellationToken.None)).MessageType != WebSocketMessageType.Close)
        {
        }

        (await NamingAsync(scene.Zebedee.Id, BusyAgent.Name)).ShouldBe(Naming.Where(column => column.Fate == Fate.Told), ignoreOrder: true);
        (await scene.Zebedee.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await GaveBackAsync();
        await LinksEndedAsync();
    }

    [Fact]
    public async Task Who_may_only_look_on_from_now_gives_work_and_power_back_and_keeps_what_is_their_own()
    {
        await SetRoleAsync("Viewer");

        (await NamingAsync(scene.Zebedee.Id, BusyAgent.Name))
            .ShouldBe(Naming.Where(column => column.Fate is Fate.Told or Fate.Own), ignoreOrder: true);
        (await scene.Zebedee.ReadsAsync("session"))["role"]!.GetValue<string>().ShouldBe("Viewer");
        await GaveBackAsync();
        await LinksEndedAsync();
    }

    [Fact]
    public async Task Who_is_no_administrator_any_more_keeps_their_work_and_the_links_they_made_end()
    {
        await SetRoleAsync("SupportAgent");

        (await NamingAsync(scene.Zebedee.Id, BusyAgent.Name))
            .ShouldBe(Naming.Where(column => column.Fate != Fate.Power), ignoreOrder: true);
        await LinksEndedAsync();
    }

    [Fact]
    public async Task A_new_name_is_shown_for_what_is_now_and_what_was_told_keeps_the_old_one()
    {
        var before = await NamingAsync(BusyAgent.Name);

        (await scene.Zebedee.PutAsync("account/profile", new { name = "Yolanda", email = "zebedee@example.org" })).Status
            .ShouldBe(HttpStatusCode.NoContent);

        var renamed = before.Where(column => column.IsRenamed).ToList();
        (await NamingAsync("Yolanda")).Except(Naming.Where(column => column is { Table: "audit", Name: "details" })).ShouldBe(renamed);
        (await NamingAsync(BusyAgent.Name)).ShouldBe(before.Except(renamed));
    }

    [Fact]
    public async Task A_closed_request_of_who_left_is_anybodys_when_it_opens_again()
    {
        var request = (await RequestsAsync("group=mine", scene.Zebedee)).First(one => one.Conversation == "c4").Id;
        await scene.Root.PostAsync($"requests/{request}/close");
        await SetRoleAsync("Viewer");
        (await hub.Get<UserRequests>().FindAsync(request))!.Assignee!.Name.ShouldBe(BusyAgent.Name);

        (await scene.Grace.PostAsync($"requests/{request}/reopen")).Body["assignee"].ShouldBeNull();
    }

    [Fact]
    public async Task Who_was_let_in_before_they_left_takes_no_control_after()
    {
        await SetRoleAsync("Viewer");
        await hub.AdaIsOnlineAsync("late");

        var taken = await hub.Get<AgentTakeovers>().TakeAsync("late", new Holder(scene.Zebedee.Id, BusyAgent.Name));

        taken.Outcome.ShouldBe(TakeOutcome.NoAgent);
        (await hub.Get<ConversationService>().FindAsync("late"))!.Control.ShouldBe(Control.Bot);
    }

    private async Task SetRoleAsync(string role) =>
        (await scene.Root.PutAsync($"team/accounts/{scene.Zebedee.Id}/role", new { role })).Status.ShouldBe(HttpStatusCode.NoContent);

    /// <summary>The columns in which one of these words is.</summary>
    private Task<List<AccountColumn>> NamingAsync(params string[] words) => hub.Get<IDatabase>().ReadAsync(
        store => AccountColumn.Listed.Where(column => column.Holds(store, words)).ToList());

    // What was Zebedee's needs a human, and who shared work with Zebedee is told.
    private async Task GaveBackAsync()
    {
        (await RequestsAsync("group=needsHuman", scene.Grace)).Select(one => one.Conversation).Order().ShouldBe(["c1", "c4"]);
        (await scene.Grace.ReadsAsync("live-conversations?scope=all")).AsArray()
            .Select(one => $"{one!["id"]} {one["control"]!["holder"]!["name"]}").ShouldBe(["c2 Grace", "c3 Grace"], ignoreOrder: true);
        var news = await scene.Grace.ReadsAsync("account/news");
        news["transfers"]!.AsArray().ShouldBeEmpty();
        news["news"]!.AsArray().Select(one => $"{one!["kind"]} {one["byName"]}").ShouldContain("transferImpossible Zebedee");
        (await scene.Zebedee.PostAsync("conversations/c2/transfer/accept")).Status.ShouldBeOneOf(
            HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
    }

    private async Task LinksEndedAsync()
    {
        (await hub.Outsider().SendAsync(HttpMethod.Get, $"invitation?token={scene.Invitation}")).Status
            .ShouldBe(HttpStatusCode.NotFound);
        var reset = await hub.Outsider().PostAsync("password-link", new { token = scene.PasswordLink, password = "a new long password" });
        reset.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<long> ConnectionsAsync() => hub.Get<IDatabase>().ReadAsync(store => store.QueryFirst<long>(
        "SELECT COUNT(*) FROM presence_connections WHERE subject = @subject", new { subject = PresenceService.OfAgent(scene.Zebedee.Id) }));

    private static async Task<IReadOnlyList<(string Id, string Conversation)>> RequestsAsync(string query, Member by) =>
        [.. (await by.ReadsAsync($"requests?{query}")).AsArray().Select(
            one => (one!["id"]!.GetValue<string>(), one["conversationId"]!.GetValue<string>()))];
}

public sealed class LeavingOnSqlite() : LeavingTests(settings: null);

public sealed class LeavingOnPostgres() : LeavingTests(new Dictionary<string, string>(StringComparer.Ordinal)
{
    ["Handoff:Store:Provider"] = "PostgreSQL",
    ["Handoff:Store:ConnectionString"] = PostgresServer.NewDatabase(),
});
