using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests.Stories;

/// <summary>A story that calls a service in the host's own network, here on this machine.</summary>
public sealed class WebhookNetworkTests : IAsyncLifetime
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("webhooks-");
    private readonly List<string> signatures = [];
    private WebApplication inside = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        inside = builder.Build();
        inside.MapPost("/", (HttpRequest request) => signatures.Add(request.Headers["X-Hub-Signature-256"].ToString()));
        await inside.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(place.FullName, "story.json"), $$"""
            {
              "schemaVersion": 1, "id": "5f00000000000000000000aa", "name": "Caller", "triggers": [{ "type": "fallback" }],
              "steps": [{ "id": "5f00000000000000000000b1", "name": "Call", "actions": [
                { "type": "send_webhook_request_action", "url": "{{inside.Urls.First()}}", "description": "", "service": "custom", "fields": [] },
                { "type": "send_text_action", "alternatives": ["called"] }
              ] }]
            }
            """);
    }

    public async Task DisposeAsync()
    {
        await inside.DisposeAsync();
        place.Delete(recursive: true);
    }

    [Fact]
    public async Task A_story_does_not_reach_into_the_hosts_network_and_the_person_is_not_left_in_silence()
    {
        await using var host = Start(allowed: "false");

        (await AnswerAsync(host)).ShouldHaveSingleItem().ShouldStartWith("Sorry, something went wrong");

        signatures.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_operator_may_let_it()
    {
        await using var host = Start(allowed: "true");

        (await AnswerAsync(host)).ShouldBe(["called"]);

        signatures.ShouldHaveSingleItem().ShouldStartWith("sha256=");
    }

    private LiveHost Start(string allowed) => new(furnish: builder => builder
        .UseSetting("Stories:Folder", place.FullName)
        .UseSetting("Stories:Webhook:Secret", "open sesame")
        .UseSetting("Stories:Webhook:DangerouslyAllowPrivateNetworks", allowed));

    private static async Task<IReadOnlyList<string?>> AnswerAsync(LiveHost host)
    {
        var entry = await host.Services.GetRequiredService<Inbox>().ReceiveAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = "hello",
            ChannelId = "directline",
            From = new ChannelAccount("ada", "Ada", RoleTypes.User),
            Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
            Conversation = new ConversationAccount { Id = "ada" },
        });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await host.Services.GetRequiredService<TurnEnds>().WaitAsync(entry, patience.Token);
        return [.. (await host.Services.GetRequiredService<ConversationLog>().ReadAsync("ada", entry.Seq))
            .Select(line => line.Activity.Text)];
    }
}
