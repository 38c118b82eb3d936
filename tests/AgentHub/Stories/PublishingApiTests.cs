using System.IO.Compression;
using System.Text;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;

namespace LiveTakeover.AgentHub.Tests.Stories;

public sealed class PublishingApiTests : IAsyncLifetime
{
    private const string Hello = "5f00000000000000000000aa";
    private const string Offer = "5f00000000000000000000cc";

    private readonly Hub hub = new();
    private Member ana = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        ana = await hub.MemberAsync("Ana", Role.BotDesigner);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_draft_is_read_back_byte_by_byte_and_told_once_it_is_published()
    {
        var written = Encoding.UTF8.GetBytes("\uFEFF" + Story(Hello, "Good day 👋", "\"fallback\"") + "\r\n\t");
        var before = hub.Get<PublishedStories>().Current;

        var (saved, _) = await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Hello}", written, ifMatch: "*");

        saved.Status.ShouldBe(HttpStatusCode.OK);
        (await ana.SendBytesAsync(HttpMethod.Get, $"stories/{Hello}")).Bytes.ShouldBe(written);
        hub.Get<PublishedStories>().Current.ShouldBe(before);
        (await ana.ReadsAsync("stories"))["drafts"]![0]!["change"]!.GetValue<string>().ShouldBe("changed");

        var published = await ana.PostAsync("stories/publish");

        published.Status.ShouldBe(HttpStatusCode.OK);
        published.Body["number"]!.GetValue<long>().ShouldBe(2);
        hub.Get<PublishedStories>().Current.Find(Hello)!.Name.ShouldBe("Good day 👋");
        (await ana.ReadsAsync("stories"))["drafts"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_stories_that_need_each_other_are_saved_one_after_the_other()
    {
        var first = await SaveAsync(Hello, Story(Hello, "Hello", "\"fallback\"", jumpTo: Offer));
        first.Body["findings"]!.ToJsonString().ShouldContain($"no story has the id {Offer}");

        (await ana.PostAsync("stories/publish")).Code.ShouldBe("stories-refused");

        (await SaveAsync(Offer, Story(Offer, "Offer", "\"welcome\""))).Body["findings"]!.AsArray().ShouldBeEmpty();
        (await ana.PostAsync("stories/publish")).Status.ShouldBe(HttpStatusCode.OK);
        (await ana.ReadsAsync("stories"))["stories"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_removed_story_is_told_until_its_removal_is_published()
    {
        await SaveAsync(Offer, Story(Offer, "Offer", "\"welcome\""));
        await ana.PostAsync("stories/publish");

        (await RemoveAsync(Offer)).Status.ShouldBe(HttpStatusCode.NoContent);
        hub.Get<PublishedStories>().Current.Find(Offer).ShouldNotBeNull();
        await ana.PostAsync("stories/publish");

        hub.Get<PublishedStories>().Current.Find(Offer).ShouldBeNull();
        (await RemoveAsync(Offer)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_can_be_taken_back()
    {
        await SaveAsync(Offer, Story(Offer, "Offer", "\"welcome\""));

        (await RemoveAsync($"{Offer}/draft")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await ana.SendBytesAsync(HttpMethod.Get, $"stories/{Offer}")).Answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Export_import_export_gives_the_same_bytes()
    {
        await SaveAsync(Offer, " " + Story(Offer, "Offre spéciale", "\"welcome\"") + "\n");
        await ana.PostAsync("stories/publish");
        var (_, exported) = await ana.SendBytesAsync(HttpMethod.Get, "stories/export");
        await RemoveAsync(Offer);
        await ana.PostAsync("stories/publish");
        (await ana.SendBytesAsync(HttpMethod.Get, "stories/export")).Bytes.ShouldNotBe(exported);

        var (imported, _) = await ana.SendBytesAsync(HttpMethod.Post, "stories/import", exported);

        imported.Status.ShouldBe(HttpStatusCode.OK);
        (await ana.SendBytesAsync(HttpMethod.Get, "stories/export")).Bytes.ShouldBe(exported);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "{", "is not JSON: it ends too early: a bracket or a quote is not closed, at line 1, character 2." },
        { "{\n  \"name\": Hello\n}", "is not JSON: a value is expected, at line 2, character 11." },
        { "null", "must be a JSON object" },
        { Story(Hello, "\\ud83d", "\"fallback\""), "half a character" },
        { Story(Hello, "\\u0000", "\"fallback\""), "U+0000" },
        { string.Concat(Enumerable.Repeat("[", 100_000)), "is nested too deeply" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_no_JSON_object_is_refused_in_words_and_nothing_is_kept(string story, string because)
    {
        var answer = await SaveAsync(Hello, story);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe("stories-refused");
        answer.Body["title"]!.GetValue<string>().ShouldContain(because);
        answer.Body["title"]!.GetValue<string>().ShouldStartWith("hello.json: ");
        await NothingChanged();
    }

    public static TheoryData<string, string> Unfinished => new()
    {
        { "{}", "schemaVersion" },
        {
            Story(Hello, "Hello", "\"fallback\"").Replace("\"name\"", "\"name\": \"\", \"name\"", StringComparison.Ordinal),
            "a name is there twice"
        },
        { Story(Offer, "Hello", "\"fallback\""), $"is {Offer}, but the story is kept as {Hello}." },
    };

    [Theory]
    [MemberData(nameof(Unfinished))]
    public async Task An_unfinished_story_is_kept_and_says_what_is_wrong_and_is_not_published(string story, string because)
    {
        var saved = await SaveAsync(Hello, story);

        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.Body["findings"]!.ToJsonString().ShouldContain(because);
        (await ana.SendBytesAsync(HttpMethod.Get, $"stories/{Hello}")).Bytes.ShouldBe(Encoding.UTF8.GetBytes(story));
        (await ana.PostAsync("stories/publish")).Code.ShouldBe("stories-refused");
        hub.Get<PublishedStories>().Current.Stories.ShouldHaveSingleItem().Name.ShouldBe("Hello");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        byte[] latin1 = Encoding.Latin1.GetBytes(Story(Hello, "Déjà vu", "\"fallback\""));

        var (answer, _) = await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Hello}", latin1);

        answer.Body["title"]!.GetValue<string>().ShouldContain("is not UTF-8");
        await NothingChanged();
    }

    [Fact]
    public async Task A_huge_story_and_a_huge_bundle_are_refused_by_their_size()
    {
        (await ana.SendBytesAsync(HttpMethod.Put, $"stories/{Hello}", new byte[StoryFile.MaxBytes + 1])).Answer.Status.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge);
        (await ana.SendBytesAsync(HttpMethod.Post, "stories/import", new byte[StoryBundle.MaxBytes + 1])).Answer.Status.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge);
        await NothingChanged();
    }

    [Theory]
    [InlineData("../hello.json"), InlineData("/hello.json"), InlineData("hello.exe"), InlineData("a\\b.json"), InlineData("a//b.json")]
    public async Task A_bundle_with_an_odd_name_is_refused(string name) =>
        await IsRefused(Zip((name, Encoding.UTF8.GetBytes(Story(Hello, "Hello", "\"fallback\"")))), "is not the name of a story file");

    [Fact]
    public async Task A_bundle_that_unpacks_to_too_much_or_is_none_at_all_is_refused()
    {
        await IsRefused(
            Zip([.. Enumerable.Range(0, 40).Select(number => ($"{number}.json", new byte[1024 * 1024]))]), "unpacks to more than");
        await IsRefused(Encoding.UTF8.GetBytes("no zip"), "is not a zip file");
        await IsRefused(Zip(("hello.json", Encoding.UTF8.GetBytes("{"))), "is not JSON");
    }

    private async Task IsRefused(byte[] bundle, string because)
    {
        var (answer, _) = await ana.SendBytesAsync(HttpMethod.Post, "stories/import", bundle);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body["title"]!.GetValue<string>().ShouldContain(because);
        await NothingChanged();
    }

    private async Task NothingChanged()
    {
        hub.Get<PublishedStories>().Current.Stories.ShouldHaveSingleItem().Name.ShouldBe("Hello");
        (await ana.ReadsAsync("stories"))["drafts"]!.AsArray().ShouldBeEmpty();
    }

    private async Task<Answer> SaveAsync(string id, string story) =>
        (await ana.SendBytesAsync(HttpMethod.Put, $"stories/{id}", Encoding.UTF8.GetBytes(story), ifMatch: "*")).Answer;

    private async Task<Answer> RemoveAsync(string what) =>
        (await ana.SendBytesAsync(HttpMethod.Delete, $"stories/{what}", ifMatch: "*")).Answer;

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var file = zip.CreateEntry(name).Open();
                file.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static string Story(string id, string name, string trigger, string? jumpTo = null) =>
        $$"""
        {
          "schemaVersion": 1, "id": "{{id}}", "name": "{{name}}", "triggers": [{ "type": {{trigger}} }],
          "steps": [{ "id": "5f00000000000000000000b1", "name": "First", "actions": [{{Jump(jumpTo)}}] }]
        }
        """;

    private static string Jump(string? to) => to is null
        ? """{ "type": "send_text_action", "alternatives": ["Hello"] }"""
        : $$"""{ "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "story", "id": "{{to}}" } }""";
}
