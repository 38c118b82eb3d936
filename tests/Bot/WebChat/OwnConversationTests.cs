using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LiveTakeover.Handoff.Team.Erasure;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>A person starts over, keeps a copy, and has all of it deleted.</summary>
public sealed class OwnConversationTests : IAsyncLifetime
{
    private readonly LiveHost host = new();
    private HttpClient ada = null!;

    public Task InitializeAsync()
    {
        ada = host.CreateClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        ada.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Starting_over_is_a_new_conversation_of_the_same_person()
    {
        var before = await VisitsAsync();

        (await ada.PostAsync("/webchat/conversation", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var after = await VisitsAsync();
        after.User.ShouldBe(before.User);
        after.Conversation.ShouldNotBe(before.Conversation);
    }

    [Fact]
    public async Task Whatever_still_shows_the_old_conversation_hears_that_it_is_over()
    {
        var before = await VisitsAsync("hello");

        await ada.PostAsync("/webchat/conversation", null);

        var seen = await ada.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{before.Conversation}/activities");
        seen.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("type").GetString())
            .ShouldContain("endOfConversation");
    }

    [Fact]
    public async Task A_conversation_that_was_deleted_elsewhere_is_not_opened_again()
    {
        var before = await VisitsAsync("hello");
        await host.Services.GetRequiredService<ConversationErasure>().EraseAsync(before.Conversation);

        (await VisitsAsync()).User.ShouldNotBe(before.User);
    }

    [Fact]
    public async Task The_copy_holds_what_both_sides_said()
    {
        await VisitsAsync("Do you ship to Québec?");

        using var answer = await ada.GetAsync("/webchat/conversation");

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("conversation.txt");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("You: Do you ship to Québec?");
    }

    [Fact]
    public async Task The_copy_speaks_the_persons_language()
    {
        await VisitsAsync("Bonjour", "fr-CA");

        (await ada.GetStringAsync("/webchat/conversation")).ShouldContain("Vous: Bonjour");
    }

    [Fact]
    public async Task Deleting_takes_the_lines_and_files_of_all_their_conversations()
    {
        var first = await VisitsAsync("my card is 4242");
        var file = await SendsFileAsync(first.Conversation);
        await ada.PostAsync("/webchat/conversation", null);
        var second = await VisitsAsync("and my street is rue des Lampes");

        (await ada.DeleteAsync("/webchat/conversation")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var grace = await host.AgentAsync("Grace");
        foreach (var (conversation, secret) in new[] { (first.Conversation, "4242"), (second.Conversation, "Lampes") })
            (await grace.GetAsync($"/conversations/{conversation}/log?after=0")).GetRawText().ShouldNotContain(secret);
        (await ada.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.PostAsJsonAsync(
            $"/v3/directline/conversations/{second.Conversation}/activities",
            new { type = "message", text = "late" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.PostAsJsonAsync("/v3/directline/conversations", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await VisitsAsync()).User.ShouldNotBe(first.User);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task No_other_site_deletes_it(string from)
    {
        await VisitsAsync("keep this");
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/webchat/conversation") { Headers = { { "Sec-Fetch-Site", from } } };

        (await ada.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await ada.GetStringAsync("/webchat/conversation")).ShouldContain("keep this");
    }

    private async Task<(string User, string Conversation)> VisitsAsync(string? says = null, string? locale = null)
    {
        ada.DefaultRequestHeaders.Authorization = null;
        using var answer = await ada.PostAsync("/webchat/token", null);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var conversation = token.GetProperty("conversationId").GetString()!;
        ada.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        (await ada.PostAsJsonAsync("/v3/directline/conversations", new { })).EnsureSuccessStatusCode();
        if (says is not null)
            (await ada.PostAsJsonAsync(
                $"/v3/directline/conversations/{conversation}/activities",
                new { type = "message", text = says, locale })).EnsureSuccessStatusCode();
        return (token.GetProperty("userId").GetString()!, conversation);
    }

    private async Task<Uri> SendsFileAsync(string conversation)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("a file"));
        body.Headers.ContentType = new("text/plain");
        body.Headers.ContentDisposition = new("form-data") { Name = "file", FileName = "card.txt" };
        (await ada.PostAsync($"/v3/directline/conversations/{conversation}/upload", body)).EnsureSuccessStatusCode();
        var seen = await ada.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{conversation}/activities");
        var file = new Uri(seen.GetProperty("activities").EnumerateArray().SelectMany(Files).Single());
        (await ada.GetAsync(file)).EnsureSuccessStatusCode();
        return file;

        static IEnumerable<string> Files(JsonElement activity) => activity.TryGetProperty("attachments", out var files)
            ? files.EnumerateArray().Where(file => file.TryGetProperty("contentUrl", out _))
                .Select(file => file.GetProperty("contentUrl").GetString()!)
            : [];
    }
}
