using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Tests;

public abstract class RequestsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    public override Task InitializeAsync() => house.AdaIsOnline();

    [Fact]
    public async Task A_request_keeps_the_path_that_led_to_it()
    {
        StoryStep[] path = [new("Talk to a human", "ask", "parler à un humain"), new("Offline", "how to reach you", "ada@example.com")];

        var made = await house.Requests.CreateAsync(new NewUserRequest("c1", "  Call me back  ", path));

        var found = await house.Requests.FindAsync(made.Id);
        found!.Message.ShouldBe("Call me back");
        found.StoryPath.ShouldBe(path);
        found.State.ShouldBe(RequestState.Open);
        found.CreatedAt.ShouldBe(House.MondayMorning);
    }

    [Fact]
    public async Task A_request_has_its_message_in_each_language_of_its_story_until_the_person_deletes_it()
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "A repair", ["fr"] = "Une réparation" };
        var made = await house.Requests.CreateAsync(new NewUserRequest("c1", "A repair", []) { Translations = said });
        var old = await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));

        (await house.Requests.FindAsync(made.Id))!.Translations!["fr"].ShouldBe("Une réparation");
        (await house.Requests.FindAsync(old.Id))!.Translations.ShouldBeNull();

        await house.Erasure.EraseAsync("c1");
        (await house.Requests.FindAsync(made.Id))!.Translations.ShouldBeNull();
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("")]
    public async Task A_blank_request_is_refused(string message) =>
        (await Should.ThrowAsync<ArgumentException>(() => house.Requests.CreateAsync(new NewUserRequest("c1", message, []))))
            .Message.ShouldContain("1 to 1000 characters");

    [Fact]
    public async Task What_comes_up_while_an_agent_has_control_is_their_work()
    {
        var earlier = await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        await house.Requests.CloseAsync(earlier.Id, new Actor("ana", "Ana"));
        await house.Control.TakeAsync("c1", House.Grace);

        var later = await house.Requests.CreateAsync(new NewUserRequest("c1", "and another thing", []));
        await house.Requests.ReopenAsync(earlier.Id, new Actor("ana", "Ana"));

        foreach (var id in new[] { earlier.Id, later.Id })
        {
            var request = (await house.Requests.FindAsync(id))!;
            (request.State, request.Assignee).ShouldBe((RequestState.InProgress, new Assignee("grace", "Grace")));
        }

        later.State.ShouldBe(RequestState.InProgress);
        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);
        (await house.Requests.FindAsync(earlier.Id))!.State.ShouldBe(RequestState.Closed);
    }

    [Fact]
    public async Task A_closed_request_whose_conversation_is_taken_again_is_in_progress_until_it_is_released()
    {
        var first = await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        var last = await house.Requests.CreateAsync(new NewUserRequest("c1", "help again", []));
        await house.Requests.CloseAsync(first.Id, new Actor("ana", "Ana"));
        await house.Requests.CloseAsync(last.Id, new Actor("ana", "Ana"));

        await house.Control.TakeAsync("c1", House.Grace);
        var again = (await house.Requests.FindAsync(last.Id))!;
        (again.State, again.Assignee).ShouldBe((RequestState.InProgress, new Assignee("grace", "Grace")));
        (await house.Requests.FindAsync(first.Id))!.State.ShouldBe(RequestState.Closed);

        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);
        (await house.Requests.FindAsync(last.Id))!.State.ShouldBe(RequestState.Closed);
    }

    [Fact]
    public async Task Closing_a_request_wakes_a_bot_that_a_story_paused_for_it()
    {
        var asked = await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        await house.Conversations.PauseBotAsync("c1");
        (await house.Turns.OpenAsync(await house.AdaSays("anybody?"))).ShouldBeNull();

        await house.Requests.CloseAsync(asked.Id, new Actor("ana", "Ana"));

        (await house.Turns.OpenAsync(await house.AdaSays("hello"))).ShouldNotBeNull();
    }

    // Unicode's compatible forms would write eighteen letters instead of this one, and "1⁄2" instead of "½".
    [Theory]
    [InlineData("\uFDFA", 1000)]
    [InlineData("½ e\u0301", 1)]
    public async Task A_message_is_kept_as_it_was_written(string written, int times)
    {
        var message = string.Concat(Enumerable.Repeat(written, times));
        var request = await house.Requests.CreateAsync(new NewUserRequest("c1", UserRequests.Shorten(message), []));
        request.Message.ShouldBe(message);
    }

    [Fact]
    public void A_message_is_shortened_after_the_blanks_before_it() =>
        UserRequests.Shorten(new string(' ', 2000) + new string('x', 2000)).ShouldBe(new string('x', UserRequests.LongestMessage));

    [Fact]
    public async Task Length_is_counted_in_characters_as_a_person_counts_them()
    {
        await house.Requests.CreateAsync(new NewUserRequest("c1", string.Concat(Enumerable.Repeat("🛋", 1000)), []));
        await Should.ThrowAsync<ArgumentException>(
            () => house.Requests.CreateAsync(new NewUserRequest("c1", string.Concat(Enumerable.Repeat("🛋", 1001)), [])));
    }

    [Fact]
    public async Task Taking_control_puts_the_request_in_progress_and_releasing_closes_it()
    {
        var request = await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));

        await house.Control.TakeAsync("c1", House.Grace);
        var taken = await house.Requests.FindAsync(request.Id);
        taken!.State.ShouldBe(RequestState.InProgress);
        taken.Assignee.ShouldBe(new Assignee("grace", "Grace"));

        await house.Control.ReleaseAsync("c1", House.Grace.AgentId);
        (await house.Requests.FindAsync(request.Id))!.State.ShouldBe(RequestState.Closed);
    }
}

public sealed class SqliteRequests : RequestsContract<SqliteStore>;

public sealed class PostgresRequests : RequestsContract<PostgresStore>;
