using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Middleware.Tests;

/// <summary>A bot's turn is a scope of services: what a bot's author registers lives as long as they said.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData(ServiceLifetime.Singleton, "bot 1, scope 1", "bot 1, scope 1")]
    [InlineData(ServiceLifetime.Scoped, "bot 1, scope 1", "bot 2, scope 2")]
    [InlineData(ServiceLifetime.Transient, "bot 1, scope 1", "bot 2, scope 2")]
    public async Task A_bot_lives_as_long_as_it_was_registered_for(ServiceLifetime lifetime, string first, string second)
    {
        await using var stage = await Stage.SetAsync(services =>
        {
            services.AddSingleton<Count>();
            services.Add(new ServiceDescriptor(typeof(Numbered), typeof(Numbered), lifetime));
            services.Add(new ServiceDescriptor(typeof(IBot), typeof(NumberedBot), lifetime));
        });

        await stage.AdaSays("hello");
        await stage.AdaSays("hello again");
        await stage.BotIsDone();

        (await stage.Told()).Where(line => line.StartsWith("Bot", StringComparison.Ordinal)).ShouldBe([$"Bot: {first}", $"Bot: {second}"]);
    }

    [Fact]
    public async Task What_a_turn_was_given_is_disposed_of_when_it_ends()
    {
        var disposed = new TaskCompletionSource();
        await using var stage = await Stage.SetAsync(services =>
        {
            services.AddSingleton(disposed);
            services.AddScoped<Passing>();
            services.AddScoped<IBot, PassingBot>();
        });

        await stage.AdaSays("hello");

        await disposed.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Middleware_that_the_host_adds_runs_in_each_turn_in_order_and_shares_its_scope()
    {
        await using var stage = await Stage.SetAsync(services =>
        {
            services.AddSingleton<Count>();
            services.AddScoped<Numbered>();
            services.AddScoped<IMiddleware>(provider => new Before("outer", provider.GetRequiredService<Numbered>()));
            services.AddTransient<IMiddleware>(provider => new Before("inner", provider.GetRequiredService<Numbered>()));
            services.AddScoped<IBot, NumberedBot>();
        });

        await stage.AdaSays("hello");

        (await stage.Hears("Bot: bot 1, scope 1")).ShouldBe(["User: hello", "Bot: outer 1", "Bot: inner 1", "Bot: bot 1, scope 1"]);
    }

    [Fact]
    public async Task Neither_bot_nor_middleware_runs_while_an_agent_has_control()
    {
        var count = new Count();
        await using var stage = await Stage.SetAsync(services =>
        {
            services.AddSingleton(count);
            services.AddScoped<Numbered>();
            services.AddScoped<IMiddleware>(provider => new Before("before", provider.GetRequiredService<Numbered>()));
            services.AddScoped<IBot, NumberedBot>();
        });
        await stage.AdaSays("hello");
        await stage.Hears("Bot: bot 1, scope 1");
        await stage.GraceTakesControl();

        await stage.AdaSays("are you a human?");
        await stage.BotIsDone();

        count.Scopes.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_adapter_says_of_an_error_reaches_the_person_and_what_it_writes_is_kept()
    {
        Stage stage = null!;
        stage = await Stage.SetAsync(async (turn, _) =>
        {
            var state = new ConversationState(stage.The<IStorage>());
            var counter = state.CreateProperty<int>("count");
            await counter.SetAsync(turn, await counter.GetAsync(turn, () => 0) + 1);
            await state.SaveChangesAsync(turn);
            await turn.SendActivityAsync($"{await counter.GetAsync(turn)}");
            if (turn.Activity.Text == "boom") throw new InvalidOperationException("boom");
        });
        await using var _ = stage;
        stage.The<LogAdapter>().OnTurnError = async (turn, failure) =>
        {
            await turn.SendActivityAsync($"Sorry: {failure.Message}");
            await new ConversationState(stage.The<IStorage>()).DeleteAsync(turn);
        };

        await stage.AdaSays("one");
        await stage.AdaSays("boom");
        await stage.AdaSays("three");

        await stage.BotIsDone();
        (await stage.Told()).Where(line => line.StartsWith("Bot", StringComparison.Ordinal))
            .ShouldBe(["Bot: 1", "Bot: 2", "Bot: Sorry: boom", "Bot: 1"]);
    }

    [Fact]
    public async Task An_error_is_dealt_with_before_its_turn_ends()
    {
        Stage stage = null!;
        stage = await Stage.SetAsync((_, _) => throw new InvalidOperationException("boom"));
        await using var _ = stage;
        stage.The<LogAdapter>().OnTurnError = (turn, _) => turn.SendActivityAsync("Sorry");

        await stage.The<TurnEnds>().WaitAsync(await stage.AdaSays("hello"));

        (await stage.Told()).ShouldBe(["User: hello", "Bot: Sorry"]);
    }

    [Fact]
    public async Task A_conversation_is_continued_from_outside_whichever_way_a_bot_names_it()
    {
        await using var stage = await Stage.SetAsync((_, _) => Task.CompletedTask);
        var reference = (await stage.AdaSays("hello")).Activity.GetConversationReference();
        var adapter = stage.The<BotAdapter>();
        var identity = new System.Security.Claims.ClaimsIdentity();
        BotCallbackHandler Say(string text) => async (turn, cancellation) =>
        {
            await Task.Yield();
            await turn.SendActivityAsync(text, cancellationToken: cancellation);
        };

        await adapter.ContinueConversationAsync("bot", reference, Say("one"), CancellationToken.None);
        await adapter.ContinueConversationAsync("bot", reference.GetContinuationActivity(), Say("two"), CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, reference, Say("three"), CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, reference, "audience", Say("four"), CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, reference.GetContinuationActivity(), Say("five"), CancellationToken.None);
        await adapter.ContinueConversationAsync(
            identity, reference.GetContinuationActivity(), "audience", Say("six"), CancellationToken.None);

        (await stage.Told()).ShouldBe(["User: hello", "Bot: one", "Bot: two", "Bot: three", "Bot: four", "Bot: five", "Bot: six"]);
    }

    [Fact]
    public async Task The_turn_is_in_the_turns_own_state()
    {
        Turn? found = null;
        await using var stage = await Stage.SetAsync((turn, _) =>
        {
            found = turn.TurnState.Get<Turn>();
            return Task.CompletedTask;
        });

        var hello = await stage.AdaSays("hello");
        await stage.BotIsDone();

        found!.Seq.ShouldBe(hello.Seq);
    }

    private sealed class Count
    {
        public int Scopes;
        public int Bots;
    }

    private sealed class Numbered(Count count)
    {
        public int Number { get; } = Interlocked.Increment(ref count.Scopes);
    }

    private sealed class NumberedBot(Count count, Numbered scope) : IBot
    {
        private readonly int number = Interlocked.Increment(ref count.Bots);

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync($"bot {number}, scope {scope.Number}", cancellationToken: cancellationToken);
    }

    private sealed class Before(string name, Numbered scope) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync($"{name} {scope.Number}", cancellationToken: cancellationToken);
            await next(cancellationToken);
        }
    }

    private sealed class Passing(TaskCompletionSource disposed) : IDisposable
    {
        public bool IsDisposed => disposed.Task.IsCompleted;

        public void Dispose() => disposed.TrySetResult();
    }

    private sealed class PassingBot(Passing passing) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync($"disposed: {passing.IsDisposed}", cancellationToken: cancellationToken);
    }
}
