using Dapper;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Figures;

/// <summary>Sums by story, day and step.</summary>
internal static class StepFigureTable
{
    /// <summary>Adds in one statement: a turn that goes through many steps asks the database no more often.</summary>
    public static void Add(StoreTransaction store, IReadOnlyDictionary<StepVisit, StepCounts> counted, string writer)
    {
        var parameters = new DynamicParameters(new { writer });
        var rows = counted.Select((each, place) => Row(parameters, each.Key, each.Value, place));
        store.Execute(
            $"""
            INSERT INTO step_figures (story_id, day, step_id, writer, reached, left_here, asked, fell_back)
            VALUES {string.Join(", ", rows)}
            ON CONFLICT (story_id, day, step_id, writer) DO UPDATE SET
                reached = step_figures.reached + excluded.reached, left_here = step_figures.left_here + excluded.left_here,
                asked = step_figures.asked + excluded.asked, fell_back = step_figures.fell_back + excluded.fell_back
            """,
            parameters);
    }

    public static IReadOnlyDictionary<string, StepCounts> Read(StoreTransaction store, string storyId, int after) =>
        store.Query<SumRow>(
            """
            SELECT step_id, CAST(SUM(reached) AS BIGINT) AS reached, CAST(SUM(left_here) AS BIGINT) AS left_here,
                CAST(SUM(asked) AS BIGINT) AS asked, CAST(SUM(fell_back) AS BIGINT) AS fell_back
            FROM step_figures WHERE story_id = @storyId AND day > @after GROUP BY step_id
            """,
            new { storyId, after }).ToDictionary(
                row => row.StepId, row => new StepCounts(row.Reached, row.LeftHere, row.Asked, row.FellBack), StringComparer.Ordinal);

    public static void DropUpTo(StoreTransaction store, int day) =>
        store.Execute("DELETE FROM step_figures WHERE day <= @day", new { day });

    private static string Row(DynamicParameters parameters, StepVisit visit, StepCounts counts, int place)
    {
        foreach (var (name, value) in new (string, object)[]
        {
            ("story", visit.Story), ("day", visit.Day), ("step", visit.Step),
            ("reached", counts.Reached), ("left", counts.Left), ("asked", counts.Asked), ("back", counts.FellBack),
        })
            parameters.Add($"{name}{place}", value);
        return $"(@story{place}, @day{place}, @step{place}, @writer, @reached{place}, @left{place}, @asked{place}, @back{place})";
    }

    private sealed class SumRow
    {
        public required string StepId { get; init; }
        public long Reached { get; init; }
        public long LeftHere { get; init; }
        public long Asked { get; init; }
        public long FellBack { get; init; }
    }
}
