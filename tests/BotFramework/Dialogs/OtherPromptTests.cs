using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

public class OtherPromptTests
{
    private static Activity WithPicture(string name) =>
        new() { Type = ActivityTypes.Message, Attachments = [new("image/png", $"https://test.com/{name}", name: name)] };

    [Fact]
    public Task An_attachment_prompt_waits_for_a_file() =>
        new PromptRoom(
            new AttachmentPrompt("prompt"),
            new() { Prompt = MessageFactory.Text("Picture?"), RetryPrompt = MessageFactory.Text("A file, please.") },
            says: files => ((IList<Attachment>)files!)[0].Name!).Flow
            .Test("Hi", "Picture?")
            .Test("later", "A file, please.")
            .Send(WithPicture("cat.png")).AssertReply("got cat.png")
            .StartTestAsync();

    [Fact]
    public Task An_attachment_prompt_asks_its_validator_about_the_files() =>
        new PromptRoom(
            new AttachmentPrompt(
                "prompt", (sent, _) => Task.FromResult(sent.Recognized.Value?.All(file => file.ContentType == "image/jpeg") == true)),
            new() { Prompt = MessageFactory.Text("Picture?") }).Flow
            .Test("Hi", "Picture?")
            .Send(WithPicture("cat.png")).AssertReply("Picture?")
            .StartTestAsync();

    [Fact]
    public Task An_activity_prompt_waits_for_what_its_validator_accepts_also_an_event()
    {
        var attempts = 0;
        var prompt = new ActivityPrompt("prompt", (sent, _) =>
        {
            attempts = sent.AttemptCount;
            return Task.FromResult(sent.Recognized.Value!.Type == ActivityTypes.Event);
        });
        return new PromptRoom(
            prompt, new() { Prompt = MessageFactory.Text("Press the button."), RetryPrompt = MessageFactory.Text("The button.") },
            says: sent => $"{((Activity)sent!).Name} after {attempts}").Flow
            .Test("Hi", "Press the button.")
            .Test("why?", "The button.")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "pressed" }).AssertReply("got pressed after 2")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_activity_prompt_has_a_validator_and_is_begun_with_options()
    {
        Should.Throw<ArgumentNullException>(() => new ActivityPrompt("prompt", null!));
        var dialogs = new DialogSet().Add(new ActivityPrompt("prompt", (_, _) => Task.FromResult(true)));
        var dc = new DialogContext(dialogs, new TurnContext(new RecordingAdapter(), Ada.Says("Hi")), new DialogState());
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("prompt", "no options"));
    }

    [Theory]
    [InlineData("crimson", true)]
    [InlineData("red", false)]
    [InlineData("1", false)]
    [InlineData("the first one", false)]
    public Task A_choice_prompt_looks_only_where_it_is_told_to(string said, bool found) =>
        new PromptRoom(
            new ChoicePrompt("prompt")
            {
                RecognizerOptions = new() { NoValue = true, RecognizeNumbers = false, RecognizeOrdinals = false },
            },
            new()
            {
                Prompt = MessageFactory.Text("color?"),
                RetryPrompt = MessageFactory.Text("Which?"),
                Choices = [new("red") { Synonyms = ["crimson"] }, new("blue")],
            }).Flow
            .Send("Hi").AssertReplyContains("color?")
            .Send(said).AssertReplyContains(found ? "got" : "Which?")
            .StartTestAsync();

    [Fact]
    public Task Buttons_are_for_who_was_asked() =>
        new PromptRoom(new ConfirmPrompt("prompt"), new() { Prompt = MessageFactory.Text("Sure?") }, "webchat").Flow
            .Send("Hi").AssertReply(reply => reply.AsMessageActivity()!.SuggestedActions!.To.ShouldBe(["user1"]))
            .StartTestAsync();

    [Fact]
    public Task Without_numbers_a_number_confirms_nothing() =>
        new PromptRoom(
            new ConfirmPrompt("prompt") { ChoiceOptions = new(", ", " or ", ", or ", includeNumbers: false) },
            new() { Prompt = MessageFactory.Text("Sure?") }).Flow
            .Test("Hi", "Sure? Yes or No")
            .Test("1", "Sure? Yes or No")
            .StartTestAsync();

    [Fact]
    public Task A_prompt_that_is_none_shows_the_choices_alone() =>
        new PromptRoom(
            new ChoicePrompt("prompt") { Style = ListStyle.Inline },
            new() { Choices = ChoiceFactory.ToChoices(new List<string> { "red", "blue" }) }).Flow
            .Send("Hi")
                .AssertReply(
                    reply => (reply.AsMessageActivity()!.Text, reply.AsMessageActivity()!.InputHint)
                        .ShouldBe((" (1) red or (2) blue", InputHints.ExpectingInput)))
            .StartTestAsync();
}
