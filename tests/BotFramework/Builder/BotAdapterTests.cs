using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Builder;

public class BotAdapterTests
{
    readonly RecordingAdapter adapter = new();
    readonly List<string> order = [];

    sealed class Named(string name, List<string> order, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            if (goesOn)
                await next(cancellationToken);
            order.Add($"{name} out");
        }
    }

    Task Bot(ITurnContext turn, CancellationToken token)
    {
        order.Add("bot");
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_first_middleware_sees_a_turn_first_and_its_end_last()
    {
        adapter.Use(new Named("first", order)).Use(new Named("second", order));
        using var turn = adapter.Turn();

        await adapter.Run(turn, Bot);

        order.ShouldBe(["first in", "second in", "bot", "second out", "first out"]);
    }

    [Fact]
    public async Task A_middleware_that_does_not_go_on_keeps_the_turn_from_the_bot()
    {
        adapter.Use(new Named("gate", order, goesOn: false)).Use(new Named("behind", order));
        using var turn = adapter.Turn();

        await adapter.Run(turn, Bot);

        order.ShouldBe(["gate in", "gate out"]);
    }

    [Fact]
    public async Task A_set_of_middleware_is_one_middleware()
    {
        adapter.Use(new MiddlewareSet().Use(new Named("inner", order)));
        using var turn = adapter.Turn();

        await adapter.Run(turn, Bot);

        order.ShouldBe(["inner in", "inner out", "bot"]);
    }

    [Fact]
    public async Task An_error_goes_to_whoever_started_the_turn_unless_somebody_takes_it()
    {
        using var turn = adapter.Turn();
        await Should.ThrowAsync<InvalidDataException>(() => adapter.Run(turn, (_, _) => throw new InvalidDataException("broken")));

        adapter.OnTurnError = (_, error) => { order.Add(error.Message); return Task.CompletedTask; };
        await adapter.Run(turn, (_, _) => throw new InvalidDataException("broken"));

        order.ShouldBe(["broken"]);
    }

    [Fact]
    public async Task A_proactive_turn_is_an_event_in_the_old_conversation()
    {
        var identity = new ClaimsIdentity();
        Activity? seen = null;

        await adapter.ContinueConversationAsync(identity, Ada.Says("Hi").GetConversationReference(), "audience", async (turn, token) =>
        {
            seen = turn.Activity;
            turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey).ShouldBeSameAs(identity);
            turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey).ShouldBe("audience");
            await turn.SendActivityAsync("Still there?", cancellationToken: token);
        }, default);

        seen!.Name.ShouldBe(ActivityEventNames.ContinueConversation);
        adapter.Sent.ShouldHaveSingleItem().Recipient.Id.ShouldBe("ada");
    }

    [Fact]
    public async Task An_invoke_nobody_answered_is_not_implemented() =>
        (await adapter.ProcessActivityAsync(new(), Ada.Says("", ActivityTypes.Invoke), Bot, default))!.Status.ShouldBe(501);

    [Fact]
    public async Task A_message_owes_nothing_in_its_own_response() =>
        (await adapter.ProcessActivityAsync(new(), Ada.Says("Hi"), Bot, default)).ShouldBeNull();
}
