using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>What an agent does in the live conversation panel beside writing lines.</summary>
public sealed class PanelScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task Files_go_both_ways_and_what_a_person_writes_is_seen_only_once_they_are_told()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        var pictures = new Screenshots("panel");
        using var grace = await host.AgentAsync("Grace", Role.Administrator);
        var hub = await SignsInAsync(address, "grace@example.com");
        var ada = new ChatPage(await OpenAsync(address, "en-US", width: 480, height: 800));
        await ada.OpensAsync();
        await ada.SaysAsync("hello");
        (await grace.TakesControlAsync(await ada.ConversationIdAsync())).EnsureSuccessStatusCode();
        var lamp = await ada.Page.ScreenshotAsync();

        // Ada's file is seen in the panel.
        await ada.AttachesAsync(new FilePayload { Name = "broken-lamp.png", MimeType = "image/png", Buffer = lamp });
        await ada.SaysAsync("It looks like this");
        await Expect(
            hub.Panel.GetByRole(
                AriaRole.Link, new() { Name = "broken-lamp.png" }).Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 480);

        // Grace is told the limits, chooses files, pastes one and drops one; one is too large, one fails and is tried again.
        var attach = hub.Panel.GetByRole(AriaRole.Button, new() { Name = "Attach files" });
        await Expect(attach).ToHaveAttributeAsync(
            "title", "Attach files: up to 4 MB each, 10 with one message. You can also paste or drop them here.");
        var waiting = hub.Panel.GetByRole(AriaRole.List, new() { Name = "Files that go with the message" });
        await hub.Page.RouteAsync("**/uploads", route => route.AbortAsync(), new() { Times = 1 });
        await hub.Panel.Locator("input[type=file]").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "manual.pdf", MimeType = "application/pdf", Buffer = new byte[300_000] },
            new() { Name = "film.mp4", MimeType = "video/mp4", Buffer = new byte[5_000_000] },
        });
        await Expect(hub.Panel.GetByRole(AriaRole.Alert).Filter(new() { HasText = "film.mp4: larger than 4 MB." })).ToBeVisibleAsync();
        await Expect(waiting.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not uploaded. The server cannot be reached.");
        await hub.PastesAsync("repaired.png", lamp);
        await hub.DropsAsync("unwanted.png", lamp);
        await pictures.TakeAsync(hub.Page, "files-waiting");
        await hub.Page.ShouldBeAccessibleAsync();
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Try again: manual.pdf" }).ClickAsync();
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Remove unwanted.png" }).ClickAsync();
        await Expect(waiting.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(hub.Panel.GetByText("2 files go with the message")).ToHaveCountAsync(1);
        await hub.SaysAsync("Here it is, and the manual.");

        await ada.SeesAsync("Here it is, and the manual.");
        await Expect(waiting).ToHaveCountAsync(0);
        await Expect(ada.Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user) img")).ToHaveJSPropertyAsync("naturalWidth", 480);
        await Expect(ada.Page.GetByText("manual.pdf").Last).ToBeVisibleAsync();
        await Expect(
            hub.Panel.GetByRole(AriaRole.Link, new() { Name = "repaired.png" }).Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 480);
        await pictures.TakeAsync(ada.Page, "chat-with-files");
        await hub.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await pictures.TakeAsync(hub.Page, "files-sent-dark");

        // An emoji by the keyboard alone, where the caret is.
        var box = hub.Panel.GetByRole(AriaRole.Textbox);
        await box.FillAsync("Good  then");
        await box.EvaluateAsync("area => area.setSelectionRange(5, 5)");
        await hub.Panel.GetByRole(AriaRole.Button, new() { Name = "Insert an emoji" }).PressAsync("Enter");
        await Expect(hub.Page.GetByRole(AriaRole.Grid).GetByText("😀").First).ToBeVisibleAsync();
        await pictures.TakeAsync(hub.Page, "emoji");
        await hub.Page.ShouldBeAccessibleAsync();
        await hub.Page.Keyboard.TypeAsync("light bulb");
        await Expect(hub.Page.GetByText("💡 Light bulb", new() { Exact = true })).ToBeVisibleAsync();
        await hub.Page.Keyboard.PressAsync("Enter");
        await Expect(box).ToBeFocusedAsync();
        await hub.Page.Keyboard.TypeAsync("!");
        await hub.Page.Keyboard.PressAsync("Enter");
        await ada.SeesAsync("Good 💡! then");

        // What Ada writes before she sends it stays hers, until an administrator has turned that on and her page has told her.
        var conversation = await ada.ConversationIdAsync();
        await ada.StartsTypingAsync("No wait");
        await hub.SeesTypingAsync();
        await Expect(hub.Panel.GetByText("No wait")).ToHaveCountAsync(0);
        await ada.SaysAsync("Thank you");
        await hub.Page.GotoAsync("/hub/settings/bot");
        await hub.Page.GetByRole(AriaRole.Switch, new() { Name = "Agents see what people write before they send it" }).ClickAsync();
        await Expect(hub.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved." })).ToBeVisibleAsync();
        await pictures.TakeAsync(hub.Page, "preview-setting");
        var told = ada.Page.GetByText("The agent sees what you write before you send it.");
        await Expect(told).ToHaveCountAsync(0);
        (await grace.ReleasesControlAsync(conversation)).EnsureSuccessStatusCode();
        (await grace.TakesControlAsync(conversation)).EnsureSuccessStatusCode();
        await Expect(told).ToBeVisibleAsync();
        await ada.StartsTypingAsync("Do I have to pay for");
        await hub.SeesInPanelAsync("Do I have to pay for");
        await hub.SeesInPanelAsync("is writing this. It is not sent yet.");
        await pictures.TakeAsync(hub.Page, "preview");
        await hub.Page.SetViewportSizeAsync(360, 740);
        (await hub.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBe(360);
        await pictures.TakeAsync(hub.Page, "narrow");
        await hub.Page.SetViewportSizeAsync(1280, 800);
        await pictures.TakeAsync(ada.Page, "chat-with-preview");
        await ada.Page.ShouldBeAccessibleAsync();
        await ada.SaysAsync("What does it cost?");
        await hub.SeesInPanelAsync("What does it cost?");
        await Expect(hub.Panel.GetByText("Do I have to pay for")).ToHaveCountAsync(0);
        (await grace.ReadsLogAsync(conversation)).ShouldNotContain(line => line.Text.Contains("pay for"));
        (await grace.ReleasesControlAsync(conversation)).EnsureSuccessStatusCode();
        await Expect(told).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_conversation_goes_from_agent_to_agent_and_when_the_last_one_is_gone_the_request_is_open_again()
    {
        await using var host = new LiveHost(new Gallery(), builder =>
        {
            builder.UseSetting("Handoff:PresenceLease", "00:00:04");
            builder.UseSetting("Handoff:PresenceGrace", "00:00:01");
            builder.UseSetting("Handoff:ControlLease", "00:00:06");
        });
        var address = host.Listen();
        var pictures = new Screenshots("panel-transfer");
        var words = ChatWords.English;
        using var graceApi = await host.AgentAsync("Grace");
        using var anaApi = await host.AgentAsync("Ana");
        var ada = new ChatPage(await OpenAsync(address, "en-US", width: 480, height: 800));
        await ada.OpensAsync();
        await ada.SaysAsync("hello");
        var conversation = await ada.ConversationIdAsync();
        await host.Services.GetRequiredService<UserRequests>().CreateAsync(new NewUserRequest(conversation, "My lamp is broken", []));
        var grace = await SignsInAsync(address, "grace@example.com");
        var ana = await SignsInAsync(address, "ana@example.com");

        // Grace takes control, leaves a note that Ada never gets, and offers the conversation to Ana.
        await grace.OpensRequestAsync("My lamp is broken");
        await grace.SeesUserOnlineAsync();
        await grace.TakesControlAsync();
        await ada.SeesBannerAsync(words.Banner);
        await grace.Panel.GetByRole(AriaRole.Button, new() { Name = "Internal note" }).ClickAsync();
        await grace.Panel.GetByPlaceholder("A note for colleagues. The user never sees it.").FillAsync("She has order LM-1042.");
        await grace.Panel.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await grace.SeesInPanelAsync("She has order LM-1042.");
        await grace.Panel.GetByRole(AriaRole.Button, new() { Name = "Transfer…" }).ClickAsync();
        await grace.Page.GetByRole(AriaRole.Radio, new() { Name = "Ana" }).CheckAsync();
        await grace.Page.GetByLabel("What should they know? (optional)").FillAsync("You know this lamp.");
        await grace.Page.GetByRole(AriaRole.Button, new() { Name = "Offer" }).ClickAsync();
        await grace.SeesInPanelAsync("Offered to Ana. You have control until they accept.");
        await Expect(ana.News).ToContainTextAsync("You know this lamp.");
        await pictures.TakeAsync(ana.Page, "offered");
        (await HolderAsync(graceApi, conversation)).ShouldBe("Grace");

        // At every moment somebody has control: Ada notices nothing.
        await ana.News.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await ana.SeesInPanelAsync("Grace transferred the conversation to Ana");
        await ana.SeesInPanelAsync("She has order LM-1042.");
        await ana.SaysAsync("Ana here. I know this lamp.");
        await ada.SeesAsync("Ana here. I know this lamp.");
        await Expect(grace.News).ToContainTextAsync("Ana took over");
        (await HolderAsync(graceApi, conversation)).ShouldBe("Ana");
        (await ada.TimesSeenAsync(words.Released)).ShouldBe(0);
        (await ada.TimesSeenAsync("She has order LM-1042.")).ShouldBe(0);
        await ana.FollowsRequestLinkAsync();
        await ana.SeesUserOnlineAsync();
        await pictures.TakeAsync(ana.Page, "accepted");

        // Ana's browser is gone for good: Ada is told, the request waits again, and Ana learns of it when she is back.
        await ana.Page.Context.CloseAsync();
        await ada.SeesAsync(words.Released);
        await ada.SeesNoBannerAsync(words.Banner);
        await grace.GoesToAsync(HubWords.English.Requests);
        await grace.SeesWaitingRequestAsync("My lamp is broken");
        await pictures.TakeAsync(grace.Page, "open-again");
        ana = await SignsInAsync(address, "ana@example.com");
        await Expect(ana.News).ToContainTextAsync("this page was gone for too long");
        await pictures.TakeAsync(ana.Page, "told-on-return");
    }

    private static async Task<string?> HolderAsync(Agent agent, string conversation) =>
        (await agent.GetAsync($"/conversations/{conversation}")).GetProperty("control").GetProperty("holder").GetProperty("name")
            .GetString();

    private async Task<HubPage> SignsInAsync(Uri host, string email)
    {
        var agent = new HubPage(await OpenAsync(host, "en-US"), HubWords.English);
        await agent.SignsInAsync(email, LiveHost.Password);
        return agent;
    }
}
