using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Handoff.Tests;

public abstract class ControlContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task Taking_control_leaves_the_notice_and_the_handoff_event_and_a_new_epoch()
    {
        await house.AdaIsOnline();
        await house.AdaSays("a human please", locale: "fr-CA");

        var result = await house.Control.TakeAsync("c1", House.Grace);

        result.ShouldBe(new TakeResult(TakeOutcome.Taken, new Control(1, House.Grace)));
        (await house.Told()).ShouldBe(["User: a human please", "System: Un agent a rejoint la conversation", "System: handoff.status"]);
    }

    [Fact]
    public async Task Of_many_agents_one_wins_and_the_others_learn_who()
    {
        await house.AdaIsOnline();
        var agents = Enumerable.Range(1, 32).Select(n => new Holder($"agent-{n}", $"Agent {n}")).ToList();

        var results = await Task.WhenAll(agents.Select(agent => house.Control.TakeAsync("c1", agent)));

        var winner = results.Single(result => result.Outcome == TakeOutcome.Taken).Control!.Holder;
        results.Count(result => result.Outcome == TakeOutcome.HeldByAnother && result.Control!.Holder == winner).ShouldBe(31);
        (await house.Told()).Count(line => line == "System: An agent joined the conversation").ShouldBe(1);
    }

    [Fact]
    public async Task Taking_what_one_has_changes_nothing()
    {
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);

        (await house.Control.TakeAsync("c1", House.Grace)).ShouldBe(new TakeResult(TakeOutcome.Taken, new Control(1, House.Grace)));
        (await house.Told()).Count(line => line == "System: An agent joined the conversation").ShouldBe(1);
    }

    [Fact]
    public async Task A_person_who_is_not_online_cannot_be_taken_over()
    {
        await house.AdaSays("hello");

        (await house.Control.TakeAsync("c1", House.Grace)).Outcome.ShouldBe(TakeOutcome.UserOffline);
        (await house.Control.TakeAsync("nobody's", House.Grace)).Outcome.ShouldBe(TakeOutcome.UnknownConversation);
    }

    [Fact]
    public async Task A_bot_line_whose_turn_began_before_control_was_taken_is_refused()
    {
        await house.AdaIsOnline();
        var turn = await house.BotTakesTurn(await house.AdaSays("hello"));
        await house.BotSays(turn, "Hello Ada");
        await house.Control.TakeAsync("c1", House.Grace);

        await House.Refuses(() => house.BotSays(turn, "How can I help?"));

        (await house.Told()).ShouldBe(
            ["User: hello", "Bot: Hello Ada", "System: An agent joined the conversation", "System: handoff.status"]);
    }

    [Fact]
    public async Task A_bot_line_of_an_old_turn_stays_refused_after_control_was_released()
    {
        await house.AdaIsOnline();
        var turn = await house.BotTakesTurn(await house.AdaSays("hello"));
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);

        await House.Refuses(() => house.BotSays(turn, "a late answer"));
    }

    [Fact]
    public async Task The_bot_does_not_answer_what_was_said_to_the_agent_nor_what_was_left_when_control_was_taken()
    {
        await house.AdaIsOnline();
        var left = await house.AdaSays("left waiting");
        await house.Control.TakeAsync("c1", House.Grace);
        var toGrace = await house.AdaSays("to Grace");
        (await house.Turns.OpenAsync(toGrace)).ShouldBeNull();
        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);

        (await house.Turns.OpenAsync(left)).ShouldBeNull();
        (await house.Turns.OpenAsync(toGrace)).ShouldBeNull();
        (await house.Turns.OpenAsync(await house.AdaSays("to the bot"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_the_agent_in_control_can_talk_and_release()
    {
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);

        await House.Refuses(() => house.Says(House.Ana, "me too", "m1"));
        (await house.Control.ReleaseAsync("c1", House.Ana.AgentId)).ShouldBeFalse();
        (await house.Control.ReleaseAsync("c1", House.Grace.AgentId)).ShouldBeTrue();
        (await house.Control.ReleaseAsync("c1", House.Grace.AgentId)).ShouldBeFalse();
        await House.Refuses(() => house.Says(House.Grace, "one more thing", "m2"));
    }

    [Fact]
    public async Task A_retried_message_is_answered_as_before_even_after_control_was_released()
    {
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);
        var sent = await house.Says(House.Grace, "hello", "m1");
        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);

        (await house.Says(House.Grace, "hello", "m1")).Seq.ShouldBe(sent.Seq);
    }

    [Fact]
    public async Task An_agent_whose_hub_is_gone_for_longer_than_the_lease_loses_control_and_the_request_is_open_again()
    {
        await house.AdaIsOnline();
        var request = await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        await house.Control.TakeAsync("c1", House.Grace);
        house.Clock.Advance(house.Options.ControlLease - TimeSpan.FromSeconds(1));
        await house.Control.ReleaseExpiredAsync();
        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBe(House.Grace);

        house.Clock.Advance(TimeSpan.FromSeconds(2));
        await house.Control.ReleaseExpiredAsync();

        (await house.Conversations.FindAsync("c1"))!.Control.ShouldBe(new Control(2, null));
        (await house.Told()).ShouldContain("System: An agent left the conversation");
        var open = await house.Requests.FindAsync(request.Id);
        open!.State.ShouldBe(RequestState.Open);
        open.Assignee.ShouldBeNull();
    }

    [Fact]
    public async Task An_agent_whose_hub_is_connected_keeps_control()
    {
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);
        house.Clock.Advance(house.Options.ControlLease);
        await house.Presence.TouchAsync(PresenceService.OfAgent(House.Grace.AgentId));
        house.Clock.Advance(TimeSpan.FromSeconds(5));

        await house.Control.ReleaseExpiredAsync();

        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBe(House.Grace);
    }

    [Fact]
    public async Task An_agent_lets_a_paused_bot_go_on_and_it_answers_only_what_comes_from_then_on()
    {
        var told = new List<string>();
        using var ear = house.WokenOf(Topics.Conversations, told);
        await house.AdaIsOnline();
        (await house.Conversations.ResumeBotAsync("c1", new Actor("ana", "Ana"))).ShouldBeFalse();
        await house.Conversations.PauseBotAsync("c1");
        told.ShouldContain("c1");
        await house.AdaSays("anybody?");

        (await house.Conversations.ResumeBotAsync("c1", new Actor("ana", "Ana"))).ShouldBeTrue();
        (await house.Conversations.ResumeBotAsync("c1", new Actor("grace", "Grace"))).ShouldBeFalse();

        (await house.Turns.WaitingAsync()).ShouldBeEmpty();
        (await house.Turns.OpenAsync(await house.AdaSays("hello"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_bot_does_not_go_on_while_an_agent_has_control()
    {
        await house.AdaIsOnline();
        await house.Conversations.PauseBotAsync("c1");
        await house.Control.TakeAsync("c1", House.Grace);

        (await house.Conversations.ResumeBotAsync("c1", new Actor("ana", "Ana"))).ShouldBeFalse();

        (await house.Conversations.FindAsync("c1"))!.BotPaused.ShouldBeTrue();
    }

    [Fact]
    public async Task Releasing_control_ends_a_pause_that_a_story_began()
    {
        await house.AdaIsOnline();
        await house.Conversations.PauseBotAsync("c1");
        (await house.Turns.OpenAsync(await house.AdaSays("anybody?"))).ShouldBeNull();
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);

        (await house.Turns.OpenAsync(await house.AdaSays("hello"))).ShouldNotBeNull();
    }
}

public sealed class SqliteControl : ControlContract<SqliteStore>;

public sealed class PostgresControl : ControlContract<PostgresStore>;
