using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>Where a prompt that is written here understands people better than the SDK's.</summary>
public class BeyondTheSdkTests
{
    [Theory]
    [InlineData("not sure", "en-us", null)]
    [InlineData("yes and no", "en-us", null)]
    [InlineData("D’accord", "fr-CA", "True")]
    public async Task A_yes_that_is_taken_back_is_none(string said, string locale, string? answer)
    {
        var room = new PromptRoom(
            new ConfirmPrompt("prompt"), new() { Prompt = MessageFactory.Text("Sure?"), RetryPrompt = MessageFactory.Text("Yes or no?") });
        room.Adapter.Locale = locale;
        await room.Flow.Send("Hi").AssertReplyContains("Sure?").Send(said)
            .AssertReplyContains(answer is null ? "Yes or no?" : $"got {answer}").StartTestAsync();
    }
}
