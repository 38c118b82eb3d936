using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>Who a browser is to the chat page.</summary>
public sealed class VisitorTests : IAsyncLifetime
{
    private readonly LiveHost host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_same_browser_gets_its_user_and_conversation_back_and_another_does_not()
    {
        using var ada = host.CreateClient();
        using var mallory = host.CreateClient();

        var first = await TokenAsync(ada);
        var again = await TokenAsync(ada);
        var other = await TokenAsync(mallory);

        Text(again, "conversationId").ShouldBe(Text(first, "conversationId"));
        Text(again, "userId").ShouldBe(Text(first, "userId"));
        Text(other, "conversationId").ShouldNotBe(Text(first, "conversationId"));
        Text(other, "userId").ShouldNotBe(Text(first, "userId"));
    }

    [Fact]
    public async Task The_token_starts_the_conversation_that_it_names()
    {
        using var ada = host.CreateClient();
        var token = await TokenAsync(ada);
        token.GetProperty("expires_in").GetInt64().ShouldBeGreaterThanOrEqualTo(1800);
        Text(token, "userId").ShouldStartWith("dl_");
        Text(token, "domain").ShouldBe(new Uri(ada.BaseAddress!, "/v3/directline").AbsoluteUri);

        ada.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Text(token, "token"));
        using var started = await ada.PostAsJsonAsync("/v3/directline/conversations", new { });

        started.StatusCode.ShouldBe(HttpStatusCode.Created);
        Text(await started.Content.ReadFromJsonAsync<JsonElement>(), "conversationId").ShouldBe(Text(token, "conversationId"));
    }

    [Fact]
    public async Task A_cookie_that_is_none_of_ours_is_nobodys()
    {
        using var ada = host.CreateClient();
        using var mallory = host.CreateClient();
        var real = await TokenAsync(ada);
        mallory.DefaultRequestHeaders.Add(
            "Cookie",
            $"livetakeover.visitor={{\"UserId\":\"{Text(real, "userId")}\",\"ConversationId\":\"{Text(real, "conversationId")}\"}}");

        Text(await TokenAsync(mallory), "conversationId").ShouldNotBe(Text(real, "conversationId"));
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_token()
    {
        using var ada = host.CreateClient();
        ada.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await ada.PostAsync("/webchat/token", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://localhost", "samesite=lax", "partitioned")]
    [InlineData("https://localhost", "samesite=none; httponly; Partitioned", "samesite=lax")]
    public async Task Scripts_never_see_the_cookie_and_frames_get_it_over_TLS_only(string address, string expected, string unexpected)
    {
        using var ada = host.CreateClient(new() { BaseAddress = new Uri(address) });

        using var answer = await ada.PostAsync("/webchat/token", null);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain(expected);
        cookie.ShouldNotContain(unexpected);
    }

    private static async Task<JsonElement> TokenAsync(HttpClient browser)
    {
        using var answer = await browser.PostAsync("/webchat/token", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
