using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Ada left a request and went away, Grace answered her, and Ada answers by e-mail.</summary>
public abstract class MailedAnswersContract<TStore> : Contract<TStore>
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
        await house.Replies.ReplyAsync(request.Id, grace, "m1", "Which lamp is it?");
    }

    [Fact]
    public async Task An_e_mail_is_one_line_of_the_person_however_often_and_at_once_it_comes()
    {
        var both = await Task.WhenAll(MailsAsync("the blue one"), MailsAsync("the blue one"));
        var again = await MailsAsync("the blue one");

        both.Append(again).Select(line => line!.Seq).Distinct().ShouldHaveSingleItem();
        (await house.Told()).ShouldBe(["User: my lamp flickers", "Agent: Which lamp is it?", "User: the blue one"]);
        LineMark.Of(again!.Activity)!.Mail!.LeftOut.ShouldBe(["film.mp4"]);
    }

    [Fact]
    public async Task It_opens_the_request_again_tells_its_assignee_once_and_is_not_for_the_bot()
    {
        var line = (await MailsAsync("the blue one"))!;
        await MailsAsync("from last year", "mail-2");

        var open = (await house.Requests.FindAsync(request.Id))!;
        (open.State, open.Assignee?.Id).ShouldBe((RequestState.Open, grace.AgentId));
        (await house.Get<AgentNotifications>().UnreadAsync(grace.AgentId)).Newest.ShouldHaveSingleItem()
            .Kind.ShouldBe(NotificationKind.RequestAnswered);
        (await house.Turns.OpenAsync(line)).ShouldBeNull();
    }

    [Fact]
    public async Task What_comes_after_the_request_was_closed_opens_it_again_and_is_not_for_the_bot_either()
    {
        await MailsAsync("the blue one");
        await house.Requests.CloseAsync(request.Id, grace.AsActor);

        var line = (await MailsAsync("it is broken now", "mail-2"))!;

        (await house.Requests.FindAsync(request.Id))!.State.ShouldBe(RequestState.Open);
        (await house.Turns.OpenAsync(line)).ShouldBeNull();
        (await house.Turns.OpenAsync(await house.AdaSays("hello?"))).ShouldBeNull();
        await house.Requests.CloseAsync(request.Id, grace.AsActor);
        await MailsAsync("it is broken now", "mail-2");
        (await house.Requests.FindAsync(request.Id))!.State.ShouldBe(RequestState.Closed);
    }

    [Fact]
    public async Task Under_an_agents_control_it_is_a_line_like_any_other()
    {
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Ana);
        var epoch = (await house.Conversations.FindAsync("c1"))!.Control.Epoch;

        await MailsAsync("the blue one");

        var after = (await house.Conversations.FindAsync("c1"))!.Control;
        (after.Epoch, after.Holder?.AgentId).ShouldBe((epoch, House.Ana.AgentId));
    }

    [Fact]
    public async Task Nothing_comes_into_a_conversation_that_is_gone()
    {
        await house.Erasure.EraseAsync("c1");

        (await MailsAsync("hello?")).ShouldBeNull();
        (await house.Get<MailedAnswers>().ReceiveAsync("unknown", "mail-1", "hello?", [], [])).ShouldBeNull();
    }

    private Task<LogEntry?> MailsAsync(string text, string id = "mail-1") =>
        house.Get<MailedAnswers>().ReceiveAsync("c1", id, text, [], ["film.mp4"]);
}

public sealed class SqliteMailedAnswers : MailedAnswersContract<SqliteStore>;

public sealed class PostgresMailedAnswers : MailedAnswersContract<PostgresStore>;
