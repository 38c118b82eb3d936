using System.Text.Json;

namespace LiveTakeover.Browser.Tests.Engines;

/// <summary>
/// A browser that Playwright does not drive as Debian ships it: through what both WebDriver protocols can do. A place to look in is the
/// page itself, or the frame that a script finds in it.
/// </summary>
public interface IEngine : IAsyncDisposable
{
    Task GoAsync(Uri address);

    /// <summary>The value of a JavaScript expression.</summary>
    Task<JsonElement> AskAsync(string expression, bool inFrame);

    /// <summary>Presses the mouse on the element that the expression finds, at so many pixels from its middle.</summary>
    Task ClickAsync(string element, bool inFrame, int right = 0, int down = 0);

    /// <summary>Presses keys, where the focus is.</summary>
    Task TypeAsync(string keys, bool inFrame);
}

public static class Keys
{
    public const string Enter = "\uE007";
}

public static class Engine
{
    public const string Firefox = nameof(Firefox);
    public const string WebKit = nameof(WebKit);

    /// <summary>Finds the chat's frame on a site.</summary>
    public const string Frame = "document.querySelector('live-takeover').shadowRoot.querySelector('iframe')";

    public static async Task<IEngine> OpenAsync(string name) =>
        name == Firefox ? await Engines.Firefox.OpenAsync() : await Engines.WebKit.OpenAsync();
}
