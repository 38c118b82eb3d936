using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.WebChat;
using Microsoft.AspNetCore.Hosting;

namespace LiveTakeover.Browser.Tests;

/// <summary>The chat on a site that is none of ours.</summary>
public sealed class WidgetScenario(Chromium chromium) : Scenario(chromium)
{
    private const string Box = "[data-id='webchat-sendbox-input']";

    [Fact]
    public async Task A_person_opens_talks_closes_and_is_told_what_they_have_not_read()
    {
        await using var host = new LiveHost(new Gallery());
        await using var site = await Site.OpenAsync(host.Listen(), "data-color=#0d5b52 data-greeting=\"Need a hand?\"");
        var (page, complaints) = await VisitsAsync(site, "en-US");
        var pictures = new Screenshots("widget");
        var launcher = page.GetByRole(AriaRole.Button, new() { Name = "Open the chat" });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Need a hand?" })).ToBeVisibleAsync();
        await Expect(page.Locator("iframe")).ToHaveCountAsync(0);
        await pictures.TakeAsync(page, "launcher");

        // By keyboard alone: the launcher, the box, a line, and Escape, which gives the focus back.
        await launcher.FocusAsync();
        var token = await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"), answer => answer.Url.EndsWith("/webchat/token", StringComparison.Ordinal));
        var conversation = (await token.JsonAsync())!.Value.GetProperty("conversationId").GetString()!;
        var chat = page.FrameLocator("iframe");
        await SaysHelloAsync(chat);
        await pictures.TakeAsync(page, "open");
        await ShowsWholeTitleAsync(chat);
        await pictures.TakeAsync(page, "long-title");
        await PassesAxeAsync(page);
        await chat.Locator(Box).PressAsync("Escape");
        await Expect(launcher).ToBeFocusedAsync();

        // An agent writes while it is closed.
        using var grace = await host.AgentAsync("Grace");
        (await grace.TakesControlAsync(conversation)).EnsureSuccessStatusCode();
        (await grace.SaysAsync(conversation, "Grace here.")).EnsureSuccessStatusCode();
        (await grace.SaysAsync(conversation, "Which lamp is it?")).EnsureSuccessStatusCode();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Open the chat, 2 unread messages" })).ToBeVisibleAsync();
        await pictures.TakeAsync(page, "unread");
        await PassesAxeAsync(page);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the chat, 2 unread messages" }).ClickAsync();
        await Expect(chat.GetByRole(AriaRole.Feed).GetByText("Which lamp is it?", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(chat.GetByText(ChatWords.English.Banner)).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "unread" })).ToHaveCountAsync(0);
        await pictures.TakeAsync(page, "after-reload");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_signed_in_on_the_site_has_one_conversation_in_all_browsers()
    {
        const string secret = "a secret that the site and the host share";
        await using var host = new LiveHost(new Gallery(), web => web.UseSetting("WebChat:IdentitySecret", secret));
        var chat = host.Listen();
        var identity = SiteServer.Sign(
            new { sub = "ada-7", name = "Ada Lovelace", attributes = new { plan = "gold" } }, TimeSpan.FromHours(1), secret);
        await using var site = await Site.OpenAsync(chat, $"data-identity={identity}");
        await using var plainSite = await Site.OpenAsync(chat, "");

        // On the laptop the site says who she is from the start; on the telephone when she has signed in.
        var (laptop, _) = await VisitsAsync(site, "en-US");
        var token = await laptop.RunAndWaitForResponseAsync(
            OpensAsync(laptop), answer => answer.Url.EndsWith("/webchat/token", StringComparison.Ordinal));
        var conversation = (await token.JsonAsync())!.Value.GetProperty("conversationId").GetString()!;
        await SaysHelloAsync(laptop.FrameLocator("iframe"));
        var (phone, complaints) = await VisitsAsync(plainSite, "en-US", width: 390);
        await OpensAsync(phone)();
        var chatOnPhone = phone.FrameLocator("iframe");
        await Expect(chatOnPhone.Locator(Box)).ToBeVisibleAsync();
        await phone.EvaluateAsync("identity => LiveTakeover.setUser(identity)", identity);
        await Expect(chatOnPhone.GetByRole(AriaRole.Feed).GetByText("hello", new() { Exact = true })).ToBeVisibleAsync();

        using var grace = await host.AgentAsync("Grace");
        var user = (await grace.GetAsync($"/conversations/{conversation}")).GetProperty("user");
        user.GetProperty("name").GetString().ShouldBe("Ada Lovelace");
        user.GetProperty("identity").GetProperty("attributes").GetProperty("plan").GetString().ShouldBe("gold");
        complaints.ShouldBeEmpty();

        // Somebody tampers with it: they are told why, and are nobody.
        var refused = await phone.EvaluateAsync<string>(
            "identity => LiveTakeover.setUser(identity).catch(reason => reason.message)", identity[..^4] + "AAAA");
        refused.ShouldContain("WebChat:IdentitySecret");
        complaints.ShouldContain(complaint => complaint.StartsWith("LiveTakeover: the identity was refused."));
        await Expect(chatOnPhone.Locator(Box)).ToBeVisibleAsync();
        await Expect(chatOnPhone.GetByRole(AriaRole.Feed).GetByText("hello", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_site_that_is_not_in_the_settings_does_not_show_the_chat_and_its_developer_reads_why()
    {
        await using var host = new LiveHost(
            new Gallery(), web =>
                web.UseSetting("WebChat:Sites:0", "https://shop.example").UseSetting("WebChat:Sites:1", "https://shop.example"));
        await using var site = await Site.OpenAsync(host.Listen(), "");
        var page = await OpenAsync(site.Address, "en-US");
        await page.Clock.InstallAsync();
        await page.GotoAsync("/");

        await OpensAsync(page)();
        var said = await page.RunAndWaitForConsoleMessageAsync(
            () =>
                page.Clock.FastForwardAsync("10:00"),
                new() { Predicate = message => message.Text.StartsWith("LiveTakeover:", StringComparison.Ordinal) });

        said.Text.ShouldContain("WebChat:Sites");
        await Expect(page.FrameLocator("iframe").Locator(".chat")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("fr", "Ouvrir la conversation", "ltr")]
    [InlineData("ar", "Open the chat", "rtl")]
    public async Task On_a_telephone_it_fills_the_screen_in_the_language_of_the_site(string locale, string open, string direction)
    {
        await using var host = new LiveHost(new Gallery());
        await using var site = await Site.OpenAsync(
            host.Listen(), "data-position=left data-locale=page", $"<html lang={locale} dir={direction}>");
        var (page, complaints) = await VisitsAsync(site, "en-US", width: 390);
        await page.GetByRole(AriaRole.Button, new() { Name = open }).ClickAsync();
        var chat = page.FrameLocator("iframe");
        await SaysHelloAsync(chat);

        await Expect(chat.Locator("html")).ToHaveAttributeAsync("dir", direction);
        var frame = (await page.Locator("iframe").BoundingBoxAsync())!;
        (frame.X, frame.Y, frame.Width, frame.Height).ShouldBe((0, 0, 390, 800));
        await new Screenshots($"widget-{locale}").TakeAsync(page, "telephone");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_there_with_its_state_and_once_when_a_site_swaps_its_body()
    {
        await using var host = new LiveHost(new Gallery());
        await using var site = await Site.OpenAsync(host.Listen(), "");
        var (page, complaints) = await VisitsAsync(site, "en-US");
        await OpensAsync(page)();
        var chat = page.FrameLocator("iframe");
        await SaysHelloAsync(chat);
        await chat.Locator(Box).FillAsync("half a sen");

        // Turbo and Astro put another body in its place, htmx other contents; the tag is run again with them.
        await page.EvaluateAsync(
            """
            const again = () => document.body.append(Object.assign(document.createElement('script'), { src: document.querySelector('script').src }));
            const body = document.createElement('body');
            body.innerHTML = '<h1>Another page</h1>';
            document.body.replaceWith(body);
            again();
            document.body.innerHTML = '<h1>A third page</h1>';
            again();
            """);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "A third page" })).ToBeVisibleAsync();
        await Expect(chat.Locator(Box)).ToHaveValueAsync("half a sen");
        await Expect(page.Locator("live-takeover")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).First).ToBeVisibleAsync();

        // Even another root takes it along; the chat begins anew then, and the conversation goes on.
        await page.EvaluateAsync(
            """
            const root = Object.assign(document.createElement('html'), { innerHTML: '<body><h1>Last</h1></body>' });
            document.replaceChild(root, document.documentElement);
            """);
        await Expect(page.Locator("live-takeover")).ToHaveCountAsync(1);
        await Expect(chat.GetByRole(AriaRole.Feed).GetByText("Hello, what can I do for you?", new() { Exact = true })).ToBeVisibleAsync();
        complaints.ShouldBeEmpty();
    }

    private static Func<Task> OpensAsync(IPage page) =>
        () => page.GetByRole(AriaRole.Button, new() { Name = "Open the chat" }).ClickAsync();

    private static async Task SaysHelloAsync(IFrameLocator chat)
    {
        await Expect(chat.Locator(Box)).ToBeVisibleAsync();
        await Expect(chat.Locator(".connection")).ToHaveCountAsync(0);
        await chat.Locator(Box).FillAsync("hello");
        await chat.Locator(Box).PressAsync("Enter");
        await Expect(chat.GetByRole(AriaRole.Feed).GetByText("Hello, what can I do for you?", new() { Exact = true })).ToBeVisibleAsync();
    }

    // A title is read to its end on further lines, and reaches out of nothing.
    private static async Task ShowsWholeTitleAsync(IFrameLocator chat)
    {
        await chat.Locator(Box).FillAsync("long title");
        await chat.Locator(Box).PressAsync("Enter");
        var title = chat.Locator(".ac-textBlock").Filter(new() { HasText = Gallery.LongTitle });
        await Expect(title).ToBeVisibleAsync();
        var cut = await title.EvaluateAsync<string[]>(
            """
            title => {
              const text = document.createRange();
              text.selectNodeContents(title);
              const [words, card] = [text.getBoundingClientRect(), title.closest('.ac-adaptiveCard').getBoundingClientRect()];
              const boxes = [title, ...title.querySelectorAll('*')];
              return [
                words.height < 30 && 'one line only',
                words.right > card.right + 1 && 'wider than its card',
                boxes.some(box => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0) && 'wider than its box',
              ].filter(Boolean);
            }
            """);
        cut.ShouldBeEmpty();
    }

    // The site around it is hostile, not accessible: what is ours is checked.
    private static async Task PassesAxeAsync(IPage page)
    {
        var found = (await page.RunAxe(new AxeRunContext { Include = [new AxeSelector("live-takeover")] })).Violations;
        found.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty();
    }

    private async Task<(IPage Page, List<string> Complaints)> VisitsAsync(Site site, string locale, int width = 1000)
    {
        var page = await OpenAsync(site.Address, locale, width, height: 800);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync("/");
        return (page, complaints);
    }
}
