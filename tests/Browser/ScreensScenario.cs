using System.Text.RegularExpressions;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>Every screen and dialog of the hub, for people who see little, use no mouse, or want nothing to move.</summary>
public sealed class ScreensScenario(Chromium chromium) : Scenario(chromium)
{
    private static readonly string[] Screens =
    [
        "requests", "live-conversations", "transcripts", "stories", "figures", "settings/support", "settings/team", "settings/bot",
        "settings/channels", "settings/developers", "settings/closing", "settings/queue",
        "settings/audit", "settings/people", "settings/answers", "settings/account", "settings/notifications", "settings/keyboard",
    ];

    /// <summary>What opens over a screen, by the button that opens it, in English and in French.</summary>
    private static readonly (string Screen, string English, string French)[] Dialogs =
    [
        ("transcripts", "Export a period", "Exporter une période"),
        ("settings/team", "Invite somebody", "Inviter quelqu’un"),
        ("settings/answers", "Add an answer", "Ajouter une réponse"),
        ("settings/developers", "Make a key", "Créer une clé"),
        ("settings/developers", "Add a webhook", "Ajouter un webhook"),
        ("settings/support", "Add exception", "Ajouter une exception"),
        ("settings/support", "Activate", "Activer"),
    ];

    // 640 × 400 is what is left of a screen of 1280 × 800 at 200 % zoom.
    [Theory]
    [InlineData("en-US", 360, 740, ColorScheme.Dark)]
    [InlineData("fr-FR", 640, 400, ColorScheme.Light)]
    public async Task Fit_and_pass_axe(string locale, int width, int height, ColorScheme colours)
    {
        // Ana has no page open, and keeps control for as long as the screens take.
        await using var host = new LiveHost(furnish: builder => builder.UseSetting("Handoff:ControlLease", "1.00:00:00"));
        var address = host.Listen();
        (await host.AgentAsync("Grace", Role.Administrator)).Dispose();
        (await host.AgentAsync("Ana")).Dispose();
        var requests = await Crowd.AsksAsync(host, 3);
        await Crowd.AreOnlineAsync(host, 0, 1, 2);
        await Crowd.AreHeldAsync(host, by: "Ana", 2);
        await Crowd.AreHeldAsync(host, by: "Grace", 1);
        var pictures = new Screenshots($"screens-{locale}");
        var grace = new HubPage(await OpenAsync(address, locale, width, height), locale == "fr-FR" ? HubWords.French : HubWords.English);
        var page = grace.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        await grace.SignsInAsync("grace@example.com", LiveHost.Password);

        foreach (var screen in Screens.Append($"requests/{requests[2].Id}").Append($"transcripts/{requests[0].ConversationId}"))
            await LookAsync(screen);
        foreach (var (screen, english, french) in Dialogs.Append(
            ($"live-conversations/{requests[1].ConversationId}", "Release their control", "Mettre fin à son contrôle")))
        {
            await page.GotoAsync($"/hub/{screen}");
            await page.GetByRole(AriaRole.Main)
                .GetByRole(
                    AriaRole.Button, new() { NameRegex = new Regex($"^{(locale == "fr-FR" ? french : english)}") }).First.ClickAsync();
            await DialogAsync(english);
        }

        await page.GotoAsync($"/hub/requests/{requests[0].Id}");
        await Expect(page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        foreach (var (keys, name) in new[] { ("?", "keys"), ("Control+k", "palette") })
        {
            await page.Keyboard.PressAsync(keys);
            await DialogAsync(name);
        }

        await page.Keyboard.PressAsync("t");
        await Expect(grace.Panel).ToBeVisibleAsync();
        await ShouldFitAsync("panel");
        await grace.Panel.GetByRole(AriaRole.Button, new() { Name = locale == "fr-FR" ? "Transférer…" : "Transfer…" }).ClickAsync();
        await DialogAsync("transfer");

        async Task LookAsync(string screen)
        {
            await page.GotoAsync($"/hub/{screen}");
            await Expect(page.GetByRole(AriaRole.Main).Locator("h1, h2, section").First).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
            await ShouldFitAsync(screen.Split('/') is [var first, var second] && first == "settings" ? second : screen.Split('/')[0]);
        }

        async Task DialogAsync(string name)
        {
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await ShouldFitAsync(name);
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }

        async Task ShouldFitAsync(string name)
        {
            await pictures.TakeAsync(page, name);
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBe(width, name);
            await page.ShouldBeAccessibleAsync();
        }
    }

    /// <summary>What narrows lists down and works them off, and targets: on a phone and on a wide screen, in both colours.</summary>
    [Theory]
    [InlineData("en-US", 390, ColorScheme.Dark)]
    [InlineData("fr-FR", 1440, ColorScheme.Light)]
    public async Task Lists_are_narrowed_down_and_worked_off(string locale, int width, ColorScheme first)
    {
        var isFrench = locale == "fr-FR";
        await using var host = new LiveHost(furnish: builder => builder.UseSetting("Handoff:ControlLease", "1.00:00:00"));
        var address = host.Listen();
        using var root = await host.AgentAsync("Grace", Role.Administrator);
        await TheTeamHasWordsAsync(host, root);
        var pictures = new Screenshots($"lists-{locale}");
        var grace = new HubPage(await OpenAsync(address, locale, width, 844), isFrench ? HubWords.French : HubWords.English);
        var page = grace.Page;
        await grace.SignsInAsync("grace@example.com", LiveHost.Password);

        await page.GotoAsync("/hub/requests");
        await ButtonAsync(isFrench ? "Filtrer" : "Filter");
        await page.GetByLabel(isFrench ? "Groupe" : "Group", new() { Exact = true }).SelectOptionAsync("repairs");
        await LookAsync("filter");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Main).GetByText("Wish 1")).ToHaveCountAsync(0);
        await ButtonAsync(isFrench ? "Vues enregistrées" : "Saved views");
        await LookAsync("views");
        await page.Keyboard.PressAsync("Escape");
        await ButtonAsync(isFrench ? "En sélectionner plusieurs" : "Select several");
        await page.GetByRole(AriaRole.Checkbox).First.ClickAsync();
        await LookAsync("many");

        await page.GotoAsync("/hub/transcripts");
        await Expect(page.GetByRole(AriaRole.Main).GetByText("Solved")).ToBeVisibleAsync();
        await ButtonAsync(isFrench ? "Filtrer" : "Filter");
        await page.GetByLabel(isFrench ? "Étiquette" : "Tag", new() { Exact = true }).SelectOptionAsync("Lamps");
        await LookAsync("transcripts");
        await page.GotoAsync("/hub/transcripts/crowd-00000");
        await Expect(page.GetByRole(AriaRole.Article).GetByText("Lamps")).ToBeVisibleAsync();
        await LookAsync("ended");

        await page.GotoAsync("/hub/transcripts/crowd-00001");
        var resume = page.GetByRole(AriaRole.Button, new() { Name = isFrench ? "Laisser le bot continuer" : "Let the bot go on" });
        await Expect(resume).ToBeVisibleAsync();
        await LookAsync("paused");
        await resume.ClickAsync();
        await Expect(resume).ToHaveCountAsync(0);

        await page.GotoAsync("/hub/settings/support");
        var targets = page.Locator("form[aria-labelledby='support-targets']");
        await targets.GetByRole(AriaRole.Button).Last.ClickAsync();
        await targets.ScrollIntoViewIfNeededAsync();
        await LookAsync("targets");

        Task ButtonAsync(string name) =>
            page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{name}") }).First.ClickAsync();

        async Task LookAsync(string name)
        {
            foreach (var colours in new[] { first, first == ColorScheme.Dark ? ColorScheme.Light : ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = colours });
                await pictures.TakeAsync(page, $"{name}-{colours}");
                (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBe(width, name);
                await page.ShouldBeAccessibleAsync();
            }
        }
    }

    /// <summary>Groups of requests, a saved view, an outcome and a tag of one conversation, and a paused bot in another.</summary>
    private static async Task TheTeamHasWordsAsync(LiveHost host, Agent root)
    {
        await Crowd.AsksAsync(host, 4);
        await host.Services.GetRequiredService<UserRequests>().CreateAsync(
            new NewUserRequest("crowd-00003", "My lamp flickers", []) { GroupId = "repairs" });
        await host.Services.GetRequiredService<ConversationService>().PauseBotAsync("crowd-00001");
        var rules = new { outcomes = new[] { "Solved" }, outcomeRequired = true, tags = new[] { "Lamps", "Delivery" }, asksPeople = false };
        var view = new { screen = "requests", name = "Repairs in French", query = "groupId=repairs&language=fr" };
        await Crowd.AreOnlineAsync(host, 0);
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Put, "/closing", rules),
            (HttpMethod.Post, "/account/views", view),
            (HttpMethod.Post, "/conversations/crowd-00000/control", null),
            (HttpMethod.Put, "/conversations/crowd-00000/tags", new { tags = new[] { "Lamps", "Delivery" } }),
            (HttpMethod.Delete, "/conversations/crowd-00000/control", new { outcome = "Solved" }),
        })
            (await root.SendAsync(method, path, body)).EnsureSuccessStatusCode();
    }
}
