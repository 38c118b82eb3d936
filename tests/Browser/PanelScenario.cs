using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

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
        var hub = new HubPage(await OpenAsync(address, "en-US"), HubWords.English);
        await hub.SignsInAsync("grace@example.com", LiveHost.Password);
        var ada = new ChatPage(await OpenAsync(address, "en-US", width: 480, height: 800));
        await ada.OpensAsync();
        await ada.SaysAsync("hello");
        (await grace.TakesControlAsync(await ada.ConversationIdAsync())).EnsureSuccessStatusCode();
        var lamp = await ada.Page.ScreenshotAsync();

        // Ada's file is seen in the panel.
        await ada.AttachesAsync(new FilePayload { Name = "broken-lamp.png", MimeType = "image/png", Buffer = lamp });
        await ada.SaysAsync("It looks like this");
        await Expect(hub.Panel.GetByRole(AriaRole.Link, new() { Name = "broken-lamp.png" }).Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 480);

        // Grace is told the limits, chooses files, pastes one and drops one; one is too large, one fails and is tried again.
        var attach = hub.Panel.GetByRole(AriaRole.Button, new() { Name = "Attach files" });
        await Expect(attach).ToHaveAttributeAsync("title", "Attach files: up to 4 MB each, 10 with one message. You can also paste or drop them here.");
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
        await Expect(hub.Panel.GetByRole(AriaRole.Link, new() { Name = "repaired.png" }).Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 480);
        await pictures.TakeAsync(ada.Page, "chat-with-files");
        await hub.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await pictures.TakeAsync(hub.Page, "files-sent-dark");

        // What Ada writes before she sends it stays hers, until an administrator has turned that on and her page has told her.
        var conversation = await ada.ConversationIdAsync();
        await ada.StartsTypingAsync("No wait");
        await hub.SeesTypingAsync();
        await Expect(hub.Panel.GetByText("No wait")).ToHaveCountAsync(0);
        await ada.SaysAsync("Thank you");
        await hub.Page.GotoAsync("/hub/settings/bot");
        await hub.Page.GetByRole(AriaRole.Switch, new() { Name = "Agents see what people write before they send it" }).CheckAsync();
        await Expect(hub.Page.GetByRole(AriaRole.Switch)).ToBeEnabledAsync();
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
        await pictures.TakeAsync(ada.Page, "chat-with-preview");
        await ada.Page.ShouldBeAccessibleAsync();
        await ada.SaysAsync("What does it cost?");
        await hub.SeesInPanelAsync("What does it cost?");
        await Expect(hub.Panel.GetByText("Do I have to pay for")).ToHaveCountAsync(0);
        (await grace.ReadsLogAsync(conversation)).ShouldNotContain(line => line.Text.Contains("pay for"));
        (await grace.ReleasesControlAsync(conversation)).EnsureSuccessStatusCode();
        await Expect(told).ToHaveCountAsync(0);
    }
}
