using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class TurnContextTests
{
    readonly RecordingAdapter adapter = new();

    [Fact]
    public async Task What_is_sent_answers_the_incoming_activity_and_learns_its_id()
    {
        using var turn = adapter.Turn();
        var said = MessageOf("Hello");

        var response = await turn.SendActivityAsync(said);

        response.Id.ShouldBe("r1");
        (said.Id, said.From.Id, said.Recipient.Id, said.ReplyToId, said.Locale).ShouldBe(("r1", "bot", "ada", "17", "fr-CA"));
        adapter.Sent.ShouldHaveSingleItem().ShouldBeSameAs(said);
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_a_turn_seen_through_the_interface_hints_that_it_accepts_input()
    {
        using var turn = adapter.Turn();

        await turn.SendActivityAsync("by the class");
        await ((ITurnContext)turn).SendActivityAsync("by the interface");

        adapter.Sent.Select(a => a.InputHint).ShouldBe([null, InputHints.AcceptingInput]);
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        using var turn = adapter.Turn();
        await turn.TraceActivityAsync("step", 1);
        turn.Responded.ShouldBeFalse();
        var trace = adapter.Sent.ShouldHaveSingleItem();
        (trace.Type, trace.Name, trace.Value, trace.ValueType, trace.Recipient.Id).ShouldBe(("trace", "step", 1, "Int32", "ada"));
    }

    [Fact]
    public async Task Sending_nothing_is_a_mistake()
    {
        using var turn = adapter.Turn();
        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivityAsync("  "));
        await Should.ThrowAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task Handlers_nest_in_the_order_they_were_added_and_may_edit_what_is_sent()
    {
        using var turn = adapter.Turn();
        var order = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            order.Add("first in");
            activities.Add(MessageOf("one more"));
            var responses = await next();
            order.Add("first out");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            order.Add($"second sees {activities.Count}");
            return next();
        });

        var responses = await turn.SendActivitiesAsync([MessageOf("Hello")]);

        order.ShouldBe(["first in", "second sees 2", "first out"]);
        adapter.Sent.Select(a => a.Text).ShouldBe(["Hello", "one more"]);
        responses.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_the_activity_from_being_sent()
    {
        using var turn = adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        (await turn.SendActivityAsync("Hello")).Id.ShouldBeNull();

        adapter.Sent.ShouldBeEmpty();
        turn.Responded.ShouldBeFalse();
    }

    [Fact]
    public async Task Updates_and_deletions_have_their_own_handlers()
    {
        using var turn = adapter.Turn();
        var seen = new List<string?>();
        turn.OnUpdateActivity((_, activity, next) => { seen.Add($"update {activity.Id}"); return next(); });
        turn.OnDeleteActivity((_, reference, next) => { seen.Add($"delete {reference.ActivityId}"); return next(); });

        await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "r1" });
        await turn.DeleteActivityAsync("r2");

        seen.ShouldBe(["update r1", "delete r2"]);
        adapter.Updated.ShouldHaveSingleItem().Conversation.Id.ShouldBe("c1");
        adapter.Deleted.ShouldHaveSingleItem().Conversation.Id.ShouldBe("c1");
    }

    [Fact]
    public async Task A_channel_that_expects_the_replies_gets_them_at_the_end_and_not_before()
    {
        var incoming = Ada.Says("Hi");
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;

        var response = await adapter.ProcessActivityAsync(new(), incoming, (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token), default);

        adapter.Sent.ShouldBeEmpty();
        response!.Status.ShouldBe(200);
        ((ExpectedReplies)response.Body!).Activities!.ShouldHaveSingleItem().Text.ShouldBe("Hello");
    }

    [Fact]
    public void Turn_state_is_kept_by_type_or_by_name_and_null_forgets()
    {
        using var turn = adapter.Turn();
        turn.TurnState.Add("name", "Ada");
        turn.TurnState.Set(new ResourceResponse("1"));

        turn.TurnState.Get<string>("name").ShouldBe("Ada");
        turn.TurnState.Get<ResourceResponse>()!.Id.ShouldBe("1");
        turn.TurnState["Microsoft.Bot.Schema.ResourceResponse"].ShouldNotBeNull();
        turn.TurnState.Set<ResourceResponse>(null!);
        turn.TurnState.Get<ResourceResponse>().ShouldBeNull();
    }

    [Fact]
    public void The_end_of_a_turn_disposes_what_it_kept()
    {
        var stream = new MemoryStream();
        using (var turn = adapter.Turn())
            turn.TurnState.Add(stream);
        stream.CanRead.ShouldBeFalse();
    }

    static Activity MessageOf(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
