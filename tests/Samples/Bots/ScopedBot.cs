namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>A unit of work, as a database's would be: one for each turn, disposed of at its end.</summary>
internal sealed class UnitOfWork(UnitsOfWork all) : IDisposable
{
    public int Number { get; } = Interlocked.Increment(ref all.Begun);

    public void Dispose() => Interlocked.Increment(ref all.Ended);
}

internal sealed class UnitsOfWork
{
    public int Begun;
    public int Ended;
}

/// <summary>Shares the unit of work with its repository: both live as long as the turn.</summary>
internal sealed class ScopedBot(UnitOfWork work, Repository repository) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            work.Number == repository.Work.Number ? "One unit of work." : "Two units of work.", cancellationToken: cancellationToken);
}

internal sealed class Repository(UnitOfWork work)
{
    public UnitOfWork Work => work;
}
