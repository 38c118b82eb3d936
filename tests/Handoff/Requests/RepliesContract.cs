using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Ada left a request and went away. Grace answers her, who is not there.</summary>
public abstract class RepliesContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private UserRequest request = null!;
    private Holder grace = null!;

    public override async Task InitializeAsync()
    {
        var account = (await house.Accounts.CreateAsync("grace@example.org", "Grace", Role.SupportAgent, "hash"))!;
        grace = new Holder(account.Id, account.Name);
        await house.AdaIsOnline();
        await house.AdaSays("my lamp flickers");
        request = await house.Requests.CreateAsync(new NewUserRequest("c1", "my lamp flickers", []));
        house.Clock.Advance(TimeSpan.FromHours(10));
    }

    [Fact]
    public async Task An_answer_waits_in_the_conversation_under_its_own_mark_and_the_request_is_closed()
    {
        var line = (await RepliesAsync("Change the bulb.")).Line!;

        (await house.Told()).ShouldBe(["User: my lamp flickers", "Agent: Change the bulb."]);
        LineMark.Of(line.Activity)!.ShouldSatisfyAllConditions(
            mark => mark.Away.ShouldBe(true), mark => mark.Author.ShouldBe("agent"), mark => mark.ClientMessageId.ShouldBe("m1"));
        var answered = (await house.Requests.FindAsync(request.Id))!;
        (answered.State, answered.Assignee).ShouldBe((RequestState.Closed, new Assignee(grace.AgentId, "Grace")));
        var act = (await house.Get<AuditLog>().ReadAsync(null, null, null, 1)).Entries.ShouldHaveSingleItem();
        (act.Action, act.Subject, act.By?.Name).ShouldBe(("request.replied", request.Id, "Grace"));
    }

    [Fact]
    public async Task The_same_answer_sent_again_is_the_first_one_also_when_it_is_sent_twice_at_once()
    {
        var both = await Task.WhenAll(RepliesAsync("Change the bulb."), RepliesAsync("Change the bulb."));
        await house.AdaSays("thank you");
        var again = await RepliesAsync("Change the bulb.");

        both.Append(again).Select(result => result.Line!.Seq).Distinct().ShouldHaveSingleItem();
        (await house.Conversations.FindAsync("c1"))!.Control.Epoch.ShouldBe(1);
        (await house.Requests.FindAsync(request.Id))!.State.ShouldBe(RequestState.Open);
    }

    [Fact]
    public async Task What_the_bot_had_begun_is_refused_and_it_stays_out_until_the_request_is_closed()
    {
        var turn = await house.BotTakesTurn(await house.AdaSays("are you there?"));
        house.Get<Timers>().Set(turn, TimeSpan.FromSeconds(1));
        await RepliesAsync("Change the bulb.");

        await House.Refuses(() => house.BotSays(turn, "I did not understand"));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        (await house.Get<Timers>().FireDueAsync()).ShouldBeEmpty();
        (await house.Turns.OpenAsync(await house.AdaSays("which bulb?"))).ShouldBeNull();
        (await house.Turns.OpenAsync(await house.AdaSays("hello?"))).ShouldBeNull();
        (await house.Turns.OpenProactiveAsync("c1")).ShouldBeNull();

        await house.Requests.CloseAsync(request.Id, grace.AsActor);
        (await house.Turns.OpenAsync(await house.AdaSays("where is my order?"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_persons_first_line_opens_the_request_again_and_tells_its_assignee_once()
    {
        await RepliesAsync("Which lamp is it?");
        await house.AdaIsOnline();
        (await NewsAsync()).ShouldBeEmpty();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.AdaSays("the blue one");
        await house.AdaSays("from last year");

        var open = (await house.Requests.FindAsync(request.Id))!;
        (open.State, open.Assignee).ShouldBe((RequestState.Open, new Assignee(grace.AgentId, "Grace")));
        var told = (await NewsAsync()).ShouldHaveSingleItem();
        (told.Kind, told.ConversationId, told.UserName).ShouldBe((NotificationKind.RequestAnswered, "c1", "Ada"));
        (await house.Lists.NewsAsync(grace.AgentId, house.Clock.GetUtcNow() - TimeSpan.FromSeconds(1))).ShouldHaveSingleItem()
            .Kind.ShouldBe(RequestNewsKind.CameBack);
        var acts = (await house.Get<AuditLog>().ReadAsync(null, null, null, 9)).Entries.Where(act => act.Action == "request.answered");
        acts.ShouldHaveSingleItem().By.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_person_opens_or_clicks_away_is_no_answer()
    {
        await RepliesAsync("Which lamp is it?");

        await house.Inbox.ReceiveAsync(
            new()
            {
                Type = "event",
                Name = "page.opened",
                ChannelId = "directline",
                From = new("ada"),
                Conversation = new() { Id = "c1" },
            });

        (await house.Requests.FindAsync(request.Id))!.State.ShouldBe(RequestState.Closed);
    }

    [Fact]
    public async Task An_answer_is_refused_while_the_person_is_online_or_an_agent_talks_to_them()
    {
        await house.AdaIsOnline();
        (await RepliesAsync("Change the bulb.")).Outcome.ShouldBe(ReplyOutcome.UserOnline);

        await house.Control.TakeAsync("c1", House.Ana);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        var refused = await RepliesAsync("Change the bulb.");
        (refused.Outcome, refused.Holder).ShouldBe((ReplyOutcome.HeldByAgent, House.Ana));
        (await house.Told()).ShouldNotContain("Agent: Change the bulb.");
        (await house.Replies.ReplyAsync("nobody's", grace, "m2", "hello")).Outcome.ShouldBe(ReplyOutcome.UnknownRequest);
    }

    [Fact]
    public async Task Who_takes_control_of_the_person_who_is_back_has_their_answer_and_nobody_is_told()
    {
        await RepliesAsync("Which lamp is it?");
        await house.AdaIsOnline();
        (await house.Control.TakeAsync("c1", grace)).Outcome.ShouldBe(TakeOutcome.Taken);

        await house.AdaSays("the blue one");

        (await house.Requests.FindAsync(request.Id))!.State.ShouldBe(RequestState.InProgress);
        (await NewsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whom_the_agent_who_answered_has_left_needs_a_human_again()
    {
        await house.Replies.ReplyAsync(request.Id, House.Ana, "m1", "Which lamp is it?");

        await house.AdaSays("the blue one");

        var open = (await house.Requests.FindAsync(request.Id))!;
        (open.State, open.Assignee).ShouldBe((RequestState.Open, null));
    }

    [Fact]
    public async Task Nobody_answers_somebody_who_has_deleted_everything()
    {
        await house.Erasure.EraseAsync("c1");

        (await RepliesAsync("Change the bulb.")).Outcome.ShouldBe(ReplyOutcome.UnknownRequest);
    }

    private Task<ReplyResult> RepliesAsync(string text) => house.Replies.ReplyAsync(request.Id, grace, "m1", text);

    private async Task<IReadOnlyList<AgentNotification>> NewsAsync() =>
        (await house.Get<AgentNotifications>().UnreadAsync(grace.AgentId)).Newest;
}

public sealed class SqliteReplies : RepliesContract<SqliteStore>;

public sealed class PostgresReplies : RepliesContract<PostgresStore>;
