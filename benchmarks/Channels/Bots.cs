using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>The turns of benchmarks/BotFramework, here behind the gate and on the durable storage.</summary>
internal static class Bots
{
    public static IBot Of(string name, IStorage storage) => name switch
    {
        "echo" => new Echo(),
        "state" => new Counting(new ConversationState(storage), new UserState(storage)),
        "dialog" => new Asking(new ConversationState(storage)),
        _ => throw new ArgumentException($"There is no bot '{name}'.", nameof(name)),
    };

    private sealed class Echo : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }

    private sealed class Counting(ConversationState conversation, UserState user) : IBot
    {
        private readonly IStatePropertyAccessor<Counter> turns = conversation.CreateProperty<Counter>("turns");
        private readonly IStatePropertyAccessor<Profile> profile = user.CreateProperty<Profile>("profile");

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var counter = await turns.GetAsync(turnContext, () => new(), cancellationToken);
            var person = await profile.GetAsync(turnContext, () => new("Ada", "fr-CA"), cancellationToken);
            counter.Turns++;
            await turnContext.SendActivityAsync(MessageFactory.Text(person.Name), cancellationToken);
            await conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
            await user.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }

    // Many steps, so that nearly every turn is the same: an answer comes, and the next step asks again.
    private sealed class Asking : IBot
    {
        private readonly ConversationState conversation;
        private readonly DialogSet dialogs;

        public Asking(ConversationState conversation)
        {
            this.conversation = conversation;
            WaterfallStep ask = (step, token) =>
                step.PromptAsync("name", new() { Prompt = MessageFactory.Text("What is your name?") }, token);
            dialogs = new DialogSet(conversation.CreateProperty<DialogState>("dialog"));
            dialogs.Add(new WaterfallDialog("steps", Enumerable.Repeat(ask, 10_000)));
            dialogs.Add(new TextPrompt("name"));
        }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var context = await dialogs.CreateContextAsync(turnContext, cancellationToken);
            if ((await context.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
                await context.BeginDialogAsync("steps", null, cancellationToken);
            await conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }

    private sealed class Counter
    {
        public int Turns { get; set; }
    }

    private sealed record Profile(string Name, string Language);
}
