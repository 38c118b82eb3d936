using System.Text.RegularExpressions;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>After the talk: how it went, a copy to keep, and a letter that asks to forget it.</summary>
public sealed class AfterwardsScenario(Chromium chromium) : Scenario(chromium)
{
    [Fact]
    public async Task An_administrator_reads_figures_exports_a_conversation_and_deletes_a_person()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        await Crowd.AsksAsync(host, people: 3);
        await Crowd.AreOnlineAsync(host, 0, 1);
        using var ana = await host.AgentAsync("Ana", Role.Administrator);
        await GraceAnswersAsync(host, "crowd-00000", "crowd-00001");
        var pictures = new Screenshots("afterwards");
        var hub = new HubPage(await OpenAsync(address, "en-US", width: 1440, height: 900), HubWords.English);
        await hub.SignsInAsync("ana@example.com", LiveHost.Password);
        var page = hub.Page;
        var main = page.GetByRole(AriaRole.Main);

        // How it went: in numbers, day by day with the keyboard, and as a table.
        await hub.GoesToAsync("Figures");
        var requests = main.GetByRole(AriaRole.Region, new() { Name = "User requests", Exact = true });
        await Expect(requests.GetByText("control taken for 2")).ToBeVisibleAsync();
        await requests.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(requests.GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", new Regex(": 0 of 0$"));
        await page.Keyboard.PressAsync("End");
        await Expect(requests.GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", new Regex(": 2 of 3$"));
        await pictures.TakeAsync(page, "figures");
        await page.ShouldBeAccessibleAsync();
        await main.GetByRole(AriaRole.Tab, new() { Name = "By agent" }).ClickAsync();
        await Expect(main.GetByRole(AriaRole.Rowheader, new() { Name = "Grace" })).ToBeVisibleAsync();
        (await DownloadAsync(page, main.GetByRole(AriaRole.Link, new() { Name = "Download (CSV)" })))
            .ShouldContain("\n\"Grace\",\"0\",\"0\",\"2\",\"2\",");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await pictures.TakeAsync(page, "by-agent-dark");
        await page.ShouldBeAccessibleAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        // A copy, for a spreadsheet and on paper.
        await page.GotoAsync("/hub/transcripts/crowd-00000");
        await main.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        (await DownloadAsync(page, page.GetByRole(AriaRole.Menuitem, new() { Name = "For a spreadsheet (CSV)" }))).ShouldContain(
            ",\"agent\",\"Grace\",\"It is on its way\",");
        await main.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        var paper = await page.Context.RunAndWaitForPageAsync(
            () => page.GetByRole(AriaRole.Menuitem, new() { Name = "Print, or save as PDF" }).ClickAsync());
        await Expect(paper.GetByRole(AriaRole.Heading, new() { Name = "Conversation with Person 0" })).ToBeVisibleAsync();
        await Expect(paper.GetByText("It is on its way")).ToBeVisibleAsync();
        await pictures.TakeAsync(paper, "paper");
        await paper.ShouldBeAccessibleAsync();
        await paper.CloseAsync();

        // A letter: she is found, what goes is told, and what is left is a tombstone.
        await page.GotoAsync("/hub/settings/people");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("person 0");
        await main.GetByRole(AriaRole.Button, new() { Name = "Delete the data of Person 0…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText(new Regex("^What was said in their conversation .[5-9] lines.$"))).ToBeVisibleAsync();
        await pictures.TakeAsync(page, "deletion");
        await page.ShouldBeAccessibleAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("Letter of today");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).ClickAsync();
        await Expect(main.GetByText("The data of Person 0 is deleted.")).ToBeVisibleAsync();
        await page.GotoAsync("/hub/transcripts/crowd-00000");
        await Expect(main.GetByText("This person’s data was deleted on")).ToBeVisibleAsync();
        await Expect(main.GetByRole(AriaRole.Listitem).GetByText("Deleted person")).ToBeVisibleAsync();
        await pictures.TakeAsync(page, "tombstone");
        await page.ShouldBeAccessibleAsync();

        // The counts are as they were, also on a phone.
        await page.SetViewportSizeAsync(360, 740);
        await hub.HidesPanelAsync();
        await hub.GoesToAsync("Figures");
        await Expect(requests.GetByText("control taken for 2")).ToBeVisibleAsync();
        await pictures.TakeAsync(page, "narrow");
        await page.ShouldBeAccessibleAsync();
    }

    private static async Task GraceAnswersAsync(LiveHost host, params string[] conversations)
    {
        var (control, lines) = (host.Services.GetRequiredService<ControlService>(), host.Services.GetRequiredService<AgentLines>());
        var grace = new Holder("grace", "Grace");
        foreach (var conversation in conversations)
        {
            (await control.TakeAsync(conversation, grace)).Outcome.ShouldBe(TakeOutcome.Taken);
            await lines.SayAsync(conversation, grace, "m1", "It is on its way", attachments: null);
            await control.ReleaseAsync(conversation, grace.AgentId);
        }
    }

    private static async Task<string> DownloadAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
