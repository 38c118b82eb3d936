using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.Browser.Tests.Engines;

/// <summary>
/// Debian's WebKit, which Safari is made of, over WebDriver. It has no mode without a screen, so it gets one that nobody sees.
/// </summary>
public sealed class WebKit : IEngine
{
    private const string ElementKey = "element-6066-11e4-a52e-4f735466cecf";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Folders that are links go round in circles further down.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 3,
        IgnoreInaccessible = true,
    };

    private readonly Process screen;
    private readonly Process driver;
    private readonly HttpClient http;
    private string session = "";

    private WebKit(Process screen, Process driver, int port)
    {
        (this.screen, this.driver) = (screen, driver);
        http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Patience };
    }

    public static async Task<WebKit> OpenAsync()
    {
        var start = new ProcessStartInfo("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var xvfb = Process.Start(start)!;
        var display = await xvfb.StandardOutput.ReadLineAsync();
        var port = FreePort();
        var command = new ProcessStartInfo("WebKitWebDriver", ["-p", $"{port}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        command.Environment["DISPLAY"] = $":{display}";
        command.Environment["LANG"] = command.Environment["LC_ALL"] = "en_US.UTF-8";
        command.Environment["LANGUAGE"] = "en_US";
        // A sandbox needs rights that a container does not give, and drawing by software is enough.
        command.Environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1";
        command.Environment["WEBKIT_DISABLE_COMPOSITING_MODE"] = "1";
        command.Environment["LIBGL_ALWAYS_SOFTWARE"] = "1";
        var webKit = new WebKit(xvfb, Process.Start(command)!, port);
        await webKit.BeginAsync();
        return webKit;
    }

    public Task GoAsync(Uri address) => CallAsync("/url", new { url = address.ToString() });

    public async Task<JsonElement> AskAsync(string expression, bool inFrame)
    {
        await EnterAsync(inFrame);
        return await RunAsync($"return ({expression}) ?? null");
    }

    public async Task ClickAsync(string element, bool inFrame, int right = 0, int down = 0)
    {
        await EnterAsync(inFrame);
        var origin = await RunAsync($"return {Firefox.Visible(element)}");
        await CallAsync("/actions", new
        {
            actions = new[]
            {
                new
                {
                    type = "pointer",
                    id = "mouse",
                    actions = new object[]
                    {
                        new { type = "pointerMove", x = right, y = down, duration = 0, origin },
                        new { type = "pointerDown", button = 0 },
                        new { type = "pointerUp", button = 0 },
                    },
                },
            },
        });
    }

    public async Task TypeAsync(string keys, bool inFrame)
    {
        await EnterAsync(inFrame);
        var focused = await RunAsync("return document.activeElement");
        await CallAsync($"/element/{focused.GetProperty(ElementKey).GetString()}/value", new { text = keys });
    }

    public async ValueTask DisposeAsync()
    {
        using var ended = await http.DeleteAsync($"/session/{session}");
        http.Dispose();
        foreach (var process in new[] { driver, screen })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private async Task BeginAsync()
    {
        var wish = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["acceptInsecureCerts"] = true,
            ["webkitgtk:browserOptions"] = new
            {
                binary = Directory.GetFiles("/usr/lib", "MiniBrowser", Below)[0],
                args = new[] { "--automation" },
            },
        };
        using var enough = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                var begun = await SendAsync("/session", new { capabilities = new { alwaysMatch = wish } });
                session = begun.GetProperty("sessionId").GetString()!;
                return;
            }
            catch (HttpRequestException) when (!driver.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, enough.Token);
            }
        }
    }

    private async Task EnterAsync(bool inFrame)
    {
        await CallAsync("/frame", new { id = (object?)null });
        if (inFrame) await CallAsync("/frame", new { id = await RunAsync($"return {Engine.Frame}") });
    }

    private Task<JsonElement> RunAsync(string script) => CallAsync("/execute/sync", new { script, args = Array.Empty<object>() });

    private Task<JsonElement> CallAsync(string command, object body) => SendAsync($"/session/{session}{command}", body);

    private async Task<JsonElement> SendAsync(string path, object body)
    {
        // The driver waits for ever for a body that does not say its length.
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(path, content);
        var value = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value");
        return answer.IsSuccessStatusCode ? value : throw new InvalidOperationException($"{path}: {value}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
