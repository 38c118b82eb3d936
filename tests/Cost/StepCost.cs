using LiveTakeover.Dialogs.Figures;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Cost.Tests;

/// <summary>What happens at the steps of stories is counted with the turn, and costs one statement.</summary>
public abstract class StepCost<TStore> : IDisposable
    where TStore : IStore, new()
{
    private const string Lamp = "5f00000000000000000000aa", Welcome = "5f00000000000000000000b1", Bulb = "5f00000000000000000000b2",
        Human = "5f00000000000000000000b3", Sorry = "5f00000000000000000000ab", Lost = "5f00000000000000000000c1";

    private readonly string folder = Directory.CreateTempSubdirectory("lamps").FullName;

    protected StepCost()
    {
        File.WriteAllText(Path.Combine(folder, "lamp.json"), $$"""
            {
              "schemaVersion": 1, "id": "{{Lamp}}", "name": "Lamp", "triggers": [{ "type": "keywords", "keywords": ["lamp"] }],
              "steps": [
                { "id": "{{Welcome}}", "name": "Welcome",
                  "actions": [{ "type": "send_text_action", "alternatives": ["Which bulb?"] }],
                  "fallback": { "maxAttempts": 1, "actions": [{ "type": "send_text_action", "alternatives": ["Pardon?"] }], "target": { "type": "step", "id": "{{Human}}" } },
                  "then": { "connections": [{ "type": "flow_connection", "target": { "type": "step", "id": "{{Bulb}}" }, "predicates": [
                    { "type": "connection_predicate", "condition": { "type": "contains", "values": ["bulb"] }, "valueGetter": { "type": "message" } }] }] } },
                { "id": "{{Bulb}}", "name": "Bulb", "actions": [{ "type": "send_text_action", "alternatives": ["It comes."] }] },
                { "id": "{{Human}}", "name": "Human", "actions": [
                  { "type": "create_user_request_action", "message": "A lamp" }, { "type": "send_text_action", "alternatives": ["Somebody comes."] }] }
              ]
            }
            """);
        File.WriteAllText(Path.Combine(folder, "sorry.json"), $$"""
            {
              "schemaVersion": 1, "id": "{{Sorry}}", "name": "Sorry", "triggers": [{ "type": "fallback" }],
              "steps": [{ "id": "{{Lost}}", "name": "Lost", "actions": [{ "type": "send_text_action", "alternatives": ["Sorry."] }] }]
            }
            """);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Figures_agree_with_what_was_said()
    {
        await using var stage = await Stage.TellAsync(new TStore(), folder);

        await stage.AdaSaysAndIsAnswered("my lamp");
        (await stage.At(Lamp)).ShouldBe([(Welcome, new StepCounts(Reached: 1, Left: 1))]);

        await stage.AdaSaysAndIsAnswered("xyz");
        (await stage.At(Lamp)).ShouldBe([(Welcome, new StepCounts(Reached: 1, Left: 1, FellBack: 1))]);

        await stage.AdaSaysAndIsAnswered("the bulb");
        await stage.AdaSaysAndIsAnswered("my lamp");
        (await stage.At(Lamp)).ShouldBe(
            [(Welcome, new StepCounts(Reached: 2, Left: 1, FellBack: 1)), (Bulb, new StepCounts(Reached: 1))]);

        await stage.AdaSaysAndIsAnswered("xyz");
        await stage.AdaSaysAndIsAnswered("xyz");
        (await stage.At(Lamp)).ShouldBe(
        [
            (Welcome, new StepCounts(Reached: 2, FellBack: 3)), (Bulb, new StepCounts(Reached: 1)),
            (Human, new StepCounts(Reached: 1, Asked: 1)),
        ]);

        await stage.AdaSaysAndIsAnswered("qqq");
        (await stage.At(Sorry)).ShouldBe([(Lost, new StepCounts(Reached: 1, Left: 1))]);
    }

    [Fact]
    public async Task Who_comes_back_on_another_day_has_left_on_the_first_and_old_days_are_forgotten()
    {
        await using var stage = await Stage.TellAsync(new TStore(), folder);

        await stage.AdaSaysAndIsAnswered("my lamp");
        stage.Clock.Advance(TimeSpan.FromDays(7));
        await stage.AdaSaysAndIsAnswered("my lamp");
        (await stage.At(Lamp, days: 7)).ShouldBe([(Welcome, new StepCounts(Reached: 1, Left: 1))]);
        (await stage.At(Lamp)).ShouldBe([(Welcome, new StepCounts(Reached: 2, Left: 2))]);

        stage.Clock.Advance(TimeSpan.FromDays(StepFigures.KeptDays));
        await stage.AdaSaysAndIsAnswered("my lamp");
        (await stage.At(Lamp)).ShouldBe([(Welcome, new StepCounts(Reached: 1, Left: 1))]);
        (await stage.The<IDatabase>().ReadAsync(store => store.QueryFirst<long>("SELECT COUNT(*) FROM step_figures"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_of_a_story_is_one_commit_and_counts_in_one_statement()
    {
        await using var stage = await Stage.TellAsync(new TStore(), folder);
        await stage.AdaSaysAndIsAnswered("my lamp");

        stage.Statements.Clear();
        await stage.AdaSaysAndIsAnswered("the bulb");

        // The person's line is a commit of its own.
        stage.Statements.Commits.ShouldBe(2);
        stage.Statements.Sent.Count(sql => sql.Contains("step_figures", StringComparison.Ordinal)).ShouldBe(1);
    }
}

internal static class StepsOfStage
{
    public static async Task<IReadOnlyList<(string Step, StepCounts Counts)>> At(
        this Stage stage, string story, int days = StepFigures.KeptDays) =>
        [.. (await stage.The<StepFigures>().ReadAsync(story, days))
            .OrderBy(step => step.Key, StringComparer.Ordinal).Select(step => (step.Key, step.Value))];
}

public sealed class SqliteStepCost : StepCost<SqliteStore>;

public sealed class PostgresStepCost : StepCost<PostgresStore>;
