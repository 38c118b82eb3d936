using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Handoff.Tests;

public abstract class ErasureContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task What_was_said_is_gone_and_its_places_stay()
    {
        var said = await house.AdaSays("my card is 4242");
        await house.BotSays(await house.BotTakesTurn(said), "Thank you, Ada.");

        (await house.Erasure.EraseAsync("c1")).ShouldBeTrue();

        var log = await house.Log.ReadAsync("c1", 0);
        log.Select(entry => entry.Seq).ShouldBe([1, 2, 3]);
        log.Select(entry => (entry.Author.Kind, entry.Activity.Type)).ShouldBe(
            [(AuthorKind.User, "message"), (AuthorKind.Bot, "message"), (AuthorKind.System, "endOfConversation")]);
        string.Concat(log.Select(entry => ActivityJson.Serialize(entry.Activity))).ShouldNotContain("4242");
        log.ShouldAllBe(entry => entry.Activity.Text == null && !ActivityJson.Serialize(entry.Activity).Contains("Ada"));
        (await house.Conversations.FindAsync("c1"))!.UserName.ShouldBeNull();
    }

    [Fact]
    public async Task An_agent_in_control_is_told_and_nobody_takes_it_again()
    {
        await house.AdaIsOnline();
        await house.AdaSays("help");
        await house.Control.TakeAsync("c1", House.Grace);

        await house.Erasure.EraseAsync("c1");

        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBeNull();
        (await house.Told()).ShouldContain("System: An agent left the conversation");
        await House.Refuses(() => house.Says(House.Grace, "hello?", "m1"));
        (await house.Control.TakeAsync("c1", House.Ana)).Outcome.ShouldBe(TakeOutcome.UnknownConversation);
    }

    [Fact]
    public async Task Nothing_is_said_in_it_any_more()
    {
        var turn = await house.BotTakesTurn(await house.AdaSays("hello"));

        await house.Erasure.EraseAsync("c1");

        await House.Refuses(() => house.BotSays(turn, "too late"));
        await Should.ThrowAsync<ConversationErasedException>(() => house.AdaSays("from another tab"));
        (await house.Turns.OpenProactiveAsync("c1")).ShouldBeNull();
        (await house.Turns.WaitingAsync()).ShouldBeEmpty();
        (await house.Erasure.EraseAsync("c1")).ShouldBeFalse();
    }

    [Fact]
    public async Task Its_requests_are_closed_and_empty_and_others_are_not_touched()
    {
        await house.AdaSays("my card is 4242");
        await house.AdaSays("something else", conversation: "c2");
        var request = await house.Requests.CreateAsync(
            new NewUserRequest("c1", "my card is 4242", [new StoryStep("Pay", "Card", "4242")], null, null));

        await house.Erasure.EraseAsync("c1");

        var left = (await house.Requests.FindAsync(request.Id))!;
        (left.Message, left.State, left.StoryPath.Count).ShouldBe(("", RequestState.Closed, 0));
        (await house.Told("c2")).ShouldBe(["User: something else"]);
        (await house.Conversations.FindAsync("c2"))!.ErasedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_bot_remembered_is_forgotten()
    {
        await house.AdaSays("hello");
        string[] keys = ["directline/conversations/c1", "directline/users/ada"];
        await house.States.WriteAsync(keys.ToDictionary(key => key, _ => new StateWrite("{}", null)));

        await house.Erasure.EraseAsync("c1");

        (await house.States.ReadAsync(keys)).ShouldBeEmpty();
    }
}

public sealed class SqliteErasure : ErasureContract<SqliteStore>;
