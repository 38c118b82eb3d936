using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Benchmarks;

/// <summary>
/// One turn, from an activity in memory to its reply. Targets: 2 µs and 800 B, 5 µs and 4 kB, 20 µs and 10 kB, 30 µs and 15 kB.
/// </summary>
public class TurnBenchmarks
{
    private readonly Activity hi = SilentAdapter.Said("Hi");
    private readonly SilentAdapter plain = new();
    private readonly SilentAdapter saving = new();
    private readonly BotCallbackHandler echoing = new EchoBot().OnTurnAsync;
    private readonly BotCallbackHandler counting;
    private readonly IStatePropertyAccessor<Counter> turns;
    private readonly IStatePropertyAccessor<Profile> profile;
    private readonly (SilentAdapter Adapter, BotCallbackHandler Bot) waterfall = Dialog((accessor, asking) =>
    {
        var set = new DialogSet(accessor);
        foreach (var dialog in asking)
            set.Add(dialog);
        return async (turn, token) =>
        {
            var dc = await set.CreateContextAsync(turn, token);
            if ((await dc.ContinueDialogAsync(token)).Status == DialogTurnStatus.Empty)
                await dc.BeginDialogAsync("steps", null, token);
        };
    });

    private readonly (SilentAdapter Adapter, BotCallbackHandler Bot) component = Dialog((accessor, asking) =>
    {
        var root = new ComponentDialog("root");
        foreach (var dialog in asking)
            root.AddDialog(dialog);
        return (turn, token) => root.RunAsync(turn, accessor, token);
    });

    public TurnBenchmarks()
    {
        var (conversation, user) = (new ConversationState(new MemoryStorage()), new UserState(new MemoryStorage()));
        turns = conversation.CreateProperty<Counter>("turns");
        profile = user.CreateProperty<Profile>("profile");
        saving.Use(new AutoSaveStateMiddleware(conversation, user));
        counting = CountAndEcho;
    }

    [Benchmark(Baseline = true)]
    public Task Echo() => plain.Run(hi, echoing);

    [Benchmark]
    public Task EchoWithConversationAndUserState() => saving.Run(hi, counting);

    [Benchmark]
    public Task WaterfallStepWithTextPrompt() => waterfall.Adapter.Run(hi, waterfall.Bot);

    [Benchmark]
    public Task ComponentDialogThroughRunAsync() => component.Adapter.Run(hi, component.Bot);

    private async Task CountAndEcho(ITurnContext turn, CancellationToken token)
    {
        var counter = await turns.GetAsync(turn, static () => new(), token);
        var person = await profile.GetAsync(turn, static () => new() { Name = "Ada", Language = "fr-CA" }, token);
        counter.Turns++;
        await turn.SendActivityAsync(MessageFactory.Text(person.Name), token);
    }

    // Many steps, so that nearly every turn is the same: an answer comes, and the next step asks again.
    private static (SilentAdapter, BotCallbackHandler) Dialog(Func<IStatePropertyAccessor<DialogState>, Dialog[], BotCallbackHandler> bot)
    {
        WaterfallStep ask = (step, token) => step.PromptAsync("name", new() { Prompt = MessageFactory.Text("What is your name?") }, token);
        var conversation = new ConversationState(new MemoryStorage());
        var adapter = new SilentAdapter();
        adapter.Use(new AutoSaveStateMiddleware(conversation));
        Dialog[] asking = [new WaterfallDialog("steps", Enumerable.Repeat(ask, 10_000)), new TextPrompt("name")];
        return (adapter, bot(conversation.CreateProperty<DialogState>("dialog"), asking));
    }

    private sealed class Counter
    {
        public int Turns { get; set; }
    }

    private sealed class Profile
    {
        public string? Name { get; set; }
        public string? Language { get; set; }
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(turnContext.Activity.Text!, cancellationToken: cancellationToken);
    }
}
