using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Browser.Tests.Engines;
using Microsoft.AspNetCore.Hosting;

namespace LiveTakeover.Browser.Tests;

/// <summary>The main jobs in Firefox and in WebKit, which Chromium's scenarios have in detail.</summary>
public sealed class EnginesScenario
{
    [Theory]
    [InlineData(Engine.Firefox)]
    [InlineData(Engine.WebKit)]
    public async Task An_agent_takes_over_talks_and_gives_back_and_nothing_is_lost_when_the_host_restarts(string engine)
    {
        var words = (Hub: HubWords.English, Chat: ChatWords.English);
        await using var shop = await Shop.OpenAsync();
        await using var grace = await VisitsAsync(engine, shop.Host.Address);
        await SetsUpAsync(grace, shop);
        await shop.SupportTeamIsOnlineAsync();
        await grace.ClicksAsync(words.Hub.Requests);

        await using var ada = await VisitsAsync(engine, shop.Host.Address);
        await ada.OpensAsync("/");
        await ada.SeesAsync(words.Chat.Welcome);
        await ada.SaysAsync(words.Chat.AskHuman);
        await ada.SeesAsync(words.Chat.AgentComes);

        await grace.SeesAsync(words.Chat.AskHuman);
        await grace.ClicksOnAsync(
            "[...document.querySelectorAll('main a, main [role=option], main li')]"
            + $".find(one => one.innerText.includes('{words.Chat.AskHuman}'))");
        await grace.ClicksAsync(words.Hub.TakeControl);
        await ada.SeesAsync(words.Chat.Banner);
        await ada.SeesAsync(words.Chat.Taken);
        await WritesAsync(grace, "Grace here.");
        await ada.SeesAsync("Grace here.");
        await ada.SaysAsync("My lamp is broken.");
        await grace.SeesAsync("My lamp is broken.");

        // The composer grows with what is written, whichever way the engine has for it.
        var before = await grace.AskAsync<int>("document.querySelector('aside textarea').offsetHeight");
        await grace.ClicksOnAsync("document.querySelector('aside textarea')");
        await grace.TypesAsync(string.Concat(Enumerable.Repeat("a long answer in many words ", 12)));
        (await grace.AskAsync<int>("document.querySelector('aside textarea').offsetHeight")).ShouldBeGreaterThan(before);
        await grace.TypesAsync(Keys.Enter);

        await shop.RestartAsync();
        var back = Stopwatch.StartNew();
        await ada.BecomesAsync("document.querySelector('.connection') === null");
        back.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        await ada.SaysAsync("Are you still there?");
        await grace.SeesAsync("Are you still there?");
        (await ada.TimesSeenAsync("Are you still there?")).ShouldBe(1);
        await grace.ClicksAsync(words.Hub.ReleaseControl);
        await ada.SeesAsync(words.Chat.Released);
    }

    [Theory]
    [InlineData(Engine.Firefox)]
    [InlineData(Engine.WebKit)]
    public async Task The_widget_talks_on_a_site_of_another_origin_over_TLS(string engine)
    {
        using var certificate = OwnCertificate.Make();
        await using var host = OverTls(certificate);
        await using var site = await Site.OpenAsync(host.Listen(), "data-greeting=\"Need a hand?\"");
        await using var page = await VisitsAsync(engine, site.Address);

        await TalksInWidgetAsync(page);
    }

    [Fact]
    public async Task A_person_who_refuses_all_storage_talks_in_the_widget_too()
    {
        using var certificate = OwnCertificate.Make();
        await using var host = OverTls(certificate);
        await using var site = await Site.OpenAsync(host.Listen(), "");
        await using var page = new EnginePage(await Firefox.OpenAsync(refusesStorage: true), site.Address);

        await TalksInWidgetAsync(page);
    }

    [Theory]
    [InlineData(Engine.Firefox)]
    [InlineData(Engine.WebKit)]
    public async Task A_week_is_drawn_and_saved(string engine)
    {
        await using var shop = await Shop.OpenAsync();
        await using var grace = await VisitsAsync(engine, shop.Host.Address);
        await SetsUpAsync(grace, shop);
        await grace.OpensAsync("/hub/settings/support");

        // Saturday is four columns to the right of Tuesday, whose hours begin at nine.
        const string slots = "[...document.querySelectorAll('[data-slot]')]";
        await grace.BecomesAsync($"{slots}.length === 5");
        var column = await grace.AskAsync<double>(
            $"(([monday, tuesday]) => tuesday.left - monday.left)({slots}.map(one => one.getBoundingClientRect()))");
        await grace.ClicksOnAsync($"{slots}[1]", right: (int)(4 * column));
        await grace.SeesAsync("Online Saturday");
        await grace.ClicksAsync("Save");
        await grace.SeesAsync("Saved.");
        await grace.OpensAsync("/hub/settings/support");
        await grace.BecomesAsync($"{slots}.length === 6");
    }

    private static async Task TalksInWidgetAsync(EnginePage page)
    {
        await page.OpensAsync("/");
        await page.ClicksOnAsync("document.querySelector('live-takeover')?.shadowRoot.querySelector('.launcher')");
        await page.BecomesAsync($"{Engine.Frame} !== null");
        await page.Chat.SaysAsync("hello");
        await page.Chat.SeesAsync("hello");
        await page.Chat.BecomesAsync("document.querySelector('.connection') === null");
        (await page.Chat.TimesSeenAsync("hello")).ShouldBe(1);
    }

    private static async Task<EnginePage> VisitsAsync(string engine, Uri host) => new(await Engine.OpenAsync(engine), host);

    private static async Task SetsUpAsync(EnginePage grace, Shop shop)
    {
        var words = HubWords.English;
        await grace.OpensAsync(shop.SetupLink);
        await grace.FillsAsync(words.YourName, "Grace");
        await grace.FillsAsync(words.Email, Shop.Email);
        await grace.FillsAsync(words.Password, Shop.Password);
        await grace.ClicksAsync(words.CreateAccount);
        await grace.SeesAsync(words.Requests);
    }

    private static async Task WritesAsync(EnginePage grace, string line)
    {
        await grace.ClicksOnAsync("document.querySelector('aside textarea')");
        await grace.TypesAsync(line + Keys.Enter);
    }

    private static LiveHost OverTls(X509Certificate2 certificate) => new(new Gallery(), web => web
        .UseSetting("WebChat:Sites:0", "http://127.0.0.1:*")
        .ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))));
}
