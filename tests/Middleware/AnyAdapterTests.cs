using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;

namespace LiveTakeover.Middleware.Tests;

/// <summary>A bot of one's own, in an adapter that knows nothing of takeovers, with the gate in its pipeline.</summary>
public sealed class AnyAdapterTests
{
    [Fact]
    public async Task The_gate_pauses_and_resumes_a_bot_in_any_adapter()
    {
        await using var stage = await Stage.SetAsync((_, _) => Task.CompletedTask);
        var adapter = new TestAdapter();
        adapter.Use(stage.The<HandoffMiddleware>());
        var conversation = adapter.Conversation.Conversation.Id;
        Task Echo(ITurnContext turn, CancellationToken cancellation) => turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancellation);

        await new TestFlow(adapter, Echo).Send("hello").AssertReply("echo hello").StartTestAsync();
        await stage.The<Presence>().TouchAsync(Presence.OfUser(conversation));
        await stage.The<ControlDesk>().TakeAsync(conversation, Stage.Grace);
        await new TestFlow(adapter, Echo).Send("are you a human?").StartTestAsync();
        adapter.ActiveQueue.ShouldBeEmpty();
        await stage.The<ControlDesk>().ReleaseAsync(conversation, Stage.Grace.AgentId);
        await new TestFlow(adapter, Echo).Send("goodbye").AssertReply("echo goodbye").StartTestAsync();

        (await stage.The<ConversationLog>().ReadAsync(conversation, 0)).Select(entry => entry.Activity.Text ?? entry.Activity.Name).ShouldBe(
        [
            "hello", "echo hello", "An agent joined the conversation", "handoff.status", "are you a human?",
            "An agent left the conversation", "handoff.status", "goodbye", "echo goodbye",
        ]);
    }
}
