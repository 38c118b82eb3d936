using System.Text;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Stories;

/// <summary>Stories through the whole product, over restarts of the host.</summary>
public sealed class PublishingTests : IAsyncLifetime
{
    private const string Id = "5f00000000000000000000aa";

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("publishing-");
    private LiveHost host = null!;

    private string Folder => Path.Combine(place.FullName, "stories");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        await WriteFolderAsync(Story("First"));
        host = Start();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        place.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_published_is_told_from_the_next_turn_on()
    {
        (await SayAsync("ada", "hello")).ShouldBe(["First: how are you?"]);

        await PublishAsync(Story("Second"));

        (await SayAsync("ana", "hello")).ShouldBe(["Second: how are you?"]);
    }

    [Fact]
    public async Task A_story_that_was_begun_is_finished_as_it_was_also_after_a_restart()
    {
        await SayAsync("ada", "hello");
        await PublishAsync(Story("Second"));
        await RestartAsync();

        (await SayAsync("ada", "fine")).ShouldBe(["First: good to hear."]);

        (await SayAsync("ada", "hello")).ShouldBe(["Second: how are you?"]);
    }

    [Fact]
    public async Task Every_line_says_the_revision_that_it_is_from()
    {
        var first = host.Services.GetRequiredService<PublishedStories>().Current.Revision;
        await SayAsync("ada", "hello");
        var second = await PublishAsync(Story("Second"));
        await SayAsync("ada", "fine");
        await SayAsync("ada", "hello");

        var log = await host.Services.GetRequiredService<ConversationLog>().ReadAsync("ada", 0);

        log.Where(entry => entry.Author.Kind == AuthorKind.Bot).Select(RevisionOf).ShouldBe([first, first, second]);
    }

    [Fact]
    public async Task The_folder_is_told_until_somebody_publishes_from_the_hub()
    {
        await WriteFolderAsync(Story("Second"));
        await RestartAsync();
        (await SayAsync("ada", "hello")).ShouldBe(["Second: how are you?"]);

        await PublishAsync(Story("Third"));
        await WriteFolderAsync("{ not a story any more");
        await RestartAsync();

        (await SayAsync("ana", "hello")).ShouldBe(["Third: how are you?"]);
    }

    [Fact]
    public async Task What_another_node_publishes_is_told_within_a_second()
    {
        await SayAsync("ada", "hello");
        await using var other = Start();
        await PublishAsync(Story("Second"), other);

        await Until(async () => (await SayAsync($"{Guid.NewGuid()}", "hello"))[0] == "Second: how are you?");
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await holds()) patience.Token.ThrowIfCancellationRequested();
    }

    private LiveHost Start() => new(furnish: builder => builder
        .UseSetting("Handoff:DataFolder", Path.Combine(place.FullName, "data"))
        .UseSetting("Stories:Folder", Folder));

    private async Task RestartAsync()
    {
        await host.DisposeAsync();
        host = Start();
    }

    private Task WriteFolderAsync(string story) => File.WriteAllTextAsync(Path.Combine(Folder, "story.json"), story);

    private async Task<string> PublishAsync(string story, LiveHost? at = null)
    {
        using var ana = await (at ?? host).AgentAsync("Ana", Role.BotDesigner);
        using var request = new HttpRequestMessage(
            HttpMethod.Put, $"/hub/api/stories/{Id}")
        { Content = new StringContent(story, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        (await ana.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ana.SendAsync(HttpMethod.Post, "/stories/publish")).StatusCode.ShouldBe(HttpStatusCode.OK);
        return (at ?? host).Services.GetRequiredService<PublishedStories>().Current.Revision;
    }

    /// <returns>What the bot answers.</returns>
    private async Task<IReadOnlyList<string>> SayAsync(string conversation, string text)
    {
        var entry = await host.Services.GetRequiredService<Inbox>().ReceiveAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = "directline",
            From = new ChannelAccount(conversation, "Ada", RoleTypes.User),
            Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
            Conversation = new ConversationAccount { Id = conversation },
        });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await host.Services.GetRequiredService<TurnEnds>().WaitAsync(entry, patience.Token);
        var answers = await host.Services.GetRequiredService<ConversationLog>().ReadAsync(conversation, entry.Seq);
        return [.. answers.Select(answer => answer.Activity.Text ?? "")];
    }

    private static string RevisionOf(LogEntry entry) =>
        Payload.TryGet(entry.Activity.ChannelData, "liveTakeover.revision", out var revision) ? revision : "";

    private static string Story(string name) =>
        $$"""
        {
          "schemaVersion": 1, "id": "{{Id}}", "name": "{{name}}", "triggers": [{ "type": "fallback" }],
          "steps": [
            {
              "id": "5f00000000000000000000b1", "name": "Ask",
              "actions": [{ "type": "send_text_action", "alternatives": ["{{name}}: how are you?"] }],
              "then": { "connections": [], "defaultTarget": { "type": "step", "id": "5f00000000000000000000b2" } }
            },
            {
              "id": "5f00000000000000000000b2", "name": "Thank",
              "actions": [{ "type": "send_text_action", "alternatives": ["{{name}}: good to hear."] }]
            }
          ]
        }
        """;
}
