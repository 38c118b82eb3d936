using Dapper;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Missed;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Tests;

/// <summary>What no story took is kept for those who write stories, within limits, and goes with the conversation.</summary>
public abstract class MissedContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private MissedSentences Missed => house.Get<MissedSentences>();

    [Fact]
    public async Task The_line_that_answers_says_what_was_missed()
    {
        await AdaIsNotUnderstood("do you sell pizza");
        await house.BotSays(await house.BotTakesTurn(await house.AdaSays("hello")), "Hello");
        var missed = (await Missed.ReadAsync()).ShouldHaveSingleItem();
        (missed.Text, missed.ConversationId, missed.Seq).ShouldBe(("do you sell pizza", "c1", 2));
    }

    [Fact]
    public async Task Only_the_bot_can_say_so()
    {
        var sent = await house.AdaSays("hello");
        LineMark.MissedIn(sent.Activity).ShouldBeNull();
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Says(House.Grace, "hello", "1");
        (await Missed.ReadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_person_cannot_fill_the_list()
    {
        for (var n = 1; n <= 25; n++) await AdaIsNotUnderstood($"nonsense {n}");
        await AdaIsNotUnderstood("a real question", "c2");
        var missed = await Missed.ReadAsync();
        missed.Count.ShouldBe(21);
        missed[0].Text.ShouldBe("a real question");
    }

    [Fact]
    public async Task Only_the_newest_are_kept()
    {
        store.Change($"""
            WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < {MissedSentences.Kept})
            INSERT INTO missed_sentences (conversation_id, seq, at, text) SELECT 'old', n, n, 'old' FROM many
            """);
        await AdaIsNotUnderstood("new");
        var missed = await Missed.ReadAsync();
        (missed.Count, missed[0].Text, missed[^1].Seq).ShouldBe((MissedSentences.Kept, "new", 2));
    }

    [Fact]
    public async Task What_was_dealt_with_is_dismissed()
    {
        await AdaIsNotUnderstood("pizza");
        await AdaIsNotUnderstood("pasta");
        (await Missed.DismissAsync(missed => missed.Text == "pizza")).ShouldBe(1);
        (await Missed.ReadAsync()).ShouldHaveSingleItem().Text.ShouldBe("pasta");
    }

    [Fact]
    public async Task It_is_erased_with_the_conversation()
    {
        await AdaIsNotUnderstood("my name is Ada Lovelace");
        await AdaIsNotUnderstood("another's", "c2");
        await house.Erasure.EraseAsync("c1");
        (await Missed.ReadAsync()).ShouldHaveSingleItem().Text.ShouldBe("another's");
    }

    [Fact]
    public void No_statement_reads_or_sorts_the_whole_table()
    {
        store.Change("""
            WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 30000)
            INSERT INTO missed_sentences (conversation_id, seq, at, text) SELECT 'c' || n % 3000, n, n, 'old' FROM many
            """);
        store.Change("ANALYZE missed_sentences");
        var missed = new { ConversationId = "c1", Seq = 1L, at = 1L, Text = "new", MostOfConversation = 20, Kept = 10 };

        foreach (var statement in new[] { MissedTable.Insert, MissedTable.Trim, MissedTable.ReadNewest })
        {
            var plan = PlanOf(statement, missed);
            plan.ShouldNotContain("Seq Scan");
            plan.ShouldNotContain("Sort");
            plan.ShouldNotContain("TEMP B-TREE");
            // SQLite calls a walk along an index a scan, too.
            foreach (var line in plan.Split('\n').Where(line => line.StartsWith("SCAN missed", StringComparison.Ordinal)))
                line.ShouldContain("missed_sentences_newest");
        }
    }

    private string PlanOf(string statement, object parameters)
    {
        using var connection = store.Open();
        var explain = connection is SqliteConnection ? "EXPLAIN QUERY PLAN" : "EXPLAIN";
        return string.Join('\n', connection.Query($"{explain} {statement}", parameters)
            .Select(row => ((IDictionary<string, object>)row).Values.Last()));
    }

    private async Task AdaIsNotUnderstood(string text, string conversation = "c1")
    {
        var turn = await house.BotTakesTurn(await house.AdaSays(text, conversation: conversation));
        var answer = House.Line("I am not sure I understood.");
        new LineMark { Action = "send_text_action", Missed = text }.PutOn(answer);
        await house.Turns.SayAsync(turn, [answer]);
        await house.Turns.CloseAsync(turn);
    }
}

public sealed class SqliteMissed : MissedContract<SqliteStore>;

public sealed class PostgresMissed : MissedContract<PostgresStore>;
