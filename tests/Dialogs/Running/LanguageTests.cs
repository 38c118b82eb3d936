using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

/// <summary>A bot speaks every language in which its designers write.</summary>
public sealed class LanguageTests
{
    private const string Hello =
        """{ "type": "send_text_action", "alternatives": [{ "en": "Hello", "fr": "Bonjour", "de": "Hallo", "pt-BR": "Olá" }] }""";

    [Theory]
    [InlineData("de-AT", "Hallo")]
    [InlineData("DE", "Hallo")]
    [InlineData("pt_BR", "Olá")]
    [InlineData("pt", "Hello")]
    [InlineData("fr-CA", "Bonjour")]
    [InlineData("ja", "Hello")]
    public async Task A_person_hears_the_text_of_their_language_or_else_the_English(string locale, string text)
    {
        using var talk = Talk.With(Hello);
        talk.Locale = locale;
        await talk.Says("hi");
        talk.Texts.ShouldBe([text]);
    }

    [Theory]
    [InlineData("de", "Ja", "gut, 3")]
    [InlineData("en", "Yes", "fine, 3")]
    public async Task A_button_stores_the_value_of_the_language_in_which_it_was_pressed(string locale, string title, string stored)
    {
        var buttons = $$"""
            { "type": "send_quick_replies_action", "message": "All well?", "buttons": [
              { "type": "quick_reply", "title": { "en": "Yes", "de": "Ja" }, "action": { "type": "go_to_action", "target": {{ToSecond}},
                "sessionValues": { "mood": { "en": "fine", "de": "gut" }, "stars": 3 } } }] }
            """;
        using var talk = Talk.Of(With(buttons).Replace(
            "\"Second\", \"actions\": []", """
            "Second", "actions": [{ "type": "send_text_action", "alternatives": ["{{@session.mood}}, {{@session.stars}}"] }]
            """, StringComparison.Ordinal));
        talk.Locale = locale;
        await talk.Says("hi");

        await talk.Says(title);

        talk.Texts.ShouldBe([stored]);
    }

    [Fact]
    public void A_text_that_lacks_a_language_of_its_story_is_named_with_the_language()
    {
        const string french = """{ "type": "send_text_action", "alternatives": [{ "en": "Bye", "fr": "Au revoir" }, "3 %"] }""";
        FindingsOf(With(Hello, french)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            warning => warning.IsError.ShouldBeFalse(),
            warning => warning.Path.ShouldBe("steps/0/actions/1/alternatives/0"),
            warning => warning.Problem.ShouldBe("is not translated into: de, pt-BR."));
    }

    [Fact]
    public void A_story_and_its_steps_have_names_in_other_languages()
    {
        var story = With(Hello).Replace(
            "\"name\": \"First\"", "\"name\": \"First\", \"names\": { \"fr\": \"Début\" }", StringComparison.Ordinal);
        FindingsOf(story).ShouldBeEmpty();
        Talk.LibraryOf(story).Stories.Single().FirstStep.Names.ShouldNotBeNull()["fr"].ShouldBe("Début");
        Errors(story.Replace("\"fr\"", "\"French\"", StringComparison.Ordinal))
            .ShouldContain(error => error.Path == "steps/0/names/French");
    }
}
