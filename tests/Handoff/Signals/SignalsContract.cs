using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Signals;

namespace LiveTakeover.Handoff.Tests;

/// <summary>What rows of lists say: who said what last, what is new to an agent, and who waits.</summary>
public abstract class SignalsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    public override Task InitializeAsync() => house.AdaIsOnline();

    [Fact]
    public async Task What_the_person_says_is_new_until_the_agent_has_read_it_and_to_nobody_else()
    {
        await house.AdaSays("help");
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Says(House.Grace, "here I am", "1");
        await house.AdaSays("my lamp");
        var last = await house.AdaSays("it hums");

        (await Of(House.Grace)).Unread.ShouldBe(3);
        await Marks.MoveAsync("grace", "c1", last.Seq - 1);
        (await Of(House.Grace)).Unread.ShouldBe(1);
        await Marks.MoveAsync("grace", "c1", last.Seq);
        (await Of(House.Grace)).Unread.ShouldBe(0);
        (await Of(House.Ana)).Unread.ShouldBe(0);
    }

    [Fact]
    public async Task A_mark_never_goes_back_nor_beyond_what_was_said_and_other_windows_hear_of_it()
    {
        var line = await house.AdaSays("help");
        var woken = new List<string>();
        using var ear = house.WokenOf(TeamTopics.Read, woken);

        await Marks.MoveAsync("grace", "c1", line.Seq + 100);
        await Marks.MoveAsync("grace", "c1", 1);
        await Marks.MoveAsync("grace", "unknown", 5);

        (await Marks.OfAsync("grace", ["c1", "c2"])).ShouldBe(new Dictionary<string, long> { ["c1"] = line.Seq });
        woken.ShouldBe(["grace"]);
    }

    [Fact]
    public async Task Somebody_waits_from_the_first_thing_that_was_not_answered()
    {
        await house.AdaSays("help");
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Says(House.Grace, "here I am", "1");
        (await Of(House.Grace)).WaitingSince.ShouldBeNull();

        house.Clock.Advance(TimeSpan.FromSeconds(10));
        var first = await house.AdaSays("my lamp");
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await house.AdaSays("it hums");
        await house.Lines.NoteAsync("c1", House.Ana, "n1", "she is from Lyon");

        var waiting = await Of(House.Ana);
        waiting.WaitingSince.ShouldBe(first.At);
        (waiting.Last!.Text, waiting.Last.Author.Name).ShouldBe(("it hums", "Ada"));
        await house.Says(House.Grace, "is it new?", "2");
        (await Of(House.Ana)).WaitingSince.ShouldBeNull();
        (await Of(House.Ana)).Last!.Text.ShouldBe("is it new?");
    }

    [Fact]
    public async Task Whoever_asked_for_a_human_waits_until_one_has_answered()
    {
        var request = await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        (await Of(House.Ana)).WaitingSince.ShouldBe(request.CreatedAt);

        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await house.Control.TakeAsync("c1", House.Grace);
        (await Of(House.Grace)).ShouldSatisfyAllConditions(
            signals => signals.WaitingSince.ShouldBe(request.CreatedAt), signals => signals.AwaitsFirstAnswer.ShouldBeTrue());

        await house.Says(House.Grace, "here I am", "1");
        (await Of(House.Grace)).ShouldSatisfyAllConditions(
            signals => signals.WaitingSince.ShouldBeNull(), signals => signals.AwaitsFirstAnswer.ShouldBeFalse());
    }

    [Fact]
    public async Task A_line_of_any_length_is_a_line_and_no_more_of_it_is_read_than_a_row_shows()
    {
        await house.AdaSays(new string('x', 20_000));
        (await Of(House.Ana)).Last!.Text.ShouldBeEmpty();
        await house.AdaSays(new string('y', 1_000));
        (await Of(House.Ana)).Last!.Text.Length.ShouldBeLessThanOrEqualTo(161);
    }

    [Fact]
    public async Task Nothing_is_told_or_kept_of_somebody_whose_data_was_deleted()
    {
        var line = await house.AdaSays("help");
        await Marks.MoveAsync("grace", "c1", line.Seq);
        await house.Erasure.EraseAsync("c1");

        (await Signals.OfAsync("grace", (await house.Lists.TranscriptsAsync(new(), null, 10)).Rows)).ShouldBeEmpty();
        (await Marks.OfAsync("grace", ["c1"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_hear_of_lines_only_where_a_human_is_or_was_wanted()
    {
        var woken = new List<string>();
        using var ear = house.WokenOf(Topics.AttendedLines, woken);
        await house.AdaSays("hello");
        woken.ShouldBeEmpty();

        await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        await house.AdaSays("anybody?");
        woken.ShouldBe(["c1"]);
    }

    private ReadMarks Marks => house.Get<ReadMarks>();

    private SignalReader Signals => house.Get<SignalReader>();

    private async Task<ConversationSignals> Of(Holder agent) =>
        (await Signals.OfAsync(agent.AgentId, (await house.Lists.TranscriptsAsync(new(), null, 10)).Rows))["c1"];
}

public sealed class SqliteSignals : SignalsContract<SqliteStore>;

public sealed class PostgresSignals : SignalsContract<PostgresStore>;
