using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Tests;

public abstract class ListsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly RequestQuery Graces = new() { Me = "grace" };

    [Fact]
    public async Task Requests_are_in_the_groups_in_which_an_agent_works_them_off()
    {
        var (waiting, graces, anas, closed) = (await Asks("c1"), await Asks("c2"), await Asks("c3"), await Asks("c4"));
        await house.Control.TakeAsync("c2", House.Grace);
        await house.Control.TakeAsync("c3", House.Ana);
        await house.Requests.CloseAsync(closed.Id, new Actor("grace", "Grace"));

        (await Ids(RequestGroup.NeedsHuman)).ShouldBe([waiting.Id]);
        (await Ids(RequestGroup.Mine)).ShouldBe([graces.Id]);
        (await Ids(RequestGroup.WithColleagues)).ShouldBe([anas.Id]);
        (await Ids(RequestGroup.Closed)).ShouldBe([closed.Id]);
        (await house.Lists.CountsAsync(Graces)).ShouldBe(new RequestCounts(1, 1, 1, 1));
        (await house.Lists.CountsAsync(new() { Me = "ana" })).ShouldBe(new RequestCounts(1, 1, 1, 1));
        (await house.Lists.CountsAsync(new() { Me = "nobody" })).ShouldBe(new RequestCounts(1, 0, 2, 1));

        async Task<IEnumerable<string>> Ids(RequestGroup group) =>
            IdsOf((await house.Lists.RequestsAsync(Graces with { Group = group }, null, 10)).Rows);
    }

    [Fact]
    public async Task Transcripts_are_narrowed_down_by_time_agent_story_and_language()
    {
        await house.AdaSays("hello", conversation: "c1", locale: "en-US");
        house.Clock.Advance(TimeSpan.FromDays(1));
        var later = house.Clock.GetUtcNow();
        await house.AdaSays("bonjour", conversation: "c2", locale: "fr_CA");
        await house.AdaIsOnline("c2");
        await house.Requests.CreateAsync(new NewUserRequest("c2", "aide", [new StoryStep("Repairs", "Ask", null)]));
        await house.Control.TakeAsync("c2", House.Grace);
        await house.Control.ReleaseAsync("c2", House.Grace.AgentId);

        (await Found(new() { From = later })).ShouldBe(["c2"]);
        (await Found(new() { Before = later })).ShouldBe(["c1"]);
        (await Found(new() { AgentId = "grace" })).ShouldBe(["c2"]);
        (await Found(new() { AgentId = "ana" })).ShouldBeEmpty();
        (await Found(new() { Story = "Repairs" })).ShouldBe(["c2"]);
        (await Found(new() { Language = "fr" })).ShouldBe(["c2"]);
        (await Found(new() { Language = "en", Before = later })).ShouldBe(["c1"]);
        (await Found(new() { Language = "fr", Find = "bonjour", From = later, Among = ["c1", "c2"] })).ShouldBe(["c2"]);
        (await Found(new() { Language = "?" })).ShouldBeEmpty();

        async Task<IEnumerable<string>> Found(ConversationQuery query) =>
            (await house.Lists.TranscriptsAsync(query, null, 10)).Rows.Select(row => row.Conversation.Id);
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended_whatever_came_or_went()
    {
        var all = new List<string>();
        for (var n = 0; n < 7; n++) all.Add((await Asks($"c{n}")).Id);

        var first = await house.Lists.RequestsAsync(Graces with { State = RequestState.Open }, null, 3);
        await house.Requests.CloseAsync(all[2], new Actor("grace", "Grace"));
        await Asks("c9");
        var second = await house.Lists.RequestsAsync(Graces with { State = RequestState.Open }, first.Next, 3);
        var third = await house.Lists.RequestsAsync(Graces with { State = RequestState.Open }, second.Next, 3);

        IdsOf(first.Rows).ShouldBe(all[..3]);
        IdsOf(second.Rows).ShouldBe(all[3..6]);
        IdsOf(third.Rows).First().ShouldBe(all[6]);
        (third.Rows.Count, third.Next).ShouldBe((2, null));
    }

    [Fact]
    public async Task What_was_closed_last_comes_first()
    {
        var (first, second) = (await Asks("c1"), await Asks("c2"));
        await house.Requests.CloseAsync(second.Id, new Actor("grace", "Grace"));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Requests.CloseAsync(first.Id, new Actor("grace", "Grace"));

        var page = await house.Lists.RequestsAsync(Graces with { Group = RequestGroup.Closed }, null, 1);

        IdsOf(page.Rows).ShouldBe([first.Id]);
        IdsOf((await house.Lists.RequestsAsync(Graces with { Group = RequestGroup.Closed }, page.Next, 1)).Rows).ShouldBe([second.Id]);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_its_counts()
    {
        var ana = (await house.Accounts.CreateAsync("ana@example.org", "Ana", Role.SupportAgent, "hash"))!;
        await house.AdaSays("Bonjour, ma lampe est cassée", conversation: "c1", locale: "fr-CA");
        var french = await Asks("c1");
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await house.AdaSays("Hello", conversation: "c2", locale: "en-US");
        var english = await Asks("c2");
        await house.Get<RequestAssignments>().AssignAsync(english.Id, ana.Id, new Actor("grace", "Grace"));

        (await Ids(Graces with { Language = "fr" })).ShouldBe([french.Id]);
        (await Ids(Graces with { Online = true })).ShouldBe([english.Id]);
        (await Ids(Graces with { Online = false })).ShouldBe([french.Id]);
        (await Ids(Graces with { AssigneeId = "" })).ShouldBe([french.Id]);
        (await Ids(Graces with { AssigneeId = ana.Id })).ShouldBe([english.Id]);
        (await Ids(Graces with { ChannelId = "directline" })).Count.ShouldBe(2);
        (await Ids(Graces with { ChannelId = "msteams" })).ShouldBeEmpty();
        (await Ids(Graces with { Find = "cassee lam" })).ShouldBe([french.Id]);
        (await Ids(Graces with { Among = ["c2", "unknown"] })).ShouldBe([english.Id]);
        (await Ids(Graces with { Among = [french.Id] })).ShouldBe([french.Id]);
        (await house.Lists.CountsAsync(Graces with { Find = "lampe" })).ShouldBe(new RequestCounts(1, 0, 0, 0));
        (await house.Lists.CountsAsync(Graces with { Online = true })).ShouldBe(new RequestCounts(0, 0, 1, 0));
        var facets = await house.Lists.FacetsAsync();
        facets.Channels.ShouldBe(["directline"]);
        facets.Languages.ShouldBe(["en", "fr"]);

        async Task<IReadOnlyList<string>> Ids(RequestQuery query) => [.. IdsOf((await house.Lists.RequestsAsync(query, null, 10)).Rows)];
    }

    [Fact]
    public async Task Requests_are_filtered_by_the_group_that_the_story_named()
    {
        var (plain, long_) = (await Asks("c1"), new string('g', 3_000));
        var (repairs, orders) = (await AsksIn("c2", "repairs"), await AsksIn("c3", " orders "));
        await AsksIn("c4", "repairs");
        await AsksIn("c5", long_);
        await AsksIn("c6", " ");
        await house.Requests.CloseAsync(repairs.Id, new Actor("grace", "Grace"));

        (await Conversations(Graces with { Group = RequestGroup.NeedsHuman, GroupId = "repairs" })).ShouldBe(["c4"]);
        (await Conversations(Graces with { Group = RequestGroup.Closed, GroupId = "repairs" })).ShouldBe(["c2"]);
        (await Conversations(Graces with { GroupId = "orders" })).ShouldBe(["c3"]);
        (await Conversations(Graces with { GroupId = "Repairs" })).ShouldBeEmpty();
        (await house.Lists.CountsAsync(Graces with { GroupId = "repairs" })).ShouldBe(new RequestCounts(1, 0, 0, 1));
        (await house.Lists.FacetsAsync()).Groups.ShouldBe([long_[..UserRequests.LongestGroup], "orders", "repairs"]);
        (await house.Lists.RequestAsync(orders.Id))!.Request!.GroupId.ShouldBe("orders");
        (await house.Lists.RequestAsync(plain.Id))!.Request!.GroupId.ShouldBeNull();

        async Task<UserRequest> AsksIn(string conversation, string group)
        {
            await house.AdaIsOnline(conversation);
            return await house.Requests.CreateAsync(new NewUserRequest(conversation, "help", []) { GroupId = group });
        }

        async Task<IEnumerable<string>> Conversations(RequestQuery query) =>
            (await house.Lists.RequestsAsync(query, null, 10)).Rows.Select(row => row.Conversation.Id);
    }

    [Fact]
    public async Task A_row_says_whether_the_bot_is_paused()
    {
        var request = await Asks("c1");
        (await house.Lists.RequestAsync(request.Id))!.Conversation.BotPaused.ShouldBeFalse();

        await house.Conversations.PauseBotAsync("c1");

        (await house.Lists.RequestAsync(request.Id))!.Conversation.BotPaused.ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_says_who_has_control_and_whether_the_person_is_there()
    {
        var request = await Asks("c1");
        await house.Control.TakeAsync("c1", House.Grace);
        house.Clock.Advance(TimeSpan.FromMinutes(4));

        var row = (await house.Lists.RequestAsync(request.Id))!;

        row.Conversation.Control.Holder.ShouldBe(House.Grace);
        row.Conversation.User.ShouldBe(new PresenceStatus(Online: false, House.MondayMorning));
        row.Request!.Assignee.ShouldBe(new Assignee("grace", "Grace"));
    }

    [Fact]
    public async Task Live_conversations_are_those_that_an_agent_controls()
    {
        await Asks("c1");
        var newest = await Asks("c2");
        await house.Requests.CreateAsync(new NewUserRequest("c1", "again", []));
        await Asks("c3");
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Control.TakeAsync("c2", House.Ana);

        var all = await house.Lists.LiveAsync(new(), null, 1);

        all.Rows.Single().Request!.Message.ShouldBe("again");
        (await house.Lists.LiveAsync(new(), all.Next, 1)).Rows.Single().Request!.Id.ShouldBe(newest.Id);
        (await house.Lists.LiveAsync(new() { HolderId = "ana" }, null, 10)).Rows.Single().Conversation.Id.ShouldBe("c2");
        (await house.Lists.LiveAsync(new() { Among = ["c3"] }, null, 10)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_conversations_of_a_person_are_found_without_those_that_they_deleted()
    {
        foreach (var conversation in new[] { "c1", "c2", "c3" })
        {
            await house.AdaSays("hello", conversation: conversation);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await house.Erasure.EraseAsync("c1");

        (await house.Lists.OthersOfUserAsync("c3")).Select(row => row.Conversation.Id).ShouldBe(["c2"]);
    }

    [Fact]
    public async Task A_return_is_told_once_to_those_whom_it_concerns()
    {
        var ana = (await house.Accounts.CreateAsync("ana@example.org", "Ana", Role.SupportAgent, "hash"))!;
        var (unassigned, anas, done) = (await Asks("c1"), await Asks("c2"), await Asks("c3"));
        await house.Get<RequestAssignments>().AssignAsync(anas.Id, ana.Id, new Actor("grace", "Grace"));
        await house.Requests.CloseAsync(done.Id, new Actor("grace", "Grace"));
        (await News("grace", House.MondayMorning)).ShouldBe([$"CameIn {unassigned.Id}"]);
        var told = new List<string>();
        using var ear = house.WokenOf(Topics.RequestNews, told);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        var since = house.Clock.GetUtcNow();

        foreach (var conversation in new[] { "c1", "c1", "c2", "c3", "c2" }) await house.AdaIsOnline(conversation);

        told.ShouldBe(["c1", "c2"]);
        (await News("grace", since)).ShouldBe([$"CameBack {unassigned.Id}"]);
        (await News(ana.Id, since)).ShouldBe([$"CameBack {unassigned.Id}", $"CameBack {anas.Id}"]);
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        await house.AdaIsOnline("c1");
        (await News("grace", house.Clock.GetUtcNow())).ShouldBeEmpty();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await house.AdaIsOnline("c1");
        (await News("grace", house.Clock.GetUtcNow())).ShouldBe([$"CameBack {unassigned.Id}"]);

        async Task<IEnumerable<string>> News(string me, DateTimeOffset from) =>
            (await house.Lists.NewsAsync(me, from)).Select(one => $"{one.Kind} {one.Row.Request!.Id}");
    }

    private async Task<UserRequest> Asks(string conversation)
    {
        await house.AdaIsOnline(conversation);
        var request = await house.Requests.CreateAsync(new NewUserRequest(conversation, $"help in {conversation}", []));
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        return request;
    }

    private static IEnumerable<string> IdsOf(IEnumerable<ConversationSummary> rows) => rows.Select(row => row.Request!.Id);
}

public sealed class SqliteListings : ListsContract<SqliteStore>;

public sealed class PostgresListings : ListsContract<PostgresStore>;
