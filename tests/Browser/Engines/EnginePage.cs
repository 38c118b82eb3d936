using System.Text.Json;

namespace LiveTakeover.Browser.Tests.Engines;

/// <summary>A page in some engine, as a person uses it: by what is written on it.</summary>
public sealed class EnginePage(IEngine engine, Uri host, bool inFrame = false) : IAsyncDisposable
{
    private const string Box = "document.querySelector('[data-id=webchat-sendbox-input]')";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public Task OpensAsync(string path) => engine.GoAsync(new Uri(host, path));

    /// <summary>The same page's frame, in which the chat is.</summary>
    public EnginePage Chat => new(engine, host, inFrame: true);

    public Task SeesAsync(string text) => BecomesAsync($"document.body.innerText.includes({Quoted(text)})");

    public Task SeesNoAsync(string text) => BecomesAsync($"!document.body.innerText.includes({Quoted(text)})");

    public async Task<int> TimesSeenAsync(string line) => (await engine.AskAsync(
        "[...document.querySelectorAll('[role=feed] .webchat__text-content')]"
        + $".filter(one => one.innerText.trim() === {Quoted(line)}).length",
        inFrame)).GetInt32();

    /// <summary>Clicks on what can be clicked and is called so.</summary>
    public Task ClicksAsync(string name) => ClicksOnAsync(
        "[...document.querySelectorAll('button, a, [role=tab], [role=option], [role=row], [role=button], [data-slot]')]"
        + $".find(one => one.checkVisibility() && (one.getAttribute('aria-label') ?? one.innerText).trim() === {Quoted(name)})");

    public async Task ClicksOnAsync(string element, int right = 0, int down = 0)
    {
        await BecomesAsync($"({element}) != null");
        await engine.ClickAsync(element, inFrame, right, down);
    }

    /// <summary>Writes into the field with this label.</summary>
    public async Task FillsAsync(string label, string text)
    {
        await ClicksOnAsync(
            $"[...document.querySelectorAll('label')].find(one => one.innerText.trim().startsWith({Quoted(label)}))?.control");
        await engine.TypeAsync(text, inFrame);
    }

    public async Task SaysAsync(string line)
    {
        // Before it is connected, Web Chat leaves in the box what is typed there.
        await BecomesAsync($"{Box} !== null && document.querySelector('.connection') === null");
        await ClicksOnAsync(Box);
        await engine.TypeAsync(line + Keys.Enter, inFrame);
        await BecomesAsync($"{Box}.value === ''");
    }

    public Task TypesAsync(string keys) => engine.TypeAsync(keys, inFrame);

    public async Task<T> AskAsync<T>(string expression) => (await engine.AskAsync(expression, inFrame)).Deserialize<T>()!;

    public async Task BecomesAsync(string condition)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!await HoldsAsync(condition))
        {
            if (enough.IsCancellationRequested)
                throw new TimeoutException($"Never: {condition}\n{await AskAsync<string>("document.body.innerText")}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    // A page that is being loaded has nothing yet, and a frame that is not there yet neither.
    private async Task<bool> HoldsAsync(string condition)
    {
        try
        {
            return (await engine.AskAsync($"document.body !== null && Boolean({condition})", inFrame)).GetBoolean();
        }
        catch (Exception away) when (away is InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
