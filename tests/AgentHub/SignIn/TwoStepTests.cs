using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.AgentHub.Tests.SignIn;

public sealed class TwoStepTests : IAsyncLifetime
{
    private const string Email = "grace@example.org";

    private readonly Hub hub = new();
    private Member grace = null!;
    private Authenticator app = null!;
    private IReadOnlyList<string> recoveryCodes = [];

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(2000000000, "279037")]
    public void The_tests_authenticator_app_is_that_of_the_RFC(long second, string code) =>
        new Authenticator(Encoding.ASCII.GetBytes("12345678901234567890")).CodeAt(DateTimeOffset.FromUnixTimeSeconds(second))
            .ShouldBe(code);

    [Fact]
    public async Task With_two_steps_a_password_alone_signs_nobody_in()
    {
        await TurnOnAsync(grace);
        var phone = hub.Outsider();

        (await phone.TriesAsync(Email, Hub.Password)).Code.ShouldBe("code-needed");
        (await phone.TriesAsync(Email, Hub.Password, "000000")).Code.ShouldBe("wrong-code");
        (await phone.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await phone.TriesAsync(Email, "not the password", NextCode())).Code.ShouldBe("wrong-credentials");
        (await phone.TriesAsync(Email, Hub.Password, Now())).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task It_is_on_only_when_the_app_has_shown_that_it_has_the_secret()
    {
        var offer = (await grace.PostAsync("account/two-step/offer")).Body;
        (await grace.PutAsync(
            "account/two-step", new { ticket = offer["ticket"]!.GetValue<string>(), code = "000000" })).Code.ShouldBe("wrong-code");
        await hub.Outsider().SignInAsync(Email, Hub.Password);

        var ana = await hub.MemberAsync("Ana", Role.Viewer);
        var code = new Authenticator(offer["secret"]!.GetValue<string>()).CodeAt(hub.Clock.GetUtcNow());
        (await ana.PutAsync("account/two-step", new { ticket = offer["ticket"]!.GetValue<string>(), code })).Code.ShouldBe("wrong-code");
    }

    [Fact]
    public async Task A_code_works_once_also_the_one_that_confirmed()
    {
        await TurnOnAsync(grace);
        (await hub.Outsider().TriesAsync(Email, Hub.Password, Now())).Code.ShouldBe("wrong-code");

        var code = NextCode();
        (await hub.Outsider().TriesAsync(Email, Hub.Password, code)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await hub.Outsider().TriesAsync(Email, Hub.Password, code)).Code.ShouldBe("wrong-code");
    }

    [Fact]
    public async Task Of_browsers_that_send_the_same_code_at_once_one_is_signed_in()
    {
        await TurnOnAsync(grace);
        var code = NextCode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => hub.Outsider().TriesAsync(Email, Hub.Password, code)));

        answers.Count(answer => answer.Status == HttpStatusCode.NoContent).ShouldBe(1);
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task A_phones_clock_may_be_half_a_minute_off(int seconds, bool comesIn)
    {
        await TurnOnAsync(grace);
        hub.Clock.Advance(TimeSpan.FromMinutes(10));

        var answer = await hub.Outsider().TriesAsync(Email, Hub.Password, app.CodeAt(hub.Clock.GetUtcNow().AddSeconds(seconds)));

        (answer.Status == HttpStatusCode.NoContent).ShouldBe(comesIn);
    }

    [Fact]
    public async Task Guessing_codes_is_stopped_after_five()
    {
        await TurnOnAsync(grace);
        var mallory = hub.Outsider();
        for (var guess = 0; guess < 5; guess++)
            (await mallory.TriesAsync(Email, Hub.Password, $"00000{guess}")).Code.ShouldBe("wrong-code");

        (await mallory.TriesAsync(Email, Hub.Password, NextCode())).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        hub.Clock.Advance(TimeSpan.FromMinutes(15));
        (await grace.TriesAsync(Email, Hub.Password, Now())).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Ten_recovery_codes_sign_in_once_each_however_they_are_typed()
    {
        await TurnOnAsync(grace);
        recoveryCodes.Distinct().Count().ShouldBe(10);

        (await hub.Outsider().TriesAsync(Email, Hub.Password, recoveryCodes[0])).Status.ShouldBe(HttpStatusCode.NoContent);
        (await hub.Outsider().TriesAsync(Email, Hub.Password, recoveryCodes[0])).Code.ShouldBe("wrong-code");
        (await hub.Outsider().TriesAsync(Email, Hub.Password, recoveryCodes[1].Replace('-', ' ').ToUpperInvariant())).Status.ShouldBe(
            HttpStatusCode.NoContent);
        (await grace.ReadsAsync("account/two-step"))["recoveryCodesLeft"]!.GetValue<int>().ShouldBe(8);
    }

    [Fact]
    public async Task New_recovery_codes_need_password_and_code_and_take_the_place_of_the_old()
    {
        await TurnOnAsync(grace);
        var old = recoveryCodes[5];
        (await grace.PostAsync(
            "account/two-step/recovery-codes", new { password = "not the password", code = NextCode() })).Code.ShouldBe("wrong-password");
        (await grace.PostAsync(
            "account/two-step/recovery-codes", new { password = Hub.Password, code = "000000" })).Code.ShouldBe("wrong-code");

        var renewed = (await grace.PostAsync(
            "account/two-step/recovery-codes", new { password = Hub.Password, code = Now() })).Body["recoveryCodes"]!.AsArray();

        (await hub.Outsider().TriesAsync(Email, Hub.Password, old)).Code.ShouldBe("wrong-code");
        (await hub.Outsider().TriesAsync(Email, Hub.Password, renewed[0]!.GetValue<string>())).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Turning_it_off_needs_password_and_code()
    {
        await TurnOnAsync(grace);
        (await grace.PostAsync("account/two-step/turn-off", new { password = Hub.Password })).Code.ShouldBe("wrong-code");
        (await grace.PostAsync(
            "account/two-step/turn-off", new { password = "not the password", code = NextCode() })).Code.ShouldBe("wrong-password");
        (await grace.PostAsync("account/two-step/turn-off", new { password = Hub.Password, code = Now() })).Status.ShouldBe(
            HttpStatusCode.NoContent);

        await hub.Outsider().SignInAsync(Email, Hub.Password);
    }

    [Fact]
    public async Task Turning_it_on_ends_the_sign_ins_that_had_one_step()
    {
        var phone = hub.Outsider();
        await phone.SignInAsync(Email, Hub.Password);

        await TurnOnAsync(grace);

        (await phone.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_secret_and_the_recovery_codes_are_not_in_the_store_as_they_are()
    {
        var secret = await TurnOnAsync(grace);

        (await hub.Get<AccountService>().FindAsync(grace.Id))!.TwoStepSecret!.ShouldNotContain(secret);
        var kept = await hub.Get<IDatabase>().ReadAsync(store => store.Query<string>("SELECT code_hash FROM recovery_codes"));
        kept.Count.ShouldBe(10);
        kept.ShouldNotContain(
            hash => recoveryCodes.Any(code => hash.Contains(code) || hash.Contains(code.Replace("-", "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_team_that_asks_for_two_steps_lets_nobody_work_with_one()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        (await root.PutAsync("team/two-step", new { required = true })).Code.ShouldBe("two-step-off");
        await TurnOnAsync(root);
        await root.PutAsync("team/two-step", new { required = true });

        (await grace.SendAsync(HttpMethod.Get, "requests?state=open")).Code.ShouldBe("two-step-required");
        (await grace.PostAsync("../live/negotiate?negotiateVersion=1")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await grace.ReadsAsync("session"))["mustTurnOnTwoStep"]!.GetValue<bool>().ShouldBeTrue();
        (await root.SendAsync(HttpMethod.Get, "requests?state=open")).Status.ShouldBe(HttpStatusCode.OK);

        await TurnOnAsync(grace);
        (await grace.SendAsync(HttpMethod.Get, "requests?state=open")).Status.ShouldBe(HttpStatusCode.OK);
        (await grace.PostAsync(
            "account/two-step/turn-off", new { password = Hub.Password, code = NextCode() })).Code.ShouldBe("two-step-required");
    }

    [Fact]
    public async Task An_administrator_resets_it_for_who_has_lost_phone_and_codes()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        await TurnOnAsync(grace);
        (await root.ReadsAsync("team"))["members"]!.AsArray().Single(member => member!["id"]!.GetValue<string>() == grace.Id)!["twoStep"]!
            .GetValue<bool>().ShouldBeTrue();

        (await root.PostAsync($"team/accounts/{grace.Id}/two-step/reset")).Status.ShouldBe(HttpStatusCode.NoContent);

        await hub.Outsider().SignInAsync(Email, Hub.Password);
        Actions(await root.ReadsAsync("audit?area=team")).ShouldBe(["Root team.twoStepOff", "Grace team.twoStepOn"]);
    }

    private async Task<string> TurnOnAsync(Member member)
    {
        var offer = (await member.PostAsync("account/two-step/offer")).Body;
        var secret = offer["secret"]!.GetValue<string>();
        offer["uri"]!.GetValue<string>().ShouldStartWith("otpauth://totp/LiveTakeover:");
        app = new Authenticator(secret);
        var answer = await member.PutAsync("account/two-step", new { ticket = offer["ticket"]!.GetValue<string>(), code = Now() });
        answer.Status.ShouldBe(HttpStatusCode.OK);
        recoveryCodes = [.. answer.Body["recoveryCodes"]!.AsArray().Select(code => code!.GetValue<string>())];
        return secret;
    }

    private string Now() => app.CodeAt(hub.Clock.GetUtcNow());

    private string NextCode()
    {
        hub.Clock.Advance(TimeSpan.FromSeconds(30));
        return Now();
    }

    private static IReadOnlyList<string> Actions(JsonNode page) =>
        [.. page["entries"]!.AsArray().Select(entry => $"{entry!["by"]?["name"]} {entry["action"]}")];
}
