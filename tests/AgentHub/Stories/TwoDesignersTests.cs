using System.Text;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Handoff.Team.Audit;
using static LiveTakeover.AgentHub.Tests.Stories.StoryOf;

namespace LiveTakeover.AgentHub.Tests.Stories;

/// <summary>Ana and Ben write stories at the same time.</summary>
public sealed class TwoDesignersTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member ana = null!;
    private Member ben = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        (ana, ben) = (await hub.MemberAsync("Ana", Role.BotDesigner), await hub.MemberAsync("Ben", Role.BotDesigner));
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_second_save_is_told_who_was_first_and_takes_nothing_away()
    {
        var (hers, his) = (await TagAsync(ana), await TagAsync(ben));
        var (saved, _) = await SaveAsync(ana, Saying("from Ana"), hers);

        var (refused, _) = await SaveAsync(ben, Saying("from Ben"), his);

        refused.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        refused.Code.ShouldBe("story-changed");
        refused.Body["by"]!["name"]!.GetValue<string>().ShouldBe("Ana");
        refused.Body["at"]!.GetValue<DateTimeOffset>().ShouldBe(hub.Clock.GetUtcNow());
        (await TextAsync(ben)).ShouldContain("from Ana");

        refused.Body["etag"]!.GetValue<string>().ShouldBe(saved.Headers.ETag!.Tag);
        (await SaveAsync(ben, Saying("from both"), await TagAsync(ben))).Answer.Status.ShouldBe(HttpStatusCode.OK);
        (await SaveAsync(ana, Saying("from Ana again"), saved.Headers.ETag.Tag)).Answer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Who_does_not_say_which_version_is_told_what_to_send()
    {
        var (silent, _) = await SaveAsync(ana, Saying("blindly"), ifMatch: null);

        silent.Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        silent.Body["title"]!.GetValue<string>().ShouldContain("Send the ETag of the version that you have read as If-Match");
        foreach (var what in new[] { Hello, $"{Hello}/draft" })
        {
            if (what != Hello) await SaveAsync(ana, Saying("a draft"), "*");
            (await ana.SendBytesAsync(HttpMethod.Delete, $"stories/{what}")).Answer.Status
                .ShouldBe(HttpStatusCode.PreconditionRequired, what);
        }
    }

    [Fact]
    public async Task Two_new_stories_of_one_id_are_one_story_and_a_refusal()
    {
        var first = await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Offer}", Encoding.UTF8.GetBytes("{}"), ifNoneMatch: "*");
        var second = await ben.SendBytesAsync(HttpMethod.Put, $"stories/{Offer}", Encoding.UTF8.GetBytes("{ }"), ifNoneMatch: "*");

        first.Answer.Status.ShouldBe(HttpStatusCode.OK);
        second.Answer.Code.ShouldBe("story-changed");
    }

    [Fact]
    public async Task A_removal_and_a_discard_of_something_else_than_was_seen_are_refused()
    {
        var seen = await TagAsync(ben);
        await SaveAsync(ana, Saying("from Ana"), seen);

        (await ben.SendBytesAsync(HttpMethod.Delete, $"stories/{Hello}", ifMatch: seen)).Answer.Code.ShouldBe("story-changed");
        (await ben.SendBytesAsync(HttpMethod.Delete, $"stories/{Hello}/draft", ifMatch: seen)).Answer.Code.ShouldBe("story-changed");
        (await TextAsync(ben)).ShouldContain("from Ana");

        var discarded = await ana.SendBytesAsync(HttpMethod.Delete, $"stories/{Hello}/draft", ifMatch: await TagAsync(ana));
        discarded.Answer.Status.ShouldBe(HttpStatusCode.NoContent);
        discarded.Answer.Headers.ETag!.Tag.ShouldBe(seen);
    }

    [Fact]
    public async Task Publishing_leaves_who_is_writing_undisturbed()
    {
        var (saved, _) = await SaveAsync(ana, Saying("from Ana"), "*");
        await ben.PostAsync("stories/publish");

        (await SaveAsync(ana, Saying("still Ana"), saved.Headers.ETag!.Tag)).Answer.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_publishes_only_what_is_ones_own_or_what_one_names()
    {
        await SaveAsync(ana, Saying("from Ana"), "*");
        await SaveAsync(ben, Saying("an offer", Offer, "Offer", "welcome"), "*", Offer);

        (await ana.PostAsync("stories/publish", new { mine = true })).Status.ShouldBe(HttpStatusCode.OK);

        Published().ShouldContain("from Ana");
        (await ana.ReadsAsync("stories"))["drafts"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(Offer);
        (await ana.PostAsync("stories/publish", new { stories = new[] { Hello } })).Code.ShouldBe("no-draft");
        (await ana.PostAsync("stories/publish", new { stories = new[] { Offer } })).Status.ShouldBe(HttpStatusCode.OK);
        (await ana.ReadsAsync("stories"))["stories"]!.AsArray().Count.ShouldBe(2);
        (await ana.PostAsync("stories/publish", new { stories = new[] { "x" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_wrong_draft_of_another_does_not_keep_mine_from_being_published()
    {
        await SaveAsync(ben, "{ \"steps\": 3 }", "*", Offer);
        await SaveAsync(ana, Saying("from Ana"), "*");

        (await ana.PostAsync("stories/publish")).Code.ShouldBe("stories-refused");
        (await ana.PostAsync("stories/publish", new { mine = true })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_audit_log_names_the_stories_once_however_often_a_page_saves()
    {
        for (var key = 0; key < 5; key++) await SaveAsync(ana, Saying($"typing {key}", name: "Good day"), "*");
        await ana.PostAsync("stories/publish");

        var entries = (await hub.Get<AuditLog>().ReadAsync("stories", by: null, before: null, limit: 10)).Entries;
        entries.Select(entry => $"{entry.Action} {entry.Details.GetValueOrDefault("name") ?? entry.Details["stories"]}")
            .ShouldBe([$"{StoryActs.StoriesPublished} Good day", $"{StoryActs.StoryDrafted} Good day"]);
    }

    [Fact]
    public async Task A_check_takes_the_drafts_of_others_and_warns_in_spite_of_errors()
    {
        await SaveAsync(ben, Saying("an offer", Offer, "Offer", "welcome"), "*", Offer);

        (await CheckAsync(Saying("hello", jumpTo: Offer))).ShouldBeEmpty();

        var findings = await CheckAsync(Saying("hello", jumpTo: Offer).Replace("5f00000000000000000000cc", "5f00000000000000000000dd")
            .Replace("\"steps\": [", "\"steps\": [{ \"id\": \"5f00000000000000000000b7\", \"name\": \"Start\", \"actions\": [] }, "));
        findings.ShouldContain("error hello.json steps/1/actions/1/defaultTarget/id");
        findings.ShouldContain("warning hello.json steps/1");
    }

    [Fact]
    public async Task A_story_that_cannot_be_read_is_no_reason_to_report_those_that_lead_to_it()
    {
        await SaveAsync(ben, Saying("an offer", Offer, "Offer", "welcome").Replace("\"actions\"", "\"acts\""), "*", Offer);

        (await CheckAsync(Saying("hello", jumpTo: Offer))).ShouldBe(
            [$"error {Offer}.json steps/0/actions", $"warning {Offer}.json steps/0/acts"], ignoreOrder: true);
    }

    private async Task<string[]> CheckAsync(string story)
    {
        var (answer, _) = await ana.SendBytesAsync(HttpMethod.Post, "stories/check", Encoding.UTF8.GetBytes(story));
        return [.. answer.Body["findings"]!.AsArray().Select(finding => $"{finding!["severity"]} {finding["file"]} {finding["path"]}")];
    }

    private string Published() => Encoding.UTF8.GetString(
        hub.Get<Dialogs.Library.PublishedStories>().Current.Find(Hello)!.Source.Span);

    private static async Task<string> TagAsync(Member who) =>
        (await who.SendBytesAsync(HttpMethod.Get, $"stories/{Hello}")).Answer.Headers.ETag!.Tag;

    private static async Task<string> TextAsync(Member who) =>
        Encoding.UTF8.GetString((await who.SendBytesAsync(HttpMethod.Get, $"stories/{Hello}")).Bytes);

    private static Task<(Answer Answer, byte[] Bytes)> SaveAsync(Member who, string story, string? ifMatch, string id = Hello) =>
        who.SendBytesAsync(HttpMethod.Put, $"stories/{id}", Encoding.UTF8.GetBytes(story), ifMatch);
}
