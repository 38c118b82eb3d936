namespace LiveTakeover.Abuse.Benchmarks;

/// <summary>Something that one visitor does to a host.</summary>
/// <param name="Name">The row of the table.</param>
/// <param name="Prepare">Done before anything is measured.</param>
/// <param name="Do">Done until cancelled.</param>
internal sealed record Deed(
    string Name, Func<Uri, Task<IReadOnlyList<Visitor>>> Prepare,
    Func<Uri, IReadOnlyList<Visitor>, Tally, CancellationToken, Task> Do);

/// <summary>What became of what the visitor did.</summary>
internal sealed class Tally
{
    private int taken, refused;

    public override string ToString() => $"{taken:#,0} / {refused:#,0}";

    public void Count(System.Net.HttpStatusCode status)
    {
        if ((int)status < 400) Interlocked.Increment(ref taken);
        else Interlocked.Increment(ref refused);
    }

    public void CountBroken() => Interlocked.Increment(ref refused);
}
