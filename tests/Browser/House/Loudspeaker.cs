namespace LiveTakeover.Browser.Tests;

/// <summary>Counts what the tabs of one browser make heard and show on its desktop, where nobody listens or looks.</summary>
public sealed class Loudspeaker(IPage first)
{
    private const string Counting =
        """
        window.told = { rings: 0, shown: [] };
        window.AudioContext = class extends AudioContext { constructor() { super(); told.rings++; } };
        window.Notification = class extends EventTarget {
          static permission = localStorage.getItem('allowed') ?? 'default';
          static async requestPermission() { localStorage.setItem('allowed', 'granted'); return (this.permission = 'granted'); }
          constructor(title) { super(); told.shown.push(title); }
          close() {}
        };
        """;

    public static async Task<Loudspeaker> OfAsync(IPage page)
    {
        await page.Context.AddInitScriptAsync(Counting);
        return new(page);
    }

    public Task<int> RingsAsync() => SumAsync("() => told.rings");

    public Task<int> ShownAsync() => SumAsync("() => told.shown.length");

    private async Task<int> SumAsync(string count) =>
        (await Task.WhenAll(first.Context.Pages.Select(page => page.EvaluateAsync<int>(count)))).Sum();
}
