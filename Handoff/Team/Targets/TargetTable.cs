namespace LiveTakeover.Handoff.Team.Targets;

internal static class TargetTable
{
    public static ResponseTargetSet Read(StoreTransaction store) =>
        new([.. store.Query<Row>("SELECT * FROM response_targets ORDER BY group_id")
            .Select(row => new ResponseTarget(row.GroupId, (int?)row.FirstAnswer, (int?)row.Answer))]);

    public static void Replace(StoreTransaction store, IReadOnlyList<ResponseTarget> targets)
    {
        store.Execute("DELETE FROM response_targets WHERE group_id IS NOT NULL");
        foreach (var target in targets)
            store.Execute(
                "INSERT INTO response_targets (group_id, first_answer, answer) VALUES (@GroupId, @FirstAnswer, @Answer)",
                new { target.GroupId, FirstAnswer = (long?)target.FirstAnswer, Answer = (long?)target.Answer });
    }

    private sealed class Row
    {
        public required string GroupId { get; init; }
        public long? FirstAnswer { get; init; }
        public long? Answer { get; init; }
    }
}
