using LiveTakeover.Bot.Tests.Uploads;
using LiveTakeover.BotFramework.Tests.Blobs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Azure.Blobs;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>What a waterfall keeps in its values is cast back to what it was, as every sample does.</summary>
[Collection(nameof(Azurite))]
public class KeptNumbersTests(Azurite azurite)
{
    [Fact]
    public Task In_memory() => Ask(new MemoryStorage());

    [Fact]
    public Task In_blobs() => Ask(new BlobsStorage(azurite.ConnectionString, "numbers"));

    private static async Task Ask(IStorage storage)
    {
        var dialog = new Component("root",
            new WaterfallDialog("w",
            [
                (step, token) => step.PromptAsync("age", new() { Prompt = MessageFactory.Text("Age?") }, token),
                (step, token) =>
                {
                    step.Values["age"] = (int)step.Result!;
                    step.Values["seconds"] = 5_000_000_000L;
                    step.Values["half"] = 0.5;
                    return step.PromptAsync(
                        "drink", new() { Prompt = MessageFactory.Text("Drink?"), Choices = ChoiceFactory.ToChoices(["tea", "coffee"]) },
                        token);
                },
                (step, token) =>
                {
                    step.Values["drink"] = ((FoundChoice)step.Result!).Index;
                    return step.PromptAsync("sure", new() { Prompt = MessageFactory.Text("Sure?") }, token);
                },
                async (step, token) =>
                {
                    var (age, drink) = ((int)step.Values["age"], (int)step.Values["drink"]);
                    ((long)step.Values["seconds"], (double)step.Values["half"]).ShouldBe((5_000_000_000L, 0.5));
                    await step.Context.SendActivityAsync($"{age + 1} {drink} {(bool)step.Result!}", cancellationToken: token);
                    return await step.EndDialogAsync(null, token);
                },
            ]),
            new NumberPrompt<int>("age"),
            new ChoicePrompt("drink"),
            new ConfirmPrompt("sure"));

        await new TestFlow(new TestAdapter(), async (turn, token) =>
        {
            var conversation = new ConversationState(storage);
            await dialog.RunAsync(turn, conversation.CreateProperty<DialogState>("dialog"), token);
            await conversation.SaveChangesAsync(turn, false, token);
        })
            .Test("Hi", "Age?")
            .Send("forty two").AssertReplyContains("Drink?")
            .Send("the last one").AssertReplyContains("Sure?")
            .Test("of course", "43 1 True")
            .StartTestAsync();
    }
}
