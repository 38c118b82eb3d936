using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Team.ChatPage;

namespace LiveTakeover.AgentHub.Tests.ChatPage;

/// <summary>The chat page wears the buyer's brand: administrators say which, and nothing that they say can hurt a stranger.</summary>
public sealed class AppearanceTests : IAsyncLifetime
{
    private static readonly byte[] Logo = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    private readonly Hub hub = new();
    private Member root = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = await hub.MemberAsync("Root", Role.Administrator);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task What_is_saved_is_read_again_and_blank_texts_are_the_products_own()
    {
        (await root.PutAsync("chat/appearance", new
        {
            name = " Nordlicht & Söhne ",
            color = "#0d5b52",
            theme = "dark",
            position = "left",
            icon = "headset",
            showsHours = true,
            privacyLink = "https://nordlicht.example/privacy",
            languages = new[] { "de", "en" },
            words = new { de = new { tagline = "Lampen <3", greeting = " ", texts = new { send = "Ab die Post", menu = " " } } },
        })).Status.ShouldBe(HttpStatusCode.OK);

        var look = await root.ReadsAsync("chat/appearance");

        ((string?)look["name"], (string?)look["theme"], (string?)look["position"], (string?)look["icon"]).ShouldBe(
            ("Nordlicht & Söhne", "dark", "left", "headset"));
        look["languages"]!.AsArray().Select(language => (string?)language).ShouldBe(["de", "en"]);
        JsonNode.DeepEquals(look["words"], JsonNode.Parse(
            """{ "de": { "tagline": "Lampen <3", "greeting": null, "texts": { "send": "Ab die Post" } } }""")).ShouldBeTrue();
        ((bool)look["showsHours"]!, (bool)look["showsAnswerTime"]!).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("""{ "color": "red" }""", "like #0d5b52")]
    [InlineData("""{ "ownColor": "#12345g" }""", "like #0d5b52")]
    [InlineData("""{ "privacyLink": "javascript:alert(1)" }""", "privacyLink")]
    [InlineData("""{ "privacyLink": "/privacy" }""", "privacyLink")]
    [InlineData("""{ "languages": ["en", "en"] }""", "once")]
    [InlineData("""{ "languages": ["tlh"] }""", "once")]
    [InlineData("""{ "words": { "xx": {} } }""", "once")]
    [InlineData("""{ "words": { "en": { "texts": { "a b": "c" } } } }""", "names of texts")]
    [InlineData("""{ "words": { "en": { "tagline": "two\nlines" } } }""", "line break")]
    public async Task What_the_page_could_not_show_safely_is_refused_in_words(string body, string says)
    {
        var answer = await root.PutAsync("chat/appearance", JsonNode.Parse(body)!);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)answer.Body["title"]).ShouldNotBeNull().ShouldContain(says);
        ((string?)(await root.ReadsAsync("chat/appearance"))["color"]).ShouldBeNull();
    }

    [Fact]
    public async Task Every_text_has_an_end()
    {
        var longest = new string('a', CheckAppearance.LongestText);
        (await Texts([("send", longest)])).ShouldBe(HttpStatusCode.OK);
        (await Texts([("send", longest + "a")])).ShouldBe(HttpStatusCode.BadRequest);
        (await Texts(Enumerable.Range(0, CheckAppearance.MostTexts + 1).Select(n => ($"t{n}", "a")))).ShouldBe(HttpStatusCode.BadRequest);
        (await root.PutAsync("chat/appearance", new { name = new string('a', CheckAppearance.LongestName + 1) })).Status.ShouldBe(
            HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_logo_stays_when_the_rest_is_saved_and_goes_when_it_is_removed()
    {
        var set = (await root.SendBytesAsync(HttpMethod.Put, "chat/logo", Logo)).Answer;
        var id = ((string?)set.Body["logo"]).ShouldNotBeNull();
        await root.PutAsync("chat/appearance", new { name = "Lamps" });

        ((string?)(await root.ReadsAsync("chat/appearance"))["logo"]).ShouldBe(id);
        (await hub.Get<ChatAppearances>().FindLogoAsync(id)).ShouldNotBeNull().Content.ShouldBe(Logo);

        (await root.DeleteAsync("chat/logo")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await root.DeleteAsync("chat/logo")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await hub.Get<ChatAppearances>().FindLogoAsync(id)).ShouldBeNull();
        ((string?)(await root.ReadsAsync("chat/appearance"))["name"]).ShouldBe("Lamps");
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_no_logo()
    {
        (await root.SendBytesAsync(HttpMethod.Put, "chat/logo", "<svg onload='alert(1)'/>"u8.ToArray())).Answer.Status.ShouldBe(
            HttpStatusCode.BadRequest);
        (await root.SendBytesAsync(HttpMethod.Put, "chat/logo", [.. Logo, .. new byte[ChatLogo.Largest]])).Answer.Status.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task It_is_the_administrators_alone()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);

        (await grace.PutAsync("chat/appearance", new { name = "Mine" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await grace.SendBytesAsync(HttpMethod.Put, "chat/logo", Logo)).Answer.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<HttpStatusCode> Texts(IEnumerable<(string Name, string Text)> texts) => (await root.PutAsync(
        "chat/appearance",
        new { words = new { en = new { texts = texts.ToDictionary(text => text.Name, text => text.Text) } } })).Status;
}
