using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

public class SayingTests
{
    [Fact]
    public async Task Alternatives_take_turns_so_that_a_run_can_be_repeated()
    {
        using var talk = Talk.With("""{ "type": "send_text_action", "alternatives": ["One", "Two", "Three"] }""");
        var said = new List<string>();
        for (var turn = 0; turn < 4; turn++)
        {
            await talk.Says("?");
            said.AddRange(talk.Texts);
        }

        said.ShouldBe(["One", "Two", "Three", "One"]);
    }

    [Fact]
    public async Task Each_text_takes_its_own_turns_whatever_was_said_between_them()
    {
        using var talk = Talk.With(
            """{ "type": "send_text_action", "alternatives": ["Hello", "Hi"] }""",
            """{ "type": "send_text_action", "alternatives": ["One", "Two", "Three"] }""",
            JumpWhenSaid("more"), """{ "type": "send_text_action", "alternatives": ["The end"] }""");
        var said = new List<string>();
        foreach (var line in new[] { "?", "?", "?" })
        {
            await talk.Says(line);
            said.AddRange(talk.Texts);
        }

        said.ShouldBe(["Hello", "One", "The end", "Hi", "Two", "The end", "Hello", "Three", "The end"]);
    }

    private static string JumpWhenSaid(string text) => When($$"""{ "type": "equals", "expected": "{{text}}" }""");

    [Theory]
    [InlineData("fr", "Bonjour"), InlineData("fr-CA", "Bonjour"), InlineData("FR", "Bonjour")]
    [InlineData("en-US", "Hello"), InlineData("de-DE", "Hello"), InlineData("fro", "Hello"), InlineData(null, "Hello")]
    public async Task French_people_read_French_and_everybody_else_English(string? locale, string text)
    {
        using var talk = Talk.With("""{ "type": "send_text_action", "alternatives": [{ "en": "Hello", "fr": "Bonjour" }] }""");
        talk.Locale = locale!;
        await talk.Says("?");
        talk.Texts.ShouldBe([text]);
    }

    [Fact]
    public async Task Every_line_says_which_story_step_and_action_said_it()
    {
        using var talk = Talk.With(
            """{ "type": "store_session_value_action", "key": "k", "value": "v" }""",
            """{ "type": "send_text_action", "alternatives": ["Hello"] }""");
        await talk.Says("?");

        var line = talk.Replies.ShouldHaveSingleItem();
        Payload.TryGet(line.ChannelData, "liveTakeover.story", out var story).ShouldBeTrue();
        Payload.TryGet(line.ChannelData, "liveTakeover.step", out var step).ShouldBeTrue();
        Payload.TryGet(line.ChannelData, "liveTakeover.action", out var action).ShouldBeTrue();
        Payload.TryGet(line.ChannelData, "liveTakeover.path", out var path).ShouldBeTrue();
        Payload.TryGet(line.ChannelData, "liveTakeover.revision", out var revision).ShouldBeTrue();
        new[] { story, step, action, path, revision }.ShouldBe(
            [StoryId, FirstStepId, "send_text_action", "actions/1", talk.Published.Current.Revision]);
    }

    [Fact]
    public async Task What_designers_and_people_write_is_never_markup()
    {
        using var talk = Talk.With("""{ "type": "send_text_action", "alternatives": ["You wrote {{@message}}"] }""");
        await talk.Says("<b>[x](http://mallory.example)</b>");
        var line = talk.Replies.ShouldHaveSingleItem();
        line.TextFormat.ShouldBe(TextFormatTypes.Plain);
        line.Text.ShouldBe("You wrote <b>[x](http://mallory.example)</b>");
    }

    [Fact]
    public async Task A_wait_shows_typing_and_takes_its_time()
    {
        using var talk = Talk.With(
            """{ "type": "wait_action", "duration": 2 }""",
            """{ "type": "send_text_action", "alternatives": ["Here it is"] }""");
        var before = talk.Clock.GetUtcNow();
        await talk.Says("?");

        talk.Replies.Select(reply => reply.Type).ShouldBe([ActivityTypes.Typing, ActivityTypes.Message]);
        (talk.Clock.GetUtcNow() - before).ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("https://lumen.example/lamp.jpg?size=2", "image/jpeg"), InlineData("https://lumen.example/lamp", "image/png")]
    public async Task An_image_is_an_attachment_with_its_description(string url, string mediaType)
    {
        using var talk = Talk.With($$"""{ "type": "send_image_action", "imageURL": "{{url}}", "alt": "A lamp" }""");
        await talk.Says("?");
        var image = talk.Replies.ShouldHaveSingleItem().Attachments.ShouldNotBeNull().ShouldHaveSingleItem();
        (image.ContentType, image.ContentUrl, image.Name).ShouldBe((mediaType, url, "A lamp"));
    }

    [Fact]
    public async Task A_card_shows_its_picture_and_buttons_and_several_stand_side_by_side()
    {
        using var talk = Talk.With("""
            { "type": "send_cards_action", "cards": [
              { "type": "card", "title": "Ada", "subtitle": "Brass", "imageURL": "https://lumen.example/a.png", "alt": "Lamp", "url": "https://lumen.example/ada",
                "buttons": [{ "type": "button", "title": "Open", "action": { "type": "open_url_action", "url": "https://lumen.example" } },
                            { "type": "button", "title": "Say it", "action": { "type": "legacy_reply_to_message_action", "message": "I take it" } },
                            { "type": "button", "title": "Share", "action": { "type": "share_action" } }] },
              { "type": "card", "title": "Grace", "url": "javascript:alert(1)" }] }
            """);
        await talk.Says("?");

        var line = talk.Replies.ShouldHaveSingleItem();
        line.AttachmentLayout.ShouldBe(AttachmentLayoutTypes.Carousel);
        var cards = line.Attachments!.Select(attachment => (HeroCard)attachment.Content!).ToList();
        cards.Select(card => card.Title).ShouldBe(["Ada", "Grace"]);
        cards[0].Images!.Single().Alt.ShouldBe("Lamp");
        cards[0].Tap!.Value.ShouldBe("https://lumen.example/ada");
        cards[0].Buttons!.Select(button => (button.Type, button.Value)).ShouldBe(
            [(ActionTypes.OpenUrl, (object)"https://lumen.example"), (ActionTypes.ImBack, "I take it")]);
        cards[1].Tap.ShouldBeNull();
    }

    [Fact]
    public async Task Simple_cards_are_shown_as_cards()
    {
        using var talk = Talk.With("""{ "type": "send_simple_cards_action", "cards": [{ "type": "simple_card", "title": "Ada" }] }""");
        await talk.Says("?");
        ((HeroCard)talk.Replies.ShouldHaveSingleItem().Attachments!.Single().Content!).Title.ShouldBe("Ada");
    }

    [Fact]
    public async Task An_event_for_the_page_carries_its_payload()
    {
        using var talk = Talk.With("""{ "type": "send_js_event_action", "event": "open-cart", "payload": { "lamp": "Ada" } }""");
        await talk.Says("?");
        var raised = talk.Replies.ShouldHaveSingleItem();
        (raised.Type, raised.Name).ShouldBe((ActivityTypes.Event, "open-cart"));
        Payload.TryGet(raised.Value, "lamp", out var lamp).ShouldBeTrue();
        lamp.ShouldBe("Ada");
    }

    [Fact]
    public async Task A_question_for_documents_lists_them()
    {
        using var talk = Talk.With("""
            { "type": "ask_document_action", "message": "Please send", "documents": [
              { "type": "asked_document", "name": "invoice", "message": "your invoice", "authorizedFileTypes": ["pdf", "png"] },
              { "type": "asked_document", "name": "photo", "message": "a photo", "authorizedFileTypes": [] }] }
            """);
        await talk.Says("?");
        talk.Texts.ShouldBe(["Please send\n• your invoice (pdf, png)\n• a photo"]);
    }

    [Fact]
    public async Task A_text_of_nothing_but_missing_values_is_not_said()
    {
        using var talk = Talk.With(
            """{ "type": "send_text_action", "alternatives": ["{{@session.nothing}}"] }""",
            """{ "type": "send_text_action", "alternatives": ["Something"] }""");
        await talk.Says("?");
        talk.Texts.ShouldBe(["Something"]);
    }
}
