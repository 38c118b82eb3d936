using System.Text.Json;
using Microsoft.Playwright;

namespace LiveTakeover.Stories.Benchmarks;

/// <summary>The processor time that a page takes: it says the same on a busy machine, where frames wait for others.</summary>
internal sealed class Processor(ICDPSession browser, ICDPSession page)
{
    public static async Task<Processor> OfAsync(IBrowser browser, IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        return new(await browser.NewBrowserCDPSessionAsync(), session);
    }

    /// <summary>In milliseconds: the page's own thread, and everything in the browser that shows it.</summary>
    public async Task<(double Page, double All)> UsedAsync()
    {
        var metrics = (await page.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray();
        var own = metrics.Single(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
        var processes = (await browser.SendAsync("SystemInfo.getProcessInfo"))!.Value.GetProperty("processInfo").EnumerateArray();
        return (own * 1000, processes.Sum(Time) * 1000);
    }

    // The browser's own process passes on what the benchmark asks.
    private static double Time(JsonElement process) =>
        process.GetProperty("type").GetString() == "browser" ? 0 : process.GetProperty("cpuTime").GetDouble();
}
