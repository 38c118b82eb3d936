namespace LiveTakeover.Faults.Tests;

/// <summary>
/// Each statement of each act fails once, and afterwards everything is as if it had not failed. The statements are those that run:
/// a new one is in the table by itself.
/// </summary>
public abstract class TableOfFailure<TStore>
    where TStore : IStore, new()
{
    // If it is set, each statement fails in every way; otherwise after it was done, and in one of the other ways in turn.
    private const string Long = "FAULTS_LONG";

    [Theory]
    [MemberData(nameof(Act.Names), MemberType = typeof(Act))]
    public async Task Whatever_statement_fails_the_outcome_is_as_if_it_had_not(string name)
    {
        var act = Act.All.Single(one => one.Name == name);
        await using var stage = await Stage.SetAsync(new TStore());
        await OutcomeAsync(stage, act, "the-first-of-all");
        var expected = await OutcomeAsync(stage, act, "as-it-should-be");

        var statements = 0;
        while (await FailsAsync(stage, act, expected, statements + 1)) statements++;

        statements.ShouldBeGreaterThan(3, "so few statements cannot be all");
    }

    /// <returns>False if the act has fewer statements.</returns>
    private static async Task<bool> FailsAsync(Stage stage, Act act, string expected, int statement)
    {
        foreach (var kind in KindsFor(statement))
        {
            var outcome = await OutcomeAsync(stage, act, $"{statement}-fails-{kind}", statement, kind);
            if (stage.Failure.Failed is not { } failed) return false;
            outcome.ShouldBe(expected, $"statement {statement} failed ({kind}): {failed}");
        }

        return true;
    }

    private static FailureKind[] KindsFor(int statement)
    {
        if (Environment.GetEnvironmentVariable(Long) is not null) return Enum.GetValues<FailureKind>();
        FailureKind[] others = [FailureKind.Cut, FailureKind.Before, FailureKind.TimeOut, FailureKind.Broken];
        return [FailureKind.After, others[statement % others.Length]];
    }

    private static async Task<string> OutcomeAsync(Stage stage, Act act, string id, int failing = 0, FailureKind kind = default)
    {
        await act.Before(stage, id);
        await stage.QuietAsync(id);
        var before = stage.CountRows();
        stage.Failure.Arm(failing, kind);
        await Stage.UntilKnownAsync(() => act.Do(stage, id));
        await stage.QuietAsync(id);
        stage.Failure.Disarm();
        return stage.Tell(id, before);
    }
}

public sealed class SqliteTableOfFailure : TableOfFailure<SqliteStore>;

public sealed class PostgresTableOfFailure : TableOfFailure<PostgresStore>;
