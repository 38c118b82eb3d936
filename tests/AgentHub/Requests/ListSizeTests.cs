using System.Text;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Visitors;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub.Tests.Requests;

/// <summary>Walks over every list of the hub, with the longest texts that anybody can have brought into them.</summary>
public sealed class ListSizeTests : IAsyncLifetime
{
    private const int Rows = 20, LongestText = 198_000, BytesPerRow = 12 * 1024;

    /// <summary>What is written to a file, line by line, without ever being in memory.</summary>
    private static readonly string[] Whole = ["transcripts/export.csv", "transcripts/export.json"];

    private readonly Hub hub = new();
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.Administrator);
        for (var n = 0; n < Rows; n++) await AskAtLengthAsync(n);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task No_list_has_more_than_its_rows_and_a_little_of_each_text()
    {
        var lists = Endpoint.AllOf(hub).Where(endpoint => endpoint.IsSafe && !endpoint.IsForOutsiders)
            .Where(endpoint => !endpoint.Path.Contains('1') && !Whole.Contains(endpoint.Path)).ToList();
        lists.Count.ShouldBeGreaterThan(20);

        var tooLong = new List<string>();
        foreach (var list in lists)
        {
            var answer = await grace.SendAsync(HttpMethod.Get, $"{list.Path}?scope=all&state=all&find=ada");
            var length = Encoding.UTF8.GetByteCount(answer.Json?.ToJsonString() ?? "");
            if (length > Rows * BytesPerRow) tooLong.Add($"{list.Name}: {length}");
        }

        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_opens_a_request_sees_more_of_its_path_than_the_list_and_not_without_end()
    {
        var row = (await grace.ReadsAsync("requests"))[0]!;
        ((string?)row["storyPath"]![0]!["answer"]).ShouldNotBeNull().Length.ShouldBe(101);

        var request = await grace.ReadsAsync($"requests/{row["id"]}");

        var answers = request["storyPath"]!.AsArray().Select(step => (string)step!["answer"]!).ToList();
        answers.Count.ShouldBe(UserRequests.LongestPath);
        answers.ShouldAllBe(answer => answer.Length == UserRequests.LongestAnswer + 1 && answer.EndsWith('…'));
    }

    private async Task AskAtLengthAsync(int n)
    {
        var (user, conversation, long1) = ($"dl_{n}", $"c-{n}", new string('x', LongestText));
        await hub.Get<Inbox>().ReceiveAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Text = $"ada {long1}",
            Locale = long1,
            ChannelId = "directline",
            From = new ChannelAccount(user, $"Ada {long1}", RoleTypes.User),
            Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
            Conversation = new ConversationAccount { Id = conversation },
        });
        var attributes = Enumerable.Range(0, 50).ToDictionary(at => $"attribute{at}", _ => new string('y', 500), StringComparer.Ordinal);
        await hub.Get<VerifiedVisitors>().RecogniseAsync(new VerifiedPerson($"ada-{n}", null, attributes), user, conversation);
        var path = Enumerable.Range(0, 60).Select(step => new StoryStep("Repairs", $"Step {step}", long1)).ToList();
        await hub.Get<UserRequests>().CreateAsync(new NewUserRequest(conversation, new string('z', UserRequests.LongestMessage), path));
    }
}
