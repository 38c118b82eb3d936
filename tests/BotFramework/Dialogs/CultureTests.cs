using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>People are asked in their own language, and their own yes is understood.</summary>
public class CultureTests
{
    [Theory]
    [InlineData("en-CA", "(1) Yes or (2) No"), InlineData("fr-CA", "(1) Oui ou (2) Non"), InlineData("de-AT", "(1) Ja oder (2) Nein")]
    [InlineData("es-MX", "(1) Sí o (2) No"), InlineData("nl-BE", "(1) Ja of (2) Nee"), InlineData("it", "(1) Si o (2) No")]
    [InlineData("pt-PT", "(1) Sim ou (2) Não"), InlineData("pl-PL", "(1) Yes or (2) No"), InlineData("tr-TR", "(1) Evet veya (2) Hayır")]
    public Task Yes_and_no_are_in_the_persons_language(string locale, string shown)
    {
        var room = new PromptRoom(new ConfirmPrompt("prompt"), new() { Prompt = MessageFactory.Text("?") });
        room.Adapter.Locale = locale;
        return room.Flow.Test("Hi", $"? {shown}").StartTestAsync();
    }

    public static TheoryData<string> Cultures => [.. PromptCultureModels.GetSupportedCultures().Select(culture => culture.Locale)];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task What_is_shown_is_understood(string locale)
    {
        var culture = PromptCultureModels.GetSupportedCultures().Single(one => one.Locale == locale);
        await Answer(culture.YesInLanguage, "True");
        await Answer(culture.NoInLanguage, "False");

        async Task Answer(string said, string meant)
        {
            var room = new PromptRoom(new ConfirmPrompt("prompt"), new() { Prompt = MessageFactory.Text("?") });
            room.Adapter.Locale = locale;
            await room.Flow.Send("Hi").AssertReplyContains("?").Test(said, $"got {meant}").StartTestAsync();
        }
    }

    [Fact]
    public Task A_bot_may_have_words_of_its_own()
    {
        var words = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["en-us"] = (new("Aye"), new("Nay"), new(", ", " / ", " / ", false)),
        };
        return new PromptRoom(new ConfirmPrompt("prompt", words), new() { Prompt = MessageFactory.Text("Well?") }).Flow
            .Test("Hi", "Well? Aye / Nay")
            .Test("aye", "got True")
            .StartTestAsync();
    }

    [Theory]
    [InlineData("fr-CH", "fr-fr"), InlineData("EN", "en-us"), InlineData("pt-PT", "pt-br")]
    [InlineData("xx-YY", "xx-yy"), InlineData("", "")]
    public void A_locale_has_a_nearest_language(string locale, string nearest) =>
        PromptCultureModels.MapToNearestLanguage(locale).ShouldBe(nearest);
}
