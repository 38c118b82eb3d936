using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store.Migrations;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Tests;
using Microsoft.Extensions.DependencyInjection;
namespace LiveTakeover.Dialogs.Tests.Publishing;

public abstract class StoryRevisionsContract<TStore> : IAsyncLifetime
    where TStore : IStore, new()
{
    private readonly TStore store = new();
    private readonly House house;

    protected StoryRevisionsContract() => house = NewHouse();

    private static readonly Actor Ana = new("ana", "Ana");
    private static readonly StoryText Hello = new("hello", "demo/hello.json", "\uFEFF{ \"text\": \"olá 👋\" }\r\n\t");

    private StoryRevisions Revisions => house.Get<StoryRevisions>();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task A_revision_is_found_again_character_by_character_also_after_a_restart()
    {
        await Revisions.PublishAsync(new StoryEdition(0, "aaa", [Hello], [], By: null));
        await Revisions.PublishAsync(new StoryEdition(1, "bbb", [], [], Ana));

        var found = await NewHouse().Get<StoryRevisions>().FindAsync("aaa");

        found!.Stories.ShouldBe([Hello]);
        found.By.ShouldBeNull();
        (await Revisions.ReadAsync()).Latest!.Revision.ShouldBe("bbb");
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_is_told_to_look_again()
    {
        var published = await Task.WhenAll(
            Revisions.PublishAsync(new StoryEdition(0, "aaa", [Hello], [], Ana)),
            Revisions.PublishAsync(new StoryEdition(0, "bbb", [], [], Ana)));

        published.Count(revision => revision is null).ShouldBe(1);
        (await Revisions.LatestNumberAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_that_was_changed_meanwhile_is_neither_published_nor_lost()
    {
        await Revisions.SaveDraftAsync("hello", "first", Ana);
        var workspace = await Revisions.ReadAsync();
        await Revisions.SaveDraftAsync("hello", "second", Ana);

        (await Revisions.PublishAsync(new StoryEdition(0, "aaa", [Hello], workspace.Drafts, Ana))).ShouldBeNull();

        (await Revisions.ReadAsync()).Drafts.ShouldHaveSingleItem().Text.ShouldBe("second");
    }

    [Fact]
    public async Task Publishing_ends_its_drafts_leaves_others_and_wakes_who_reads_stories()
    {
        await Revisions.SaveDraftAsync("hello", "{}", Ana);
        var workspace = await Revisions.ReadAsync();
        await Revisions.SaveDraftAsync("other", "{}", Ana);
        var woken = new List<string>();
        using var listening = house.Signals.On(StoryTopics.Stories, woken.Add);

        await Revisions.PublishAsync(new StoryEdition(0, "aaa", [], workspace.Drafts, Ana));

        (await Revisions.ReadAsync()).Drafts.ShouldHaveSingleItem().StoryId.ShouldBe("other");
        woken.ShouldContain("published");
        ((await new AuditLog(house.Database).ReadAsync("stories", by: null, before: null, limit: 10)).Entries).Select(
            entry => $"{entry.By!.Name} {entry.Action} {entry.Subject}")
            .ShouldBe([$"Ana {StoryActs.StoriesPublished} stories", $"Ana {StoryActs.StoryDrafted} other", $"Ana {StoryActs.StoryDrafted} hello"]);
    }

    [Fact]
    public async Task Of_two_nodes_that_save_at_once_one_is_told_that_the_story_changed()
    {
        await Revisions.PublishAsync(new StoryEdition(0, "aaa", [Hello], [], Ana));
        var seen = StoryBase.Tagged([(await Revisions.PresentAsync("hello"))!.Tag]);
        var other = NewHouse().Get<StoryRevisions>();

        var changes = await Task.WhenAll(
            Revisions.SaveDraftAsync("hello", "one", Ana, seen), other.SaveDraftAsync("hello", "two", Ana, seen));

        changes.Select(change => change.Outcome).ShouldBe([ChangeOutcome.Done, ChangeOutcome.ChangedMeanwhile], ignoreOrder: true);
        (await Revisions.PresentAsync("hello"))!.Text.ShouldBe(changes.Single(change => change.Outcome == ChangeOutcome.Done).Present!.Text);
    }

    [Fact]
    public async Task Old_revisions_go_with_the_texts_that_only_they_have()
    {
        var few = new StoryRevisions(house.Database, house.Clock) { Kept = 2 };
        StoryText Bye(string text) => new("bye", "bye.json", text);
        await few.PublishAsync(new StoryEdition(0, "aaa", [Hello, Bye("one")], [], Ana));
        await few.PublishAsync(new StoryEdition(1, "bbb", [Hello, Bye("two")], [], Ana));
        await few.PublishAsync(new StoryEdition(2, "ccc", [Hello, Bye("three")], [], Ana));

        var history = new StoryHistory(house.Database);
        (await history.ReadAsync(before: null, limit: 10)).Select(revision => revision.Number).ShouldBe([3, 2]);
        (await history.TextAsync(2, "hello")).ShouldBe(Hello.Text);
        (await house.Database.ReadAsync(store => store.Query<string>("SELECT text FROM story_texts ORDER BY text"))).ShouldNotContain("one");
    }

    [Fact]
    public async Task A_draft_can_be_discarded_once()
    {
        await Revisions.SaveDraftAsync("hello", "{}", Ana);

        (await Revisions.DiscardDraftAsync("hello", Ana)).Outcome.ShouldBe(ChangeOutcome.Done);
        (await Revisions.DiscardDraftAsync("hello", Ana)).Outcome.ShouldBe(ChangeOutcome.NotFound);
    }

    private House NewHouse() =>
        new(store, more: services => services.AddMigrations<StoryRevisions>("Stories").AddSingleton<StoryRevisions>());
}

public sealed class SqliteStoryRevisions : StoryRevisionsContract<SqliteStore>;

public sealed class PostgresStoryRevisions : StoryRevisionsContract<PostgresStore>;
