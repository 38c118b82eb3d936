using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.AgentHub.Tests.SignIn;

public sealed class ProviderTests : IAsyncLifetime
{
    /// <summary>Each is a token that says it is of Grace, and must sign nobody in.</summary>
    private static readonly Dictionary<string, IdToken> BadTokens = new(StringComparer.Ordinal)
    {
        { "another issuer", IdToken.OfGrace with { Issuer = "https://mallory.example" } },
        { "another audience", IdToken.OfGrace with { Audience = "another-app" } },
        { "run out", IdToken.OfGrace with { ValidUntil = TimeSpan.FromMinutes(-2), ValidFrom = TimeSpan.FromMinutes(-5) } },
        { "not valid yet", IdToken.OfGrace with { ValidFrom = TimeSpan.FromMinutes(3) } },
        { "without an end", IdToken.OfGrace with { ValidUntil = null } },
        { "another key", IdToken.OfGrace with { Signature = IdToken.SignWithAnotherKey } },
        { "no signature", IdToken.OfGrace with { Algorithm = "none", Signature = _ => [] } },
        { "a signature that is missing", IdToken.OfGrace with { Signature = _ => [] } },

        {
            "signed with the client secret",
            IdToken.OfGrace with { Algorithm = SecurityAlgorithms.HmacSha256, Signature = IdToken.SignWithClientSecret }
        },
        { "another nonce", IdToken.OfGrace with { Nonce = _ => "638000000000000000.bm9uY2U" } },
        { "without a nonce", IdToken.OfGrace with { Nonce = _ => null } },
        { "without a subject", IdToken.OfGrace with { Subject = null } },
    };

    private FakeProvider provider = null!;
    private Hub hub = null!;

    public async Task InitializeAsync()
    {
        provider = await FakeProvider.OpenAsync();
        await OpenHubAsync([]);
    }

    public async Task DisposeAsync()
    {
        await hub.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_an_account_comes_in_by_their_verified_address()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        var browser = hub.Outsider();
        (await browser.ReadsAsync("sign-in"))["provider"]!["name"]!.GetValue<string>().ShouldBe("Contoso");

        await ComesInAsync(browser);

        var session = await browser.ReadsAsync("session");
        session["id"]!.GetValue<string>().ShouldBe(grace.Id);
        session["way"]!.GetValue<string>().ShouldBe("provider");
        provider.Asked["code_challenge_method"].ShouldBe("S256");
        provider.Asked["response_type"].ShouldBe("code");
        provider.Asked["scope"].Split(' ').ShouldBe(["openid", "profile", "email"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_token_that_is_not_good_signs_nobody_in()
    {
        await hub.MemberAsync("Grace", Role.SupportAgent);
        foreach (var (why, token) in BadTokens)
        {
            provider.Says = token;
            (await ArrivesAtAsync(hub.Outsider())).ShouldBe("/hub/?refused=failed", why);
        }

        provider.Says = IdToken.OfGrace;
        await ComesInAsync(hub.Outsider());
    }

    [Fact]
    public async Task An_address_that_is_not_verified_is_nobodys()
    {
        await hub.MemberAsync("Grace", Role.SupportAgent);
        foreach (object? verified in new object?[] { false, "no", null })
        {
            provider.Says = IdToken.OfGrace with { EmailVerified = verified };
            (await ArrivesAtAsync(hub.Outsider())).ShouldBe("/hub/?refused=unverified-email");
        }
    }

    [Fact]
    public async Task User_info_of_somebody_else_signs_nobody_in()
    {
        await hub.MemberAsync("Grace", Role.SupportAgent);
        provider.MixesPeopleUp = true;

        (await ArrivesAtAsync(hub.Outsider())).ShouldBe("/hub/?refused=failed");
    }

    [Fact]
    public async Task An_answer_that_another_browser_asked_for_signs_nobody_in()
    {
        await hub.MemberAsync("Grace", Role.SupportAgent);
        var answer = provider.Authorizes(await LeavesAsync(hub.Outsider()));

        var victim = hub.Outsider();
        await LeavesAsync(victim);
        (await ReturnsAsync(victim, answer)).ShouldBe("/hub/?refused=failed");
        (await victim.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_answer_counts_once()
    {
        await hub.MemberAsync("Grace", Role.SupportAgent);
        var browser = hub.Outsider();
        var answer = provider.Authorizes(await LeavesAsync(browser));
        (await ReturnsAsync(browser, answer)).ShouldBe("/hub/");
        await browser.DeleteAsync("session");

        (await ReturnsAsync(browser, answer)).ShouldBe("/hub/?refused=failed");
    }

    [Fact]
    public async Task Who_says_no_at_the_provider_is_back_at_the_sign_in()
    {
        var browser = hub.Outsider();
        var state = Uri.EscapeDataString(System.Web.HttpUtility.ParseQueryString((await LeavesAsync(browser)).Query)["state"]!);

        (await ReturnsAsync(browser, new Uri($"http://localhost/hub/signed-in?error=access_denied&state={state}"))).ShouldBe(
            "/hub/?refused=cancelled");
    }

    [Fact]
    public async Task A_stranger_does_not_come_in_but_who_is_invited_does_with_the_role_of_the_invitation()
    {
        (await ArrivesAtAsync(hub.Outsider())).ShouldBe("/hub/?refused=unknown");
        var root = await hub.MemberAsync("Root", Role.Administrator);
        await root.PostAsync("team/invitations", new { email = "Grace@example.org", role = "BotDesigner" });

        var browser = hub.Outsider();
        await ComesInAsync(browser);

        var session = await browser.ReadsAsync("session");
        (session["name"]!.GetValue<string>(), session["role"]!.GetValue<string>()).ShouldBe(("Grace Hopper", "BotDesigner"));
        (await root.ReadsAsync("team"))["invitations"]!.AsArray().ShouldBeEmpty();
        (await hub.Outsider().TriesAsync("grace@example.org", "")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await hub.Outsider().TriesAsync("grace@example.org", "any password")).Code.ShouldBe("wrong-credentials");
    }

    [Fact]
    public async Task An_account_is_of_one_person_at_the_provider_under_whatever_address()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        await ComesInAsync(hub.Outsider());

        provider.Says = IdToken.OfGrace with { Email = "hopper@example.org", EmailVerified = false };
        var browser = hub.Outsider();
        await ComesInAsync(browser);
        (await browser.ReadsAsync("session"))["id"]!.GetValue<string>().ShouldBe(grace.Id);

        provider.Says = IdToken.OfGrace with { Subject = "who has her address now" };
        (await ArrivesAtAsync(hub.Outsider())).ShouldBe("/hub/?refused=unknown");
    }

    [Fact]
    public async Task The_provider_answers_for_its_own_second_step()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        await hub.Get<TwoStep>().RequireAsync(true, new Actor(root.Id, "Root"));
        await hub.MemberAsync("Grace", Role.SupportAgent);

        var browser = hub.Outsider();
        await ComesInAsync(browser);

        (await browser.SendAsync(HttpMethod.Get, "requests?state=open")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_address_that_the_provider_knows_one_by_is_not_changed_here()
    {
        var mallory = await hub.MemberAsync("Mallory", Role.Viewer);

        (await mallory.PutAsync(
            "account/profile",
            new { name = "Mallory", email = "grace@example.org", password = Hub.Password })).Code.ShouldBe("email-of-provider");
        (await mallory.PutAsync("account/profile", new { name = "Mal", email = "mallory@example.org" })).Status.ShouldBe(
            HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_claim_can_say_who_comes_in_and_what_they_may_do()
    {
        await OpenHubAsync(new()
        {
            ["AgentHub:OpenIdConnect:RoleClaim"] = "groups",
            ["AgentHub:OpenIdConnect:Roles:Administrator:0"] = "admins",
            ["AgentHub:OpenIdConnect:Roles:SupportAgent:0"] = "support",
        });
        await hub.MemberAsync("Root", Role.Administrator);
        (await ArrivesAtAsync(hub.Outsider())).ShouldBe("/hub/?refused=role");

        var browser = hub.Outsider();
        provider.Says = IdToken.OfGrace with { Groups = ["cooks", "support"] };
        await ComesInAsync(browser);
        (await browser.ReadsAsync("session"))["role"]!.GetValue<string>().ShouldBe("SupportAgent");

        provider.Says = IdToken.OfGrace with { Groups = ["support", "admins"] };
        await ComesInAsync(browser);
        (await browser.ReadsAsync("session"))["role"]!.GetValue<string>().ShouldBe("Administrator");

        provider.Says = IdToken.OfGrace with { Groups = [] };
        (await ArrivesAtAsync(hub.Outsider())).ShouldBe("/hub/?refused=role");
    }

    [Fact]
    public async Task Where_passwords_are_off_nothing_takes_one()
    {
        await OpenHubAsync(new() { ["AgentHub:PasswordSignIn"] = "false" });
        await hub.Get<AccountService>().CreateAsync("grace@example.org", "Grace", Role.Administrator, "");
        var grace = hub.Outsider();
        await ComesInAsync(grace);

        (await grace.ReadsAsync("sign-in"))["password"]!.GetValue<bool>().ShouldBeFalse();
        (await hub.Outsider().TriesAsync("grace@example.org", Hub.Password)).Code.ShouldBe("password-off");
        (await grace.PostAsync(
            "account/password", new { password = Hub.Password, newPassword = Hub.Password })).Code.ShouldBe("password-off");
        (await grace.PostAsync("team/accounts/1/password-link")).Code.ShouldBe("password-off");
        (await hub.Outsider().PostAsync("password-link", new { token = "any", password = Hub.Password })).Code.ShouldBe("password-off");
        (await hub.Outsider().PostAsync(
            "invitation", new { token = "any", name = "Ana", password = Hub.Password })).Code.ShouldBe("password-off");
    }

    [Theory]
    [InlineData("AgentHub:OpenIdConnect:Authority", "not an address", "AgentHub:OpenIdConnect:Authority")]
    [InlineData("AgentHub:OpenIdConnect:Authority", "", "AgentHub:OpenIdConnect:Authority")]
    [InlineData("AgentHub:OpenIdConnect:DangerouslyAllowHttp", "false", "AgentHub:OpenIdConnect:Authority")]
    [InlineData("AgentHub:OpenIdConnect:ClientId", "", "AgentHub:OpenIdConnect:ClientId")]
    [InlineData("AgentHub:OpenIdConnect:RoleClaim", "groups", "AgentHub:OpenIdConnect:Roles")]
    [InlineData("AgentHub:OpenIdConnect:Roles:King:0", "kings", "AgentHub:OpenIdConnect:Roles:King")]
    public async Task A_setting_that_cannot_be_is_named_at_the_start(string key, string value, string named)
    {
        var settings = provider.Settings;
        settings[key] = value;
        await using var wrong = new Hub(settings);

        (await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(wrong.InitializeAsync)).Message
            .ShouldContain(named);
    }

    private async Task OpenHubAsync(Dictionary<string, string> more)
    {
        if (hub is not null) await hub.DisposeAsync();
        hub = new Hub(provider.Settings.Concat(more).ToDictionary());
        await hub.InitializeAsync();
    }

    private async Task ComesInAsync(Member browser) => (await ArrivesAtAsync(browser)).ShouldBe("/hub/");

    private async Task<string> ArrivesAtAsync(Member browser) =>
        await ReturnsAsync(browser, provider.Authorizes(await LeavesAsync(browser)));

    private static async Task<Uri> LeavesAsync(Member browser)
    {
        var answer = await browser.SendAsync(HttpMethod.Get, "sign-in/provider");
        answer.Status.ShouldBe(HttpStatusCode.Found);
        return answer.Headers.Location!;
    }

    private static async Task<string> ReturnsAsync(Member browser, Uri answer)
    {
        var arrived = await browser.SendAsync(HttpMethod.Get, ".." + answer.PathAndQuery["/hub".Length..]);
        arrived.Status.ShouldBe(HttpStatusCode.Found);
        return arrived.Headers.Location!.ToString();
    }
}
