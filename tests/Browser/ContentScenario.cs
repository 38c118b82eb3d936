using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Browser.Tests;

/// <summary>What a bot can show, what a person can send, in which languages, and that everybody can use it.</summary>
public sealed class ContentScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task Cards_media_and_suggested_actions_are_drawn_and_a_click_carries_its_payload()
    {
        await using var host = new LiveHost(new Gallery());
        var ada = await VisitsAsync(host.Listen(), "en-US");
        var pictures = new Screenshots("content");

        await ShowsAsync(ada, "hero", "Blue lamp");
        await ShowsAsync(ada, "thumbnail", "Red lamp");
        await pictures.TakeAsync(ada.Page, "hero-and-thumbnail");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).Last.ClickAsync();
        await ShowsAsync(ada, "adaptive", "Your delivery");
        await ada.Page.GetByLabel("Street").FillAsync("2 rue des Lampes");
        await ada.Page.GetByTitle("Deliver").ClickAsync();
        await pictures.TakeAsync(ada.Page, "adaptive");
        await ShowsAsync(ada, "audio", "Our workshop");
        await Expect(ada.Page.Locator("audio")).ToBeVisibleAsync();
        await ShowsAsync(ada, "video", "Making a lamp");
        await Expect(ada.Page.Locator("video")).ToBeVisibleAsync();
        await pictures.TakeAsync(ada.Page, "audio-and-video");
        await ada.SaysAsync("picture");
        await Expect(ada.Page.Locator("img[src^='data:image/png']").Last).ToBeVisibleAsync();
        await ShowsAsync(ada, "choices", "Which one?");
        await pictures.TakeAsync(ada.Page, "suggested-actions");
        await ada.ChoosesAsync("Blue");
        await ada.SeesAsync("Blue");
        await ada.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ada.Page.SetViewportSizeAsync(480, 2600);
        await pictures.TakeAsync(ada.Page, "dark");
        await ada.Page.ShouldBeAccessibleAsync();

        var log = await LogAsync(host, ada);
        log.ShouldContain(activity => activity.Contains("\"product\":\"lamp\""));
        log.ShouldContain(activity => activity.Contains("\"order\":\"LM-1042\"") && activity.Contains("2 rue des Lampes"));
    }

    [Fact]
    public async Task Files_are_seen_before_they_are_sent_and_can_be_taken_back()
    {
        await using var host = new LiveHost(new Gallery());
        var ada = await VisitsAsync(host.Listen(), "en-US");
        var pictures = new Screenshots("content-files");
        var pixel = Convert.FromBase64String(Gallery.Pixel[(Gallery.Pixel.IndexOf(',') + 1)..]);

        await ada.AttachesAsync(
            new() { Name = "lamp.png", MimeType = "image/png", Buffer = pixel },
            new() { Name = "invoice.pdf", MimeType = "application/pdf", Buffer = new byte[800_000] },
            new() { Name = "film.mp4", MimeType = "video/mp4", Buffer = new byte[5_000_000] });
        var waiting = ada.Page.GetByRole(AriaRole.List, new() { Name = "Will be sent with your message" });
        await Expect(waiting.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["lamp.png", "invoice.pdf"]);
        await Expect(waiting.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 1);
        await Expect(ada.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "film.mp4" })).ToContainTextAsync("4 MB in all");
        await pictures.TakeAsync(ada.Page, "waiting");
        await ada.Page.ShouldBeAccessibleAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Remove invoice.pdf" }).ClickAsync();
        await ada.SaysAsync("This one flickers.");

        await ada.HasSentAsync(1);
        await Expect(waiting).ToHaveCountAsync(0);
        await Expect(ada.Page.Locator(".webchat__bubble--from-user img")).ToHaveJSPropertyAsync("naturalWidth", 1);
        await pictures.TakeAsync(ada.Page, "sent");
        var sent = (await LogAsync(host, ada)).Last(activity => activity.Contains("flickers"));
        sent.ShouldContain("lamp.png");
        sent.ShouldNotContain("invoice.pdf");

        // A host before this one may take less.
        await ada.Page.RouteAsync("**/upload", route => route.FulfillAsync(new() { Status = 413 }));
        await ada.AttachesAsync(new FilePayload { Name = "lamp.png", MimeType = "image/png", Buffer = pixel });
        await ada.SaysAsync("Once more");
        await Expect(ada.Page.GetByText("Not sent: it is too large.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Markdown_is_shown_and_html_in_it_is_text()
    {
        await using var host = new LiveHost(new Gallery());
        var ada = await VisitsAsync(host.Listen(), "en-US");

        await ada.SaysAsync("hostile");

        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Sale" }).First).ToBeVisibleAsync();
        await ada.SeesSomethingLikeAsync("onerror=");
        await Expect(ada.Page.Locator("[onerror], img[src='x']")).ToHaveCountAsync(0);
        (await ada.Page.TitleAsync()).ShouldBe("Maison Lumen");
        await new Screenshots("content").TakeAsync(ada.Page, "hostile-markdown");
    }

    // 640 × 400 is what is left of a screen of 1280 × 800 at 200 % zoom.
    [Theory]
    [InlineData("en-US", "ltr", "Type your message", 1280, 800, ColorScheme.Light)]
    [InlineData("fr-FR", "ltr", "Écrivez votre message", 360, 640, ColorScheme.Light)]
    [InlineData("fr-CA", "ltr", "Écrivez votre message", 640, 400, ColorScheme.Light)]
    [InlineData("de-DE", "ltr", "Schreiben Sie eine Nachricht", 1280, 800, ColorScheme.Dark)]
    [InlineData("ar-EG", "rtl", "اكتب رسالتك", 360, 640, ColorScheme.Dark)]
    public async Task The_page_speaks_the_language_runs_its_way_fits_the_screen_and_passes_axe(
        string locale, string direction, string placeholder, int width, int height, ColorScheme colours)
    {
        await using var host = new LiveHost(new Gallery());
        var ada = await VisitsAsync(host.Listen(), locale);
        await ada.Page.SetViewportSizeAsync(width, height);
        await ada.Page.EmulateMediaAsync(new() { ColorScheme = colours });
        await ShowsAsync(ada, "hero", "Blue lamp");
        await ada.SaysAsync("arabic");
        await ada.SeesSomethingLikeAsync("مرحبًا");
        await ShowsAsync(ada, "choices", "Which one?");
        using var grace = await host.AgentAsync("Grace");
        var conversation = await ada.ConversationIdAsync();
        (await grace.TakesControlAsync(conversation)).EnsureSuccessStatusCode();
        (await grace.SaysAsync(conversation, "Hello, Grace here.")).EnsureSuccessStatusCode();
        var words = locale.StartsWith("fr", StringComparison.Ordinal) ? ChatWords.French : ChatWords.English;
        await ada.SeesBannerAsync(words.Banner);
        await ada.SeesAsync(words.Taken);
        await ada.SeesAsync("Hello, Grace here.");

        await Expect(ada.Page.Locator("html")).ToHaveAttributeAsync("dir", direction);
        await Expect(ada.Page.Locator("[data-id='webchat-sendbox-input']")).ToHaveAttributeAsync("placeholder", placeholder);
        (await ada.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBe(width);
        await new Screenshots($"content-{locale}").TakeAsync(ada.Page, "page");
        await ada.Page.ShouldBeAccessibleAsync();
    }

    private static async Task ShowsAsync(ChatPage ada, string wish, string expected)
    {
        await ada.SaysAsync(wish);
        await ada.SeesSomethingLikeAsync(expected);
    }

    private static async Task<IReadOnlyList<string>> LogAsync(LiveHost host, ChatPage ada)
    {
        using var grace = await host.AgentAsync("Grace");
        var log = await grace.GetAsync($"/conversations/{await ada.ConversationIdAsync()}/log?after=0");
        return [.. log.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("activity").GetRawText())];
    }

    private async Task<ChatPage> VisitsAsync(Uri host, string locale)
    {
        var ada = new ChatPage(await OpenAsync(host, locale, width: 480, height: 800));
        await ada.OpensAsync();
        return ada;
    }
}
