using System.Text.RegularExpressions;
using LiveTakeover.AgentHub.Tests;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Browser.Tests;

/// <summary>From an invitation to two-step sign-in and back in without the phone; and in by the organization's identity provider.</summary>
public sealed class SignInScenario(Chromium chromium) : Scenario(chromium)
{
    private const string Email = "ana@example.com";

    [Fact]
    public async Task Ana_joins_turns_on_two_steps_and_comes_in_by_code_and_by_recovery_code()
    {
        await using var shop = await Shop.OpenAsync();
        var pictures = new Screenshots("sign-in");
        var grace = new HubPage(await OpenAsync(shop.Host.Address, "en-US", height: 1000), HubWords.English);
        await grace.SetsUpAsync(shop.SetupLink, "Grace", Shop.Email, Shop.Password);
        var ana = new HubPage(await OpenAsync(shop.Host.Address, "en-US", height: 1400), HubWords.English);
        await ana.JoinsAsync(await shop.InviteAdministratorAsync(Email), "Ana", Shop.Password);
        var page = ana.Page;
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Live conversation panel" }).ClickAsync();

        await page.GotoAsync("/hub/settings/account");
        await Button(page, "Turn on two-step sign-in").ClickAsync();
        var key = await page.Locator("code").InnerTextAsync();
        var app = new Authenticator(key.Replace(" ", "", StringComparison.Ordinal));
        await pictures.TakeAsync(page, "qr-code");
        await page.ShouldBeAccessibleAsync();
        await Field(page, "Code").FillAsync(app.CodeAt(TimeProvider.System.GetUtcNow()));
        await page.Keyboard.PressAsync("Enter");
        var codes = page.GetByRole(AriaRole.List, new() { Name = "Recovery codes" }).GetByRole(AriaRole.Listitem);
        await Expect(codes).ToHaveCountAsync(10);
        var recoveryCodes = await codes.AllInnerTextsAsync();
        await pictures.TakeAsync(page, "recovery-codes");
        await Button(page, "I have kept them").ClickAsync();
        await Expect(page.Locator("#root[aria-hidden]")).ToHaveCountAsync(0);
        await Expect(page.GetByText("10 recovery codes are left.")).ToBeVisibleAsync();
        await LookAsync(pictures, page, "account");
        await page.GotoAsync("/hub/settings/team");
        await Expect(page.GetByRole(AriaRole.Switch)).ToBeEnabledAsync();
        await LookAsync(pictures, page, "team");

        // The code that confirmed is used up, so the next one is waited for, as a person would.
        await SignsOutAsync(page);
        await LookAsync(pictures, page, "sign-in-page");
        await EntersPasswordAsync(page);
        await Field(page, "Code").FillAsync(app.CodeAt(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(30)));
        await LookAsync(pictures, page, "second-step");
        await page.Keyboard.PressAsync("Enter");
        await SeesHubAsync(page);

        await SignsOutAsync(page);
        await EntersPasswordAsync(page);
        await Button(page, "Use a recovery code instead").ClickAsync();
        await Field(page, "Recovery code").FillAsync(recoveryCodes[0]);
        await page.Keyboard.PressAsync("Enter");
        await SeesHubAsync(page);

        // Ana makes it a must: Grace, in the middle of her work, has to turn it on as well.
        await page.GotoAsync("/hub/settings/team");
        await page.GetByRole(AriaRole.Switch).ClickAsync();
        await Expect(grace.Page.GetByRole(AriaRole.Heading, new() { Name = "Turn on two-step sign-in" })).ToBeVisibleAsync();
        await Expect(Field(grace.Page, "Code")).ToBeVisibleAsync();
        await LookAsync(pictures, grace.Page, "must-turn-on");
        await page.GotoAsync("/hub/settings/audit");
        await Expect(page.GetByText("made two-step sign-in a must for the team")).ToBeVisibleAsync();
        await page.GetByLabel("by", new() { Exact = true }).SelectOptionAsync("Grace");
        await Expect(page.GetByText("made two-step sign-in a must for the team")).ToBeHiddenAsync();
        await Expect(page.GetByText("as its first administrator")).ToBeVisibleAsync();
        await LookAsync(pictures, page, "audit");
    }

    [Fact]
    public async Task Grace_comes_in_by_the_identity_provider()
    {
        await using var provider = await FakeProvider.OpenAsync();
        await using var host = new LiveHost(furnish: web =>
        {
            foreach (var (key, value) in provider.Settings) web.UseSetting(key, value);
        });
        var address = host.Listen();
        (await host.AgentAsync("Grace")).Dispose();
        provider.Says = IdToken.OfGrace with { Email = "grace@example.com" };
        var page = await OpenAsync(address, "fr-FR");

        await page.GotoAsync("/hub/");
        await LookAsync(new Screenshots("sign-in-fr"), page, "with-provider");
        await page.GetByRole(AriaRole.Link, new() { Name = "Se connecter avec Contoso" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = HubWords.French.Requests }).First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = HubWords.French.Requests }).First).ToBeVisibleAsync();

        provider.Says = IdToken.OfGrace with { Subject = "a stranger", Email = "mallory@example.com" };
        var other = await OpenAsync(address, "fr-FR");
        await other.GotoAsync("/hub/");
        await other.GetByRole(AriaRole.Link, new() { Name = "Se connecter avec Contoso" }).ClickAsync();
        await Expect(other.GetByText("Vous n’êtes pas dans cette équipe.")).ToBeVisibleAsync();
    }

    private static async Task SignsOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of Ana" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    private static async Task EntersPasswordAsync(IPage page)
    {
        await page.GetByLabel("Email").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Shop.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Second step" })).ToBeVisibleAsync();
    }

    private static Task SeesHubAsync(IPage page) => Expect(page.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();

    private static ILocator Field(IPage page, string name) => page.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex($"^{name}") });

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(name)}$") });

    /// <summary>Wide and narrow, light and dark.</summary>
    private static async Task LookAsync(Screenshots pictures, IPage page, string of)
    {
        var size = page.ViewportSize!;
        await pictures.TakeAsync(page, of);
        await page.SetViewportSizeAsync(360, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await pictures.TakeAsync(page, $"{of}-narrow-dark");
        await page.ShouldBeAccessibleAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
