using System.Net.WebSockets;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.AgentHub.Tests.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Email = "grace@example.org";

    private readonly Hub hub = new();
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Who_comes_before_there_is_an_account_is_told_so()
    {
        await using var empty = new Hub();
        await empty.InitializeAsync();
        (await empty.Outsider().ReadsAsync("sign-in"))["firstIsAwaited"]!.GetValue<bool>().ShouldBeTrue();

        await empty.MemberAsync("Ana", Role.SupportAgent);

        (await empty.Outsider().ReadsAsync("sign-in"))["firstIsAwaited"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task The_cookies_are_for_the_hub_alone_and_out_of_the_reach_of_scripts_and_other_sites()
    {
        var answer = await hub.Outsider().TriesAsync(Email, Hub.Password);

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.Count.ShouldBe(2);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("path=/hub");
            cookie.ShouldContain("httponly");
            cookie.ShouldContain("samesite=strict");
        }
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        var thief = hub.Outsider();
        thief.Steals("livetakeover.hub", from: grace);
        (await thief.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.OK);

        await grace.DeleteAsync("session");

        (await thief.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_sign_in_that_was_planted_in_a_browser_ends_when_somebody_signs_in_there()
    {
        var mallory = await hub.MemberAsync("Mallory", Role.Viewer);
        var victim = hub.Outsider();
        victim.Steals("livetakeover.hub", from: mallory);

        await victim.SignInAsync(Email, Hub.Password);

        (await victim.ReadsAsync("session"))["name"]!.GetValue<string>().ShouldBe("Grace");
        (await mallory.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_out_ends_the_live_connection_of_that_browser_and_of_no_other()
    {
        var phone = hub.Outsider();
        await phone.SignInAsync(Email, Hub.Password);
        using var onPhone = await hub.LiveAsync(phone);
        using var onDesk = await hub.LiveAsync(grace);

        await phone.DeleteAsync("session");

        await EndsAsync(onPhone);
        onDesk.State.ShouldBe(WebSocketState.Open);
        await grace.PostAsync("account/sign-out-everywhere");
        await EndsAsync(onDesk);
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_ends_what_one_does_not_know()
    {
        hub.Clock.Sleep(TimeSpan.FromHours(1));
        var phone = hub.Outsider();
        await phone.SignInAsync(Email, Hub.Password);

        var open = (await grace.ReadsAsync("account/sign-ins")).AsArray();
        open.Select(one => one!["isThis"]!.GetValue<bool>()).ShouldBe([true, false], ignoreOrder: true);
        var other = open.Single(one => !one!["isThis"]!.GetValue<bool>())!["id"]!.GetValue<string>();
        var mallory = await hub.MemberAsync("Mallory", Role.Administrator);
        (await mallory.DeleteAsync($"account/sign-ins/{other}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await grace.DeleteAsync($"account/sign-ins/{other}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await phone.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_browser_that_asks_for_nothing_is_signed_out_after_two_weeks()
    {
        hub.Clock.Sleep(SignIns.Lifetime - TimeSpan.FromMinutes(1));
        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.OK);
        hub.Clock.Sleep(SignIns.Lifetime - TimeSpan.FromMinutes(1));
        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.OK);
        hub.Clock.Sleep(SignIns.Lifetime);
        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_ten_wrong_passwords_none_is_tried_for_five_minutes()
    {
        var mallory = hub.Outsider();
        for (var guess = 0; guess < 10; guess++)
            (await mallory.TriesAsync(Email, $"a guess, number {guess}")).Code.ShouldBe("wrong-credentials");

        (await mallory.TriesAsync(" GRACE@example.org", Hub.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        hub.Clock.Advance(TimeSpan.FromMinutes(5));
        (await mallory.TriesAsync(Email, Hub.Password)).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Of_many_guesses_at_once_no_more_than_ten_are_tried()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(guess => hub.Outsider().TriesAsync(Email, $"a guess, number {guess}")));

        answers.Count(answer => answer.Status == HttpStatusCode.Unauthorized).ShouldBe(10);
    }

    [Fact]
    public async Task A_strangers_guesses_do_not_keep_somebody_out_of_a_browser_that_is_theirs()
    {
        await grace.DeleteAsync("session");
        var mallory = hub.Outsider();
        for (var guess = 0; guess < 20; guess++) await mallory.TriesAsync(Email, $"a guess, number {guess}");

        await grace.SignInAsync(Email, Hub.Password);

        // And their own browser is no way around the limit for somebody else.
        await grace.DeleteAsync("session");
        for (var guess = 0; guess < 10; guess++) await grace.TriesAsync(Email, $"a guess, number {guess}");
        (await grace.TriesAsync(Email, Hub.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        await hub.MemberAsync("Ana", Role.Viewer);
        mallory.Steals("livetakeover.browser", from: grace);
        for (var guess = 0; guess < 10; guess++) await hub.Outsider().TriesAsync("ana@example.org", $"a guess, number {guess}");
        (await mallory.TriesAsync("ana@example.org", Hub.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task An_unknown_address_is_answered_like_a_known_one()
    {
        var mallory = hub.Outsider();
        for (var guess = 0; guess < 10; guess++)
            (await mallory.TriesAsync("nobody@example.org", $"a guess, number {guess}")).Code.ShouldBe("wrong-credentials");
        (await mallory.TriesAsync("nobody@example.org", "one more guess")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task EndsAsync(WebSocket socket)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            while ((await socket.ReceiveAsync(new byte[4096], enough.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (!enough.IsCancellationRequested)
        {
            // The other end is gone.
            exception.ShouldNotBeNull();
        }
    }
}
