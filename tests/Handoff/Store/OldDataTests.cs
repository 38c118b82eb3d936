namespace LiveTakeover.Handoff.Tests;

/// <summary>Data from before a change of the tables are brought along.</summary>
public sealed class OldDataTests : Contract<SqliteStore>
{
    [Fact]
    public async Task A_log_in_the_order_in_which_all_conversations_came_is_brought_together_with_nothing_lost()
    {
        foreach (var text in new[] { "one", "two", "three" })
            foreach (var conversation in new[] { "c1", "c2" }) await house.AdaSays($"{text} in {conversation}", clientId: text, conversation: conversation);
        store.Change(
            """
            CREATE TABLE log_before AS SELECT * FROM log ORDER BY seq, conversation_id;
            DROP TABLE log;
            ALTER TABLE log_before RENAME TO log;
            DELETE FROM migrations WHERE name LIKE '%log-in-one-place%';
            """);

        var next = new House(store);

        (await next.Told("c1")).ShouldBe(["User: one in c1", "User: two in c1", "User: three in c1"]);
        (await next.Told("c2")).ShouldBe(["User: one in c2", "User: two in c2", "User: three in c2"]);
        (await next.AdaSays("sent again", clientId: "two")).Activity.Text.ShouldBe("two in c1");
        (await next.AdaSays("four", clientId: "four")).Seq.ShouldBe(4);
    }
}
