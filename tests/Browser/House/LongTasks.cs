namespace LiveTakeover.Browser.Tests;

/// <summary>
/// Counts the moments in which a page did not answer for more than 50 ms: to be read, not to be asserted on a shared machine.
/// </summary>
public sealed class LongTasks(IPage page)
{
    /// <summary>From when on a page counts: for a script that runs before the page's own.</summary>
    public const string Watching = "globalThis.longTasks = []; new PerformanceObserver(list => longTasks.push(...list.getEntries().map(task => task.duration))).observe({ type: 'longtask' });";

    public static async Task<LongTasks> WatchAsync(IPage page)
    {
        await page.EvaluateAsync(Watching);
        return new(page);
    }

    /// <summary>Those since the last question.</summary>
    public async Task<string> SinceThenAsync()
    {
        var tasks = await page.EvaluateAsync<double[]>("() => longTasks.splice(0)");
        return $"{tasks.Length} long tasks, {tasks.Sum():0} ms in all, the longest {tasks.DefaultIfEmpty().Max():0} ms";
    }
}
