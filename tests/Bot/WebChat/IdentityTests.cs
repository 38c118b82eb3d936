using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>A site's server says who the person is, and signs it.</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private const string Secret = "a secret that the site and the host share";
    private const string OtherSecret = "and the one that will come after that one";

    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly LiveHost host;

    public IdentityTests() => host = new LiveHost(furnish: web => web
        .UseSetting("WebChat:IdentitySecret", Secret)
        .UseSetting("WebChat:IdentitySecret2", OtherSecret)
        .ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Who_was_nobody_goes_on_as_themselves_and_finds_the_conversation_in_another_browser()
    {
        using var laptop = host.CreateClient();
        using var phone = host.CreateClient();
        var before = await TokenAsync(laptop);

        await IsAsync(laptop, Ada());
        await IsAsync(phone, Ada());

        foreach (var browser in new[] { laptop, phone })
        {
            var token = await TokenAsync(browser);
            Text(token, "conversationId").ShouldBe(Text(before, "conversationId"));
            Text(token, "userId").ShouldBe(Text(before, "userId"));
        }
    }

    [Fact]
    public async Task Agents_see_the_name_and_what_the_site_says()
    {
        using var laptop = host.CreateClient();
        await IsAsync(laptop, Ada());
        var token = await TokenAsync(laptop);
        laptop.DefaultRequestHeaders.Authorization = new("Bearer", Text(token, "token"));
        (await laptop.PostAsJsonAsync("/v3/directline/conversations", new { })).EnsureSuccessStatusCode();

        using var grace = await host.AgentAsync("Grace");
        var user = (await grace.GetAsync($"/conversations/{Text(token, "conversationId")}")).GetProperty("user");

        Text(user, "name").ShouldBe("Ada Lovelace");
        Text(user.GetProperty("identity"), "id").ShouldBe("ada-7");
        user.GetProperty("identity").GetProperty("attributes").EnumerateObject().Select(attribute => $"{attribute.Name}={attribute.Value}")
            .ShouldBe(["plan=gold", "orders=3", "vip=true"], ignoreOrder: true);
    }

    [Fact]
    public async Task Two_people_at_one_computer_see_nothing_of_each_other()
    {
        using var laptop = host.CreateClient();
        await IsAsync(laptop, Ada());
        var ada = await TokenAsync(laptop);

        await IsAsync(laptop, Sign(new { sub = "ben-8" }));
        var ben = await TokenAsync(laptop);
        (await laptop.DeleteAsync("/webchat/identity")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var nobody = await TokenAsync(laptop);

        new[] { ada, ben, nobody }.Select(token => Text(token, "conversationId")).Distinct().Count().ShouldBe(3);
        new[] { ada, ben, nobody }.Select(token => Text(token, "userId")).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_browser_forgets_who_signed_in_when_their_identity_expires()
    {
        using var laptop = host.CreateClient();
        await IsAsync(laptop, Ada());
        var ada = await TokenAsync(laptop);

        clock.Advance(2 * AnHour);

        Text(await TokenAsync(laptop), "userId").ShouldNotBe(Text(ada, "userId"));
    }

    [Fact]
    public async Task Starting_over_and_deleting_reach_the_other_browser()
    {
        using var laptop = host.CreateClient();
        using var phone = host.CreateClient();
        foreach (var browser in new[] { laptop, phone }) await IsAsync(browser, Ada());
        var first = Text(await TokenAsync(phone), "conversationId");

        await laptop.PostAsync("/webchat/conversation", null);
        var second = await TokenAsync(phone);
        Text(second, "conversationId").ShouldNotBe(first);
        Text(await TokenAsync(laptop), "conversationId").ShouldBe(Text(second, "conversationId"));

        await laptop.DeleteAsync("/webchat/conversation");
        Text(await TokenAsync(phone), "userId").ShouldNotBe(Text(second, "userId"));
    }

    [Fact]
    public async Task The_second_secret_is_as_good_as_the_first()
    {
        using var laptop = host.CreateClient();

        await IsAsync(laptop, Sign(new { sub = "ada-7" }, secret: OtherSecret));
    }

    [Fact]
    public async Task What_is_refused_is_refused_in_words_and_signs_out()
    {
        using var laptop = host.CreateClient();
        await IsAsync(laptop, Ada());
        var ada = await TokenAsync(laptop);

        using var answer = await laptop.PutAsJsonAsync("/webchat/identity", new { identity = Sign(new { sub = "ben-8" }, lives: -AnHour) });

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "title").ShouldStartWith("The identity has expired.");
        Text(await TokenAsync(laptop), "userId").ShouldNotBe(Text(ada, "userId"));
    }

    [Fact]
    public async Task Who_is_nobody_in_particular_stays_so_when_an_identity_is_refused()
    {
        using var laptop = host.CreateClient();
        var before = await TokenAsync(laptop);

        await laptop.PutAsJsonAsync("/webchat/identity", new { identity = "not a token" });

        Text(await TokenAsync(laptop), "conversationId").ShouldBe(Text(before, "conversationId"));
    }

    private static string Ada() =>
        Sign(new
        {
            sub = "ada-7",
            name = "Ada Lovelace",
            attributes = new { plan = "gold", orders = 3, vip = true, nothing = (string?)null }
        });

    private static string Sign(object claims, TimeSpan? lives = null, string secret = Secret) =>
        SiteServer.Sign(claims, lives ?? AnHour, secret);

    private static async Task IsAsync(HttpClient browser, string identity)
    {
        using var answer = await browser.PutAsJsonAsync("/webchat/identity", new { identity });
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> TokenAsync(HttpClient browser)
    {
        using var answer = await browser.PostAsync("/webchat/token", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
