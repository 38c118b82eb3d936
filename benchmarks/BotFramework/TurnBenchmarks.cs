using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Benchmarks;

/// <summary>One turn, from an activity in memory to its reply. Targets: 2 µs and 800 B, 5 µs and 4 kB, 20 µs and 10 kB.</summary>
public class TurnBenchmarks
{
    readonly Activity hi = SilentAdapter.Said("Hi");
    readonly SilentAdapter plain = new();
    readonly SilentAdapter saving = new();
    readonly SilentAdapter dialogs = new();
    readonly BotCallbackHandler echoing = new EchoBot().OnTurnAsync;
    readonly BotCallbackHandler counting;
    readonly BotCallbackHandler asking;
    readonly IStatePropertyAccessor<Counter> turns;
    readonly IStatePropertyAccessor<Profile> profile;

    public TurnBenchmarks()
    {
        var (conversation, user) = (new ConversationState(new MemoryStorage()), new UserState(new MemoryStorage()));
        turns = conversation.CreateProperty<Counter>("turns");
        profile = user.CreateProperty<Profile>("profile");
        saving.Use(new AutoSaveStateMiddleware(conversation, user));
        counting = CountAndEcho;

        var conversationOfDialogs = new ConversationState(new MemoryStorage());
        var (dialog, state) = (new Asking(), conversationOfDialogs.CreateProperty<DialogState>("dialog"));
        dialogs.Use(new AutoSaveStateMiddleware(conversationOfDialogs));
        asking = (turn, token) => dialog.RunAsync(turn, state, token);
    }

    [Benchmark(Baseline = true)]
    public Task Echo() => plain.Run(hi, echoing);

    [Benchmark]
    public Task EchoWithConversationAndUserState() => saving.Run(hi, counting);

    [Benchmark]
    public Task WaterfallStepWithTextPrompt() => dialogs.Run(hi, asking);

    async Task CountAndEcho(ITurnContext turn, CancellationToken token)
    {
        var counter = await turns.GetAsync(turn, static () => new(), token);
        var person = await profile.GetAsync(turn, static () => new() { Name = "Ada", Language = "fr-CA" }, token);
        counter.Turns++;
        await turn.SendActivityAsync(MessageFactory.Text(person.Name), token);
    }

    sealed class Counter
    {
        public int Turns { get; set; }
    }

    sealed class Profile
    {
        public string? Name { get; set; }
        public string? Language { get; set; }
    }

    sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(turnContext.Activity.Text!, cancellationToken: cancellationToken);
    }

    // Many steps, so that nearly every turn is the same: an answer comes, and the next step asks again.
    sealed class Asking : ComponentDialog
    {
        public Asking() : base("asking")
        {
            WaterfallStep ask = (step, token) => step.PromptAsync("name", new() { Prompt = MessageFactory.Text("What is your name?") }, token);
            AddDialog(new WaterfallDialog("w", Enumerable.Repeat(ask, 10_000)));
            AddDialog(new TextPrompt("name"));
        }
    }
}
