using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Closing;
using LiveTakeover.Handoff.Team.Figures;
using LiveTakeover.Handoff.Team.Lists;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Grace has helped Ada. What came of it, what was it about, and what does Ada say?</summary>
public abstract class ClosingContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");

    private static readonly ClosingRules Rules = new()
    {
        Outcomes = ["Solved", "Needs a repair"],
        OutcomeRequired = true,
        Tags = ["Lamps", "Delivery"],
        AsksPeople = true,
    };

    private ClosingService Closing => house.Get<ClosingService>();

    public override async Task InitializeAsync()
    {
        await Closing.SaveAsync(Rules, Root);
        await house.AdaIsOnline();
        await house.AdaSays("help");
        await house.Control.TakeAsync("c1", House.Grace);
    }

    [Fact]
    public async Task Control_is_released_with_an_outcome_where_the_team_asks_for_one()
    {
        (await ReleaseAsync(null)).ShouldBe(ReleaseResult.OutcomeRequired);
        (await ReleaseAsync("Whatever")).ShouldBe(ReleaseResult.UnknownOutcome);
        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBe(House.Grace);
        (await Closing.ReleaseAsync("c1", House.Ana.AgentId, "Solved")).ShouldBe(ReleaseResult.NotInControl);

        (await ReleaseAsync("Solved")).ShouldBe(ReleaseResult.Released);
        (await ReleaseAsync("Solved")).ShouldBe(ReleaseResult.NotInControl);

        (await ReportAsync()).Outcomes.Select(one => (one.Outcome, one.Figures.Takeovers)).ShouldBe([("Solved", 1)]);
    }

    [Fact]
    public async Task Transcripts_are_found_by_their_tag_and_by_their_latest_outcome_and_say_how_they_ended()
    {
        await house.AdaSays("elsewhere", conversation: "c2");
        await Closing.TagAsync("c1", ["Delivery", "Lamps"]);
        await ReleaseAsync("Needs a repair");
        await AnswersAsync(epoch: 1, score: 2, word: "slow");
        (await FoundAsync(new() { Outcome = "Needs a repair" })).ShouldBe(["c1"]);

        await house.Control.TakeAsync("c1", House.Grace);
        await ReleaseAsync("Solved");

        (await FoundAsync(new() { Tag = "Lamps" })).ShouldBe(["c1"]);
        (await FoundAsync(new() { Tag = "lamps" })).ShouldBeEmpty();
        (await FoundAsync(new() { Outcome = "Solved", Tag = "Delivery" })).ShouldBe(["c1"]);
        (await FoundAsync(new() { Outcome = "Needs a repair" })).ShouldBeEmpty();
        (await FoundAsync(new() { Outcome = "Solved", Find = "help" })).ShouldBe(["c1"]);
        var rows = (await house.Lists.TranscriptsAsync(new(), null, 10)).Rows.ToDictionary(row => row.Conversation.Id);
        rows["c2"].Ending.ShouldBeNull();
        rows["c1"].Ending!.Tags.ShouldBe(["Delivery", "Lamps"]);
        (rows["c1"].Ending!.Outcome, rows["c1"].Ending!.Score, rows["c1"].Ending!.Word).ShouldBe(("Solved", 2, "slow"));
        (await house.Lists.ConversationAsync("c1"))!.Ending!.Outcome.ShouldBe("Solved");
        (await Closing.EndingAsync("c2")).ShouldBe(ConversationEnding.None);

        async Task<IEnumerable<string>> FoundAsync(ConversationQuery query) =>
            (await house.Lists.TranscriptsAsync(query, null, 10)).Rows.Select(row => row.Conversation.Id);
    }

    [Fact]
    public async Task A_lease_that_runs_out_needs_no_outcome_and_nobody_is_asked()
    {
        house.Clock.Advance(house.Options.ControlLease + TimeSpan.FromMinutes(1));
        await house.Control.ReleaseExpiredAsync();

        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBeNull();
        (await CardsAsync()).ShouldBeEmpty();
        (await ReportAsync()).Outcomes.ShouldHaveSingleItem().Outcome.ShouldBeNull();
    }

    [Theory]
    [InlineData("en", "How was our help?")]
    [InlineData("fr-CA", "Comment avez-vous trouvé notre aide ?")]
    public async Task Ada_is_asked_in_her_language_after_the_notice(string locale, string question)
    {
        await house.AdaSays("yes?", locale: locale);
        await ReleaseAsync("Solved");

        (await CardsAsync()).ShouldHaveSingleItem().ToString().ShouldContain(question);
        var lines = await house.Log.ReadAsync("c1", 0);
        lines.ToList().FindIndex(line => line.Activity.Attachments?.Count > 0)
            .ShouldBeGreaterThan(lines.ToList().FindIndex(line => line.Activity.Text is "An agent left the conversation" or "Un agent a quitté la conversation"));
    }

    [Fact]
    public async Task Nobody_is_asked_unless_the_team_wants_to_know()
    {
        await Closing.SaveAsync(Rules with { AsksPeople = false }, Root);
        await ReleaseAsync("Solved");

        (await CardsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Ada_says_counts_once_and_only_of_a_takeover_that_has_ended()
    {
        var early = await AnswersAsync(epoch: 1, score: 1);
        SatisfactionAnswer.Of(early.Activity).ShouldNotBeNull();
        await ReleaseAsync("Solved");
        (await ReportAsync()).Total.Rated.ShouldBe(0);
        var action = (await CardsAsync()).Single()["actions"]![3]!["data"]!;

        await AnswersAsync((long)action["liveTakeover.satisfaction"]!, (int)action["score"]!, " thanks! ");
        await AnswersAsync((long)action["liveTakeover.satisfaction"]!, 1);

        var total = (await ReportAsync()).Total;
        (total.Rated, total.Satisfaction).ShouldBe((1, 4));
        (await WordsAsync()).ShouldBe(["thanks!"]);
    }

    [Theory]
    [InlineData("""{"liveTakeover.satisfaction":1,"score":6}""")]
    [InlineData("""{"liveTakeover.satisfaction":1,"score":0}""")]
    [InlineData("""{"liveTakeover.satisfaction":1,"score":99999999999}""")]
    [InlineData("""{"liveTakeover.satisfaction":1,"score":"5"}""")]
    [InlineData("""{"liveTakeover.satisfaction":"1","score":5}""")]
    [InlineData("""{"score":5}""")]
    [InlineData("""[1,5]""")]
    public void What_the_card_does_not_send_is_no_answer(string value) =>
        SatisfactionAnswer.Of(new Activity { Type = ActivityTypes.Message, Value = JToken.Parse(value) }).ShouldBeNull();

    [Fact]
    public async Task Tags_are_the_teams_and_count_in_figures()
    {
        (await Closing.TagAsync("c1", ["Lamps", "Cats"])).ShouldBeFalse();
        (await Closing.TagAsync("c1", ["Lamps", "Delivery"])).ShouldBeTrue();
        (await Closing.TagAsync("c1", ["Lamps"])).ShouldBeTrue();
        await Closing.SaveAsync(Rules with { Tags = ["Delivery"] }, Root);
        (await Closing.TagAsync("c1", ["Lamps", "Delivery"])).ShouldBeTrue();
        await ReleaseAsync("Solved");

        (await Closing.TagsAsync("c1")).ShouldBe(["Delivery", "Lamps"]);
        (await ReportAsync()).Tags.Select(one => (one.Tag, one.Figures.Takeovers)).ShouldBe([("Delivery", 1), ("Lamps", 1)]);
    }

    [Fact]
    public async Task What_Ada_wrote_is_deleted_with_the_rest_and_the_score_stays_a_figure()
    {
        await Closing.TagAsync("c1", ["Lamps"]);
        await ReleaseAsync("Solved");
        var epoch = (long)(await CardsAsync()).Single()["actions"]![0]!["data"]!["liveTakeover.satisfaction"]!;
        await AnswersAsync(epoch, 5, "my name is Ada");

        await house.Erasure.EraseAsync("c1");

        (await WordsAsync()).ShouldBeEmpty();
        (await Closing.TagsAsync("c1")).ShouldBeEmpty();
        (await ReportAsync()).Total.Satisfaction.ShouldBe(5);
    }

    private Task<ReleaseResult> ReleaseAsync(string? outcome) => Closing.ReleaseAsync("c1", House.Grace.AgentId, outcome);

    private Task<LogEntry> AnswersAsync(long epoch, int score, string word = "") => house.Inbox.ReceiveAsync(new Activity
    {
        Type = ActivityTypes.Message,
        Value = new JObject { ["liveTakeover.satisfaction"] = epoch, ["score"] = score, ["word"] = word },
        ChannelId = "directline",
        From = new ChannelAccount("ada", "Ada", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = "c1" },
    });

    private async Task<IReadOnlyList<JObject>> CardsAsync() => [.. (await house.Log.ReadAsync("c1", 0))
        .SelectMany(line => line.Activity.Attachments ?? []).Select(card => JObject.FromObject(card.Content))];

    private Task<IReadOnlyList<string>> WordsAsync() =>
        house.Database.ReadAsync(read => read.Query<string>("SELECT word FROM takeovers WHERE word IS NOT NULL"));

    private Task<FigureReport> ReportAsync() => house.Get<FigureReports>().ReadAsync(
        new CalendarPeriod(new LocalDate(2027, 3, 1), new LocalDate(2027, 3, 7), DateTimeZone.Utc));
}

public sealed class SqliteClosing : ClosingContract<SqliteStore>;

public sealed class PostgresClosing : ClosingContract<PostgresStore>;
