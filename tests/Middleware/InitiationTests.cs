using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Middleware.Tests;

/// <summary>The protocol's own way to ask for a human, and another hub's way to be the human.</summary>
public sealed class InitiationTests
{
    [Fact]
    public async Task A_bot_that_initiates_a_handoff_makes_a_request_with_its_words_and_its_transcript()
    {
        await using var stage = await Stage.SetAsync((turn, _) => turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(
            turn, new { message = "A refund above my limit", topic = "refunds" },
            new Transcript([new Activity { Type = ActivityTypes.Message, Text = "I want my money back" }]))));

        await stage.AdaSays("give me a human");
        await stage.BotIsDone();

        var request = (await stage.Requests()).ShouldHaveSingleItem();
        (request.ConversationId, request.Message).ShouldBe(("c1", "A refund above my limit"));
        var initiation = (await stage.The<ConversationLog>().ReadAsync("c1", 1))[0].Activity;
        Payload.Read<Transcript>(initiation.Attachments![0].Content)!.Activities![0].Text.ShouldBe("I want my money back");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_message_of_its_own_the_request_says_what_the_person_said(string? message)
    {
        await using var stage = await Stage.SetAsync((turn, _) =>
            turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(turn, new { message })));

        await stage.AdaSays("give me a human");
        await stage.BotIsDone();

        (await stage.Requests()).ShouldHaveSingleItem().Message.ShouldBe("give me a human");
    }

    [Fact]
    public async Task A_handoff_that_a_turn_initiates_is_one_request_also_when_the_turn_runs_again()
    {
        var runs = 0;
        await using var stage = await Stage.SetAsync(async (turn, _) =>
        {
            await turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(turn, handoffContext: null));
            if (++runs == 1) throw new StateConflictException("of somebody else");
        });

        await stage.AdaSays("give me a human");
        await stage.BotIsDone();

        runs.ShouldBe(2);
        (await stage.Requests()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_an_agent_has_control_nothing_is_initiated()
    {
        var asked = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var stage = await Stage.SetAsync(async (turn, _) =>
        {
            asked.SetResult();
            await goOn.Task;
            await turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(turn, handoffContext: null));
        });
        await stage.AdaSays("hello");
        await asked.Task;
        await stage.GraceTakesControl();
        goOn.SetResult();
        await stage.BotIsDone();

        (await stage.Requests()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_hub_can_be_the_agent()
    {
        await using var stage = await Stage.SetAsync(async (turn, _) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message)
                await turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(turn, handoffContext: null));
        });
        await stage.The<ConversationService>().OpenAsync(Stage.FromAda(new Activity()).GetConversationReference(), locale: null);
        await stage.The<PresenceService>().TouchAsync(PresenceService.OfUser("c1"));
        using var hub = new OtherHub(
            stage.The<ChangeSignals>(), stage.The<UserRequests>(), stage.The<ControlService>(), stage.The<AgentLines>(),
            stage.The<ConversationLog>());

        await stage.AdaSays("give me a human");
        await stage.Hears("System: handoff.status");
        await stage.AdaSays("are you one?");

        var told = await stage.Hears("Agent: the desk heard: are you one?");
        told.ShouldContain("System: An agent joined the conversation");
    }
}
