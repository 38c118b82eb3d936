using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Browser.Tests;

/// <summary>Settings → Chat: the chat page wears the buyer's brand and speaks the person's language.</summary>
public sealed class AppearanceScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task An_administrator_sees_the_chat_beside_the_form_and_people_see_what_was_saved()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        using var root = await host.AgentAsync("Root", Role.Administrator);
        var hub = new HubPage(await OpenAsync(address, "en-US", width: 1400, height: 1000), HubWords.English);
        var pictures = new Screenshots("appearance");
        await hub.SignsInAsync("root@example.com", LiveHost.Password);
        await hub.Page.GotoAsync("/hub/settings/chat");
        var drawn = hub.Page.FrameLocator("iframe");
        await Expect(drawn.GetByRole(AriaRole.Heading, new() { Name = "Maison Lumen" })).ToBeVisibleAsync();

        // What is in the form is drawn at once, and a colour that cannot be read says so.
        await hub.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nordlicht <b>");
        await hub.Page.GetByRole(AriaRole.Textbox, new() { Name = "Launcher and accents" }).First.FillAsync("#ffd54a");
        await Expect(hub.Page.GetByText("too little for words")).ToBeVisibleAsync();
        await hub.Page.GetByLabel("Words in").SelectOptionAsync("de");
        await hub.Page.GetByLabel("Line below the name").FillAsync("Lampen aus Kiel");
        await hub.Page.GetByLabel("Greeting beside the launcher").FillAsync("Moin!");
        await hub.Page.GetByText("All other texts").ClickAsync();
        await hub.Page.GetByLabel("Schreiben Sie eine Nachricht").FillAsync("Schnack mit uns");
        await hub.Page.GetByLabel("Whether support is there").CheckAsync();
        await hub.Page.GetByLabel("Also the opening hours of the coming week").CheckAsync();
        await hub.Page.GetByLabel("Address of your privacy page").FillAsync("https://nordlicht.example/privacy");
        await Expect(drawn.GetByRole(AriaRole.Heading, new() { Name = "Nordlicht <b>" })).ToBeVisibleAsync();
        await Expect(drawn.GetByText("Lampen aus Kiel")).ToBeVisibleAsync();
        await Expect(drawn.GetByPlaceholder("Schnack mit uns")).ToBeVisibleAsync();
        await Expect(drawn.GetByText("A support agent is online")).ToBeVisibleAsync();
        await pictures.TakeAsync(hub.Page, "form-and-drawing");
        await hub.Page.ShouldBeAccessibleAsync();

        // Nobody has seen it yet.
        var before = await OpenAsync(address, "de-DE", width: 480);
        await before.GotoAsync("/");
        await Expect(before.GetByRole(AriaRole.Heading, new() { Name = "Maison Lumen" })).ToBeVisibleAsync();
        await hub.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(hub.Page.GetByText("Saved. Pages that are opened")).ToBeVisibleAsync();

        var ada = await OpenAsync(address, "de-DE", width: 480);
        await ada.GotoAsync("/");
        await Expect(ada.GetByRole(AriaRole.Heading, new() { Name = "Nordlicht <b>" })).ToBeVisibleAsync();
        await Expect(ada.GetByText("Lampen aus Kiel")).ToBeVisibleAsync();
        await Expect(ada.GetByPlaceholder("Schnack mit uns")).ToBeVisibleAsync();
        await Expect(ada.GetByText("Der Support ist")).ToBeVisibleAsync();
        await Expect(ada.GetByRole(AriaRole.Link, new() { Name = "Datenschutz" })).ToHaveAttributeAsync(
            "href", "https://nordlicht.example/privacy");
        (await ada.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe("de");
        await pictures.TakeAsync(ada, "in-german");
        await ada.ShouldBeAccessibleAsync();

        // Behind whether somebody is there: the coming week, in her language.
        await ada.GetByText("Der Support ist").PressAsync("Enter");
        await Expect(ada.GetByRole(AriaRole.Heading, new() { Name = "Öffnungszeiten" })).ToBeVisibleAsync();
        await Expect(ada.Locator(".hours-week dt")).ToHaveCountAsync(7);
        await Expect(ada.GetByText("Geschlossen")).ToHaveCountAsync(2);
        await Expect(ada.GetByText("9:00 – 18:00").First).ToBeVisibleAsync();
        await pictures.TakeAsync(ada, "opening-hours");
        await ada.ShouldBeAccessibleAsync();
        await ada.Keyboard.PressAsync("Escape");
        await Expect(ada.GetByRole(AriaRole.Heading, new() { Name = "Öffnungszeiten" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Lines_have_links_and_keep_their_line_breaks_and_nothing_in_them_is_markup()
    {
        await using var host = new LiveHost(new Gallery());
        var page = await OpenAsync(host.Listen(), "en-US", width: 480);
        var ada = new ChatPage(page);
        await ada.OpensAsync();
        var conversation = await ada.ConversationIdAsync();
        await ada.SaysAsync("hello");
        using var grace = await host.AgentAsync("Grace");
        (await grace.TakesControlAsync(conversation)).EnsureSuccessStatusCode();
        (await grace.SaysAsync(conversation, "See https://shop.example/a(b).\nOr call tel:+33123456789\n\n<b>now</b> javascript:alert(1)"))
            .EnsureSuccessStatusCode();

        var line = page.GetByRole(AriaRole.Feed).Locator(".plain-text").Last;
        await Expect(line.GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        var link = line.GetByRole(AriaRole.Link, new() { Name = "https://shop.example/a(b)" });
        await Expect(link).ToHaveAttributeAsync("href", "https://shop.example/a(b)");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
        await Expect(line.Locator("p")).ToHaveCountAsync(4);
        await Expect(line).ToContainTextAsync("<b>now</b> javascript:alert(1)");
        // Two lines are as near to each other as two lines are: a blank one is only where somebody left it.
        var tops = await line.Locator("p").EvaluateAllAsync<float[]>("lines => lines.map(one => one.getBoundingClientRect().top)");
        (tops[1] - tops[0]).ShouldBeLessThan(30);
    }

    [Fact]
    public async Task Typing_leaves_no_complaint_behind_minutes_later()
    {
        await using var host = new LiveHost(new Gallery());
        var page = await OpenAsync(host.Listen(), "en-US", width: 480);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        await page.Clock.InstallAsync();
        var ada = new ChatPage(page);
        await ada.OpensAsync();

        await page.RunAndWaitForRequestAsync(
            () => ada.StartsTypingAsync("hello"), request => request.PostData?.Contains("\"typing\"", StringComparison.Ordinal) == true);
        await page.Clock.FastForwardAsync("06:00");
        await ada.SaysAsync("hello");
        await ada.HasSentAsync(1);

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_welcome_is_said_once_also_when_the_page_is_loaded_again_under_an_agents_control()
    {
        await using var host = new LiveHost();
        var ada = new ChatPage(await OpenAsync(host.Listen(), "en-US", width: 480));
        await ada.OpensAsync();
        await ada.SeesSomethingLikeAsync(ChatWords.English.Welcome);
        using var grace = await host.AgentAsync("Grace");
        var conversation = await ada.ConversationIdAsync();
        (await grace.TakesControlAsync(conversation)).EnsureSuccessStatusCode();
        await ada.SeesBannerAsync(ChatWords.English.Banner);

        await ada.CountsAnnouncementsAsync(ChatWords.English.Welcome);
        await ada.ReloadsAsync();
        await ada.SeesBannerAsync(ChatWords.English.Banner);
        await ada.SaysAsync("I am back");
        await ada.HasSentAsync(1);

        var feed = ada.Page.GetByRole(AriaRole.Feed);
        (await feed.Locator(".plain-text", new() { HasText = ChatWords.English.Welcome }).CountAsync()).ShouldBe(1);
        (await ada.AnnouncementsAsync()).ShouldBeLessThanOrEqualTo(1);
        (await grace.ReadsLogAsync(conversation)).Count(line => line.Text.StartsWith(ChatWords.English.Welcome, StringComparison.Ordinal))
            .ShouldBe(1);
    }
}
