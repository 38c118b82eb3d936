using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

public class PromptTests
{
    private static PromptRoom Asking(Dialog prompt, PromptOptions options, string channelId = "test", Func<object?, string>? says = null) =>
        new(prompt, options, channelId, says);

    private static PromptOptions Ask(string question, string? retry = null, params string[] choices) => new()
    {
        Prompt = MessageFactory.Text(question, inputHint: ""),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
        Choices = ChoiceFactory.ToChoices(choices),
    };

    [Fact]
    public Task A_text_prompt_asks_and_gives_the_answer() => Asking(new TextPrompt("prompt"), Ask("Name?")).Flow
        .Send("Hi")
            .AssertReply(
                reply => (reply.AsMessageActivity()!.Text, reply.AsMessageActivity()!.InputHint)
                    .ShouldBe(("Name?", InputHints.ExpectingInput)))
        .Test("Ada", "got Ada")
        .StartTestAsync();

    [Fact]
    public Task An_answer_that_is_not_accepted_is_asked_for_again()
    {
        var prompt = new TextPrompt(
            "prompt", (answer, token) => Task.FromResult(answer.Recognized.Value!.Length > 2 || answer.AttemptCount == 3));
        return Asking(prompt, Ask("Name?", retry: "Longer?")).Flow
            .Test("Hi", "Name?").Test("A", "Longer?").Test("B", "Longer?").Test("C", "got C")
            .StartTestAsync();
    }

    [Fact]
    public Task Without_a_retry_prompt_the_question_is_asked_again() =>
        Asking(new NumberPrompt<int>("prompt"), Ask("Age?")).Flow.Test("Hi", "Age?").Test("none of your business", "Age?")
            .Test("42", "got 42").StartTestAsync();

    [Fact]
    public Task A_validator_that_says_something_itself_keeps_the_prompt_silent()
    {
        var prompt = new TextPrompt("prompt", async (answer, token) =>
        {
            await answer.Context.SendActivityAsync("Not that.", cancellationToken: token);
            return false;
        });
        return Asking(prompt, Ask("Name?")).Flow.Test("Hi", "Name?").Test("A", "Not that.").AssertNoReply(timeout: 1).StartTestAsync();
    }

    [Theory]
    [InlineData("42", "en-us", 42)]
    [InlineData("I am 42.", "en-us", 42)]
    [InlineData("1,234", "en-us", 1234)]
    [InlineData("-7", "en-us", -7)]
    [InlineData("forty two", "en-us", 42)]
    [InlineData("two hundred and five", "en-us", 205)]
    [InlineData("three thousand twelve", "en-us", 3012)]
    [InlineData("quarante-deux", "fr-CA", 42)]
    [InlineData("quatre-vingt-dix-sept", "fr-CA", 97)]
    [InlineData("soixante et onze", "fr-CA", 71)]
    public async Task A_whole_number_is_understood(string said, string locale, int number)
    {
        var room = Asking(new NumberPrompt<int>("prompt"), Ask("How many?"));
        room.Adapter.Locale = locale;
        await room.Flow.Test("Hi", "How many?").Test(said, $"got {number}").StartTestAsync();
    }

    [Theory]
    [InlineData("3.5", "en-us")]
    [InlineData("99999999999", "en-us")]
    public Task What_does_not_fit_a_whole_number_is_asked_again(string said, string locale)
    {
        var room = Asking(new NumberPrompt<int>("prompt"), Ask("How many?", "Whole, please."));
        room.Adapter.Locale = locale;
        return room.Flow.Test("Hi", "How many?").Test(said, "Whole, please.").StartTestAsync();
    }

    [Fact]
    public Task A_decimal_comma_is_one_where_people_write_it()
    {
        var room = Asking(new NumberPrompt<double>("prompt"), Ask("How much?"), says: result => $"{(double)result! == 3.5}");
        room.Adapter.Locale = "fr-FR";
        return room.Flow.Test("Hi", "How much?").Test("3,5", "got True").StartTestAsync();
    }

    [Fact]
    public void Only_numbers_can_be_asked_for_as_numbers() =>
        Should.Throw<NotSupportedException>(() => new NumberPrompt<DateTimeOffset>("prompt"));

    [Theory]
    [InlineData("yep", "en-us", "True")]
    [InlineData("Yes, please!", "en-us", "True")]
    [InlineData("nope", "en-us", "False")]
    [InlineData("2", "en-us", "False")]
    [InlineData("the first one", "en-us", "True")]
    [InlineData("maybe", "en-us", null)]
    [InlineData("d'accord", "fr-CA", "True")]
    [InlineData("non", "fr-CA", "False")]
    [InlineData("👍", "fr-CA", "True")]
    public async Task A_yes_or_no_is_understood(string said, string locale, string? answer)
    {
        var room = Asking(new ConfirmPrompt("prompt"), Ask("Sure?", retry: "Yes or no?"));
        room.Adapter.Locale = locale;
        await room.Flow.Send("Hi").AssertReplyContains("Sure?").Send(said)
            .AssertReplyContains(answer is null ? "Yes or no?" : $"got {answer}").StartTestAsync();
    }

    [Fact]
    public Task Yes_and_no_are_shown_in_the_persons_language()
    {
        var room = Asking(new ConfirmPrompt("prompt"), Ask("Certain ?"));
        room.Adapter.Locale = "fr-CA";
        return room.Flow.Test("Bonjour", "Certain ? (1) Oui ou (2) Non").StartTestAsync();
    }

    [Theory]
    [InlineData("red", 0)]
    [InlineData("I'd like light blue please", 2)]
    [InlineData("blue", 1)]
    [InlineData("crimson", 0)]
    [InlineData("the second one", 1)]
    [InlineData("3", 2)]
    [InlineData("two", 1)]
    public Task A_choice_is_understood(string said, int index)
    {
        var options = Ask("color?", null, "red", "blue", "light blue");
        options.Choices![0].Synonyms = ["crimson"];
        return Asking(new ChoicePrompt("prompt"), options, says: result => $"{((FoundChoice)result!).Index}").Flow
            .Send("Hi").AssertReplyContains("color?").Test(said, $"got {index}").StartTestAsync();
    }

    [Theory]
    [InlineData("green")]
    [InlineData("4")]
    [InlineData("the seventh")]
    public Task What_is_no_choice_is_asked_again(string said) =>
        Asking(new ChoicePrompt("prompt"), Ask("color?", "Pick one.", "red", "blue")).Flow
            .Send("Hi").AssertReplyContains("color?").Send(said).AssertReplyContains("Pick one.").StartTestAsync();

    [Fact]
    public Task A_few_choices_are_said_in_the_sentence() =>
        Asking(
            new ChoicePrompt("prompt"), Ask(
                "color?", null, "red", "green", "blue")).Flow.Test("Hi", "color? (1) red, (2) green, or (3) blue")
            .StartTestAsync();

    [Fact]
    public Task Many_choices_are_a_list() =>
        Asking(
            new ChoicePrompt("prompt"), Ask(
                "color?", null, "a", "b", "c", "d")).Flow.Test("Hi", "color?\n\n   1. a\n   2. b\n   3. c\n   4. d")
            .StartTestAsync();

    [Fact]
    public Task A_channel_with_buttons_gets_buttons() =>
        Asking(new ChoicePrompt("prompt"), Ask("color?", null, "red", "green"), "webchat").Flow
            .Send("Hi").AssertReply(reply =>
            {
                var message = reply.AsMessageActivity()!;
                message.Text.ShouldBe("color?");
                message.SuggestedActions!.Actions!.Select(a => (a.Type, a.Value)).ShouldBe([("imBack", "red"), ("imBack", "green")]);
            })
            .Test("red", reply => reply.AsMessageActivity()!.Text!.ShouldStartWith("got"))
            .StartTestAsync();

    [Fact]
    public void A_style_is_what_was_asked_for()
    {
        var choices = ChoiceFactory.ToChoices(new List<string> { "red", "a very long name for a color" });
        ChoiceFactory.ForChannel("webchat", choices, "color?", null, null, null, null).SuggestedActions.ShouldBeNull();
        ((HeroCard)ChoiceFactory.HeroCard(choices, "color?").Attachments![0].Content!).Buttons!.Count.ShouldBe(2);
        ChoiceFactory.List(choices, "color?", options: new() { IncludeNumbers = false }).Text
            .ShouldBe("color?\n\n   - red\n   - a very long name for a color");
    }
}
