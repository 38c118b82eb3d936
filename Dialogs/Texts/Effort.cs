namespace LiveTakeover.Dialogs.Texts;

/// <summary>
/// Counts the characters and words that the engine looks at, where their number depends on what a person or a designer wrote. With
/// it, a test tells linear work from quadratic work without a clock.
/// </summary>
internal sealed class Effort
{
    private static readonly AsyncLocal<Effort?> Ambient = new();

    private long steps;

    public long Steps => Interlocked.Read(ref steps);

    /// <summary>Counts the work that the calling method starts from here on.</summary>
    public static Effort Measure() => Ambient.Value = new Effort();

    public static void Spend(int count)
    {
        if (Ambient.Value is { } effort) Interlocked.Add(ref effort.steps, count);
    }
}
