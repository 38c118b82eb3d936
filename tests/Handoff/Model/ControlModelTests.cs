using CsCheck;

namespace LiveTakeover.Handoff.Tests.Model;

/// <summary>Whatever is done in whatever order, the store holds what the model holds. CsCheck shrinks what does not.</summary>
public abstract class ControlModelTests<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private int conversations;

    [Fact]
    public Task Control_and_turns_do_what_the_model_does() =>
        Step.Any.Array[1, 40].SampleAsync(RunAsync, iter: 150, threads: 1, print: steps => string.Join(", ", (object[])steps));

    private async Task RunAsync(Step[] steps)
    {
        var id = $"c{Interlocked.Increment(ref conversations)}";
        var pair = new Pair(new ModelConversation(), new RealConversation(house, id));
        foreach (var step in steps.Prepend(new Step.Says()))
        {
            await pair.DoAsync(step);
            await pair.AgreeAsync();
        }
    }
}

public sealed class SqliteControlModelTests : ControlModelTests<SqliteStore>;

public sealed class PostgresControlModelTests : ControlModelTests<PostgresStore>;
