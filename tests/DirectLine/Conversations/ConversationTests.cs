using System.Text.Json;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine.Tests.Conversations;

public sealed class ConversationTests : IAsyncLifetime
{
    private DirectLineHost host = null!;

    public async Task InitializeAsync() => host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Starting_gives_201_a_token_and_an_absolute_stream_url()
    {
        var ada = await host.AdaAsync();

        ada.Started.Text("token").ShouldNotBeNullOrEmpty();
        ada.Started.Json.GetProperty("expires_in").GetInt64().ShouldBeGreaterThanOrEqualTo(1800);
        ada.Started.Text("streamUrl").ShouldStartWith($"ws://127.0.0.1:{host.Address.Port}/v3/directline/conversations/{ada.Id}/stream?");
    }

    [Fact]
    public async Task Starting_the_same_conversation_again_gives_200_and_its_history()
    {
        var ada = await host.AdaAsync();
        await ada.SayAsync("hello");

        var again = (await ada.Client.PostAsync("/conversations", new { user = new { } })).ShouldBe(HttpStatusCode.OK);

        again.Text("conversationId").ShouldBe(ada.Id);
        await using var stream = await new Chat(ada.Client, again).OpenAsync();
        (await stream.TextsAsync(1)).ShouldBe(["hello"]);
    }

    [Fact]
    public async Task The_secret_starts_a_new_conversation_each_time()
    {
        var first = await Chat.StartAsync(host.WithSecret());
        var second = await Chat.StartAsync(host.WithSecret());

        second.Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task Starting_needs_no_body() =>
        (await host.WithSecret().PostAsync("/conversations")).ShouldBe(HttpStatusCode.Created);

    [Fact]
    public async Task Behind_a_proxy_the_stream_url_is_the_one_that_the_browser_can_reach()
    {
        var started = await host.WithSecret()
            .PostAsync("/conversations", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "chat.shop.example"));

        started.Text("streamUrl").ShouldStartWith("wss://chat.shop.example/v3/directline/");
    }

    [Fact]
    public async Task Reconnecting_gives_a_new_stream_url_and_a_token()
    {
        var ada = await host.AdaAsync();

        var again = (await ada.Client.GetAsync($"{ada.Path}?watermark=")).ShouldBe(HttpStatusCode.OK);

        again.Text("conversationId").ShouldBe(ada.Id);
        again.Text("streamUrl").ShouldNotContain("watermark=");
        (await host.With(again.Text("token")).GetAsync($"{ada.Path}/activities")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_conversation_is_404()
    {
        (await host.WithSecret().GetAsync("/conversations/nobody")).ShouldFail(HttpStatusCode.NotFound, "BadArgument");
        (await host.WithSecret().GetAsync("/conversations/nobody/activities")).ShouldFail(HttpStatusCode.NotFound, "BadArgument");
        (await host.WithSecret().PostAsync("/conversations/nobody/activities", new { type = "message", from = new { id = "ada" } }))
            .ShouldFail(HttpStatusCode.NotFound, "BadArgument");
    }

    [Fact]
    public async Task A_known_user_arrives_once_together_with_the_bot_in_the_language_of_the_page()
    {
        var ada = await host.AdaAsync(locale: "fr-CA");
        await ada.Client.PostAsync("/conversations", new { locale = "fr-CA" });
        await ada.ReopenAsync();
        await ada.Client.PostAsync("/tokens/refresh");
        await ada.SayAsync("bonjour");

        var update = (await ArrivalsAsync(ada)).ShouldHaveSingleItem();
        update.MembersAdded!.Select(member => member.Id).ShouldBe(["bot", "dl_ada"]);
        update.From.Id.ShouldBe("dl_ada");
        update.Locale.ShouldBe("fr-CA");
    }

    [Fact]
    public async Task An_unknown_user_arrives_just_before_their_first_activity()
    {
        var ada = await Chat.StartAsync(host.WithSecret());
        (await ArrivalsAsync(ada)).ShouldHaveSingleItem().MembersAdded!.Select(member => member.Id).ShouldBe(["bot"]);

        await ada.SayAsync("hello", from: "ada");
        await ada.SayAsync("again", from: "ada");

        var log = await host.Log.ReadAsync(ada.Id, 0);
        log.Select(entry => entry.Activity.Type).ShouldBe(["conversationUpdate", "conversationUpdate", "message", "message"]);
        log[1].Activity.MembersAdded!.Select(member => member.Id).ShouldBe(["ada"]);
    }

    [Fact]
    public async Task A_hundred_starts_at_once_tell_the_bot_once()
    {
        var token = (await host.WithSecret().PostAsync("/tokens/generate", new { user = new { id = "dl_ada" } })).Text("token");
        var client = host.With(token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.PostAsync("/conversations")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created || answer.Status == HttpStatusCode.OK);
        (await ArrivalsAsync(new Chat(client, answers[0]))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_joined_is_never_shown_to_the_client()
    {
        var ada = await host.AdaAsync();
        await ada.SayAsync("hello");

        var types = (await ada.ReadAsync()).Json.GetProperty("activities").EnumerateArray()
            .Select(activity => activity.GetProperty("type").GetString());
        types.ShouldBe(["message"]);
    }

    private async Task<Activity[]> ArrivalsAsync(Chat chat) =>
        [.. (await host.Log.ReadAsync(chat.Id, 0)).Select(entry => entry.Activity).Where(
            activity => activity.Type == "conversationUpdate")];
}
