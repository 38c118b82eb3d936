using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Store.Sqlite;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Figures;
using NodaTime;

namespace LiveTakeover.Handoff.Tests;

public abstract class FiguresContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly CalendarPeriod TheWeek = new(new LocalDate(2027, 3, 1), new LocalDate(2027, 3, 7), Paris);

    [Fact]
    public async Task Each_act_leaves_its_time()
    {
        await AdaAsks("Repairs");
        Passes(seconds: 90);
        await GraceTakes("c1");
        Passes(seconds: 20);
        await house.Says(House.Grace, "Hello Ada", "m1");
        await house.Says(House.Grace, "How can I help?", "m2");
        Passes(seconds: 600);
        await house.Control.ReleaseAsync("c1", "grace");

        var total = (await Report()).Total;

        (total.Conversations, total.ResolvedByBot, total.Requests, total.Taken, total.Takeovers).ShouldBe((1, 0, 1, 1, 1));
        total.Waiting.ShouldBe(new Spread(1, 90, 90, 90));
        total.RequestToFirstLine.ShouldBe(new Spread(1, 110, 110, 110));
        total.ControlToFirstLine.ShouldBe(new Spread(1, 20, 20, 20));
        total.TakeoverLength.ShouldBe(new Spread(1, 620, 620, 620));
    }

    [Fact]
    public async Task The_bot_resolved_what_nobody_asked_a_human_for_and_no_agent_took()
    {
        await house.AdaSays("when are you open?", conversation: "c1");
        await AdaAsks("Repairs", "c2");
        await house.AdaSays("hello", conversation: "c3");
        await GraceTakes("c3");
        await house.AdaIsOnline("only looked at the page");

        var total = (await Report()).Total;

        (total.Conversations, total.ResolvedByBot).ShouldBe((3, 1));
    }

    [Fact]
    public async Task What_is_not_over_has_no_length_yet()
    {
        await AdaAsks("Repairs");
        await GraceTakes("c1");
        await AdaAsks("Repairs", "c2");

        var total = (await Report()).Total;

        (total.Requests, total.Taken, total.Waiting.Count, total.RequestToFirstLine.Count).ShouldBe((2, 1, 1, 0));
        (total.Takeovers, total.TakeoverLength).ShouldBe((1, new Spread(0, null, null, null)));
    }

    [Fact]
    public async Task A_note_is_no_answer_and_a_line_that_comes_twice_answers_once()
    {
        await AdaAsks("Repairs");
        await GraceTakes("c1");
        Passes(seconds: 10);
        await house.Lines.NoteAsync("c1", House.Grace, "n1", "She was here yesterday.");
        Passes(seconds: 10);
        await house.Says(House.Grace, "Hello", "m1");
        await house.Control.ReleaseAsync("c1", "grace");
        Passes(seconds: 10);
        await AdaAsks("Repairs");
        Passes(seconds: 10);
        await GraceTakes("c1");
        await house.Says(House.Grace, "Hello", "m1");

        var total = (await Report()).Total;

        total.ControlToFirstLine.ShouldBe(new Spread(1, 20, 20, 20));
        total.RequestToFirstLine.ShouldBe(new Spread(1, 20, 20, 20));
    }

    [Fact]
    public async Task Control_that_is_passed_on_is_two_takeovers_of_two_agents_and_one_request()
    {
        var ana = await AnaIsThere();
        await AdaAsks("Repairs");
        await GraceTakes("c1");
        Passes(seconds: 30);
        await HandsOverTo(ana);
        await house.Says(ana, "Ana here", "m1");
        Passes(seconds: 5);
        await house.Control.ReleaseAsync("c1", ana.AgentId);

        var report = await Report();

        report.Agents.Select(agent => (agent.Name, agent.Figures.Takeovers, agent.Figures.TakeoverLength.Median, agent.Figures.Requests))
            .ShouldBe([("Ana", 1, 5, 0), ("Grace", 1, 30, 1)], ignoreOrder: true);
        (report.Total.Waiting.Count, report.Total.RequestToFirstLine.Median).ShouldBe((1, 30));
    }

    [Fact]
    public async Task A_request_counts_for_the_story_that_made_it_and_so_does_its_takeover()
    {
        await AdaAsks("Repairs", "c1");
        await AdaAsks("Repairs", "c2");
        await AdaAsks("Returns", "c3");
        await GraceTakes("c3");

        (await Report()).Stories.Select(story => (story.Story, story.Figures.Requests, story.Figures.Takeovers))
            .ShouldBe([("Repairs", 2, 0), ("Returns", 1, 1)]);
    }

    [Fact]
    public async Task Counts_outlive_the_person_who_is_forgotten()
    {
        await AdaAsks("Repairs");
        Passes(seconds: 90);
        await GraceTakes("c1");
        await house.Says(House.Grace, "Hello", "m1");
        await house.Control.ReleaseAsync("c1", "grace");
        var before = await Report();

        await house.Erasure.EraseAsync("c1");

        (await Report()).ShouldBeEquivalentTo(before);
    }

    private async Task AdaAsks(string story, string conversation = "c1")
    {
        await house.AdaSays("I want a human", conversation: conversation);
        await house.Requests.CreateAsync(
            new NewUserRequest(conversation, "I want a human", [new("Welcome", "Start", null), new(story, "Ask", null)]));
    }

    private async Task GraceTakes(string conversation)
    {
        await house.AdaIsOnline(conversation);
        (await house.Control.TakeAsync(conversation, House.Grace)).Outcome.ShouldBe(TakeOutcome.Taken);
    }

    private async Task<Holder> AnaIsThere()
    {
        var ana = (await house.Accounts.CreateAsync("ana@example.org", "Ana", Role.SupportAgent, "hash")).ShouldNotBeNull();
        await house.Presence.TouchAsync(PresenceService.OfAgent(ana.Id));
        return new(ana.Id, ana.Name);
    }

    private async Task HandsOverTo(Holder colleague)
    {
        await house.Presence.TouchAsync(PresenceService.OfAgent(colleague.AgentId));
        var transfers = new TransferService(house.Database, house.Clock);
        (await transfers.OfferAsync("c1", House.Grace, colleague.AgentId, note: null)).ShouldBe(TransferOutcome.Done);
        (await transfers.AcceptAsync("c1", colleague)).ShouldBe(TransferOutcome.Done);
    }

    private Task<FigureReport> Report() => house.Get<FigureReports>().ReadAsync(TheWeek);

    private void Passes(int seconds) => house.Clock.Advance(TimeSpan.FromSeconds(seconds));
}

public sealed class SqliteFigures : FiguresContract<SqliteStore>;

public sealed class PostgresFigures : FiguresContract<PostgresStore>;
