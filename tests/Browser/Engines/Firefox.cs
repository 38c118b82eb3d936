using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LiveTakeover.Browser.Tests.Engines;

/// <summary>Debian's Firefox, over WebDriver BiDi, which it speaks itself.</summary>
public sealed partial class Firefox : IEngine
{
    private const string Preferences =
        """
        user_pref("intl.accept_languages", "en-US");
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("app.update.enabled", false);
        user_pref("app.normandy.enabled", false);
        user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
        user_pref("network.captive-portal-service.enabled", false);
        """;

    private readonly Process process;
    private readonly string profile;
    private BiDi wire = null!;
    private string page = "";

    private Firefox(Process process, string profile) => (this.process, this.profile) = (process, profile);

    /// <param name="refusesStorage">A person who blocks cookies and data of other sites, and of frames.</param>
    public static async Task<Firefox> OpenAsync(bool refusesStorage = false)
    {
        var folder = Directory.CreateTempSubdirectory("firefox-").FullName;
        var cookies = refusesStorage ? "user_pref(\"network.cookie.cookieBehavior\", 2);\n" : "";
        await File.WriteAllTextAsync(Path.Combine(folder, "user.js"), cookies + Preferences);
        var start = new ProcessStartInfo(
            "firefox-esr", ["--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["HOME"] = folder;
        var firefox = new Firefox(Process.Start(start)!, folder);
        await firefox.BeginAsync();
        return firefox;
    }

    public Task GoAsync(Uri address) =>
        wire.CallAsync("browsingContext.navigate", new { context = page, url = address.ToString(), wait = "complete" });

    public async Task<JsonElement> AskAsync(string expression, bool inFrame)
    {
        var answer = await EvaluateAsync($"JSON.stringify(({expression}) ?? null)", await ContextAsync(inFrame));
        return JsonDocument.Parse(answer.GetProperty("value").GetString()!).RootElement;
    }

    public async Task ClickAsync(string element, bool inFrame, int right = 0, int down = 0)
    {
        var context = await ContextAsync(inFrame);
        var found = await EvaluateAsync(Visible(element), context);
        var origin = new { type = "element", element = new { sharedId = found.GetProperty("sharedId").GetString() } };
        await wire.CallAsync("input.performActions", new
        {
            context,
            actions = new[]
            {
                new
                {
                    type = "pointer",
                    id = "mouse",
                    actions = new object[]
                    {
                        new { type = "pointerMove", x = right, y = down, origin },
                        new { type = "pointerDown", button = 0 },
                        new { type = "pointerUp", button = 0 },
                    },
                },
            },
        });
    }

    public async Task TypeAsync(string keys, bool inFrame)
    {
        var presses = keys.SelectMany(
            key => new object[] { new { type = "keyDown", value = $"{key}" }, new { type = "keyUp", value = $"{key}" } });
        await wire.CallAsync("input.performActions", new
        {
            context = await ContextAsync(inFrame),
            actions = new[] { new { type = "key", id = "keyboard", actions = presses.ToArray() } },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await wire.DisposeAsync();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    /// <summary>As a person would have scrolled to it.</summary>
    internal static string Visible(string element) =>
        $"(found => (found.scrollIntoView({{ block: 'center', behavior: 'instant' }}), found))({element})";

    private async Task BeginAsync()
    {
        string? line;
        while ((line = await process.StandardError.ReadLineAsync()) is not null && !Listening().IsMatch(line)) continue;
        // Nobody reads what else it says, but it must be able to say it.
        process.BeginOutputReadLine();
        _ = process.StandardError.ReadToEndAsync();
        wire = await BiDi.ConnectAsync(new Uri(Listening().Match(line ?? "").Groups["address"].Value + "/session"));
        await wire.CallAsync("session.new", new { capabilities = new { alwaysMatch = new { acceptInsecureCerts = true } } });
        var tree = await wire.CallAsync("browsingContext.getTree", new { });
        page = tree.GetProperty("contexts")[0].GetProperty("context").GetString()!;
    }

    private async Task<string> ContextAsync(bool inFrame)
    {
        if (!inFrame) return page;
        var tree = await wire.CallAsync("browsingContext.getTree", new { root = page });
        return tree.GetProperty("contexts")[0].GetProperty("children")[0].GetProperty("context").GetString()!;
    }

    private async Task<JsonElement> EvaluateAsync(string expression, string context)
    {
        var answer = await wire.CallAsync(
            "script.evaluate", new { expression, target = new { context }, awaitPromise = true, userActivation = true });
        return answer.TryGetProperty("result", out var result)
            ? result
            : throw new InvalidOperationException($"{expression}: {answer.GetProperty("exceptionDetails").GetProperty("text")}");
    }

    [GeneratedRegex("WebDriver BiDi listening on (?<address>ws://[^ ]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
