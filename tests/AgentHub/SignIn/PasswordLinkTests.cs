namespace LiveTakeover.AgentHub.Tests.SignIn;

public sealed class PasswordLinkTests : IAsyncLifetime
{
    private const string NewPassword = "another battery staple";

    private readonly Hub hub = new();
    private Member root = null!;
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = await hub.MemberAsync("Root", Role.Administrator);
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_link_sets_a_new_password_once_and_ends_every_sign_in()
    {
        var token = await LinkAsync();
        var browser = hub.Outsider();
        (await browser.ReadsAsync($"password-link?token={token}"))["email"]!.GetValue<string>().ShouldBe("grace@example.org");

        (await UseAsync(browser, token)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await UseAsync(browser, token)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.TriesAsync("grace@example.org", Hub.Password)).Code.ShouldBe("wrong-credentials");
        await browser.SignInAsync("grace@example.org", NewPassword);
    }

    [Fact]
    public async Task A_link_works_for_a_day_and_until_the_next_one_is_made()
    {
        var first = await LinkAsync();
        var second = await LinkAsync();
        (await UseAsync(hub.Outsider(), first)).Status.ShouldBe(HttpStatusCode.NotFound);

        hub.Clock.Sleep(PasswordLinks.Lifetime);
        (await UseAsync(hub.Outsider(), second)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_is_worth_nothing_once_its_owner_has_a_new_password_or_is_gone()
    {
        var unused = await LinkAsync();
        await grace.PostAsync("account/password", new { password = Hub.Password, newPassword = NewPassword });
        (await UseAsync(hub.Outsider(), unused)).Status.ShouldBe(HttpStatusCode.NotFound);

        var orphan = await LinkAsync();
        await root.DeleteAsync($"team/accounts/{grace.Id}");
        (await UseAsync(hub.Outsider(), orphan)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_weak_password_does_not_use_the_link_up()
    {
        var token = await LinkAsync();

        (await UseAsync(hub.Outsider(), token, "short")).Code.ShouldBe("password-length");
        (await UseAsync(hub.Outsider(), token)).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_link_lets_somebody_in_whom_a_strangers_guesses_keep_out()
    {
        var stranger = hub.Outsider();
        for (var guess = 0; guess < 11; guess++) await stranger.TriesAsync("grace@example.org", $"a guess, number {guess}");
        var newLaptop = hub.Outsider();
        (await newLaptop.TriesAsync("grace@example.org", Hub.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        await UseAsync(newLaptop, await LinkAsync());
        for (var guess = 0; guess < 11; guess++) await stranger.TriesAsync("grace@example.org", $"a guess, number {guess}");

        await newLaptop.SignInAsync("grace@example.org", NewPassword);
    }

    [Theory]
    [InlineData("short", "password-length")]
    [InlineData("aaaaaaaaaaaaaa", "password-guessed")]
    [InlineData("Password123", "password-guessed")]
    [InlineData("Grace12345", "password-guessed")]
    public async Task A_password_is_long_and_not_what_everybody_tries_first(string password, string refused) =>
        (await UseAsync(hub.Outsider(), await LinkAsync(), password)).Code.ShouldBe(refused);

    private async Task<string> LinkAsync() =>
        (await root.PostAsync($"team/accounts/{grace.Id}/password-link")).Body["link"]!.GetValue<string>().Split('=')[1];

    private static Task<Answer> UseAsync(Member who, string token, string password = NewPassword) =>
        who.PostAsync("password-link", new { token, password });
}
