using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Browser.Tests;

/// <summary>A file opens as what it was when it was sent: the same bytes and characters, under its own name.</summary>
public sealed class FileScenario(Chromium chromium) : Scenario(chromium)
{
    private const string Said = "Déjà vu, Łódź, 明子, 👨‍👩‍👧‍👦 — £5";

    private const string Page = "<h1>é</h1><script>document.title = 'run'</script>";

    private static readonly (string Name, string Type, byte[] Content, string? Shown)[] Files =
    [
        ("utf-8.txt", "text/plain", Encoding.UTF8.GetBytes(Said), Said),
        ("utf-8 mark.txt", "text/plain", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Said)], Said),
        ("utf-16.txt", "text/plain", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Said)], Said),
        ("latin.txt", "text/plain", Encoding.Latin1.GetBytes("Déjà vu £5"), "Déjà vu £5"),
        ("stated.txt", "text/plain; charset=iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
        ("like a page.txt", "text/plain", Encoding.UTF8.GetBytes(Page), Page),
        ("l'été \"à Łódź\" 👨‍👩‍👧‍👦.pdf", "application/pdf", "%PDF-1.4 é"u8.ToArray(), null),
        ("page.html", "text/html", "<h1>é</h1>"u8.ToArray(), null),
        ("picture.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"u8.ToArray(), null),
        ("données.csv", "text/csv", [0xEF, 0xBB, 0xBF, .. "é;=1+1"u8], null),
        ("noext", "application/octet-stream", [0, 1, 2, 255], null),
    ];

    [Fact]
    public async Task What_a_person_sends_opens_as_it_was()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        using var http = new HttpClient { BaseAddress = address };
        using var ada = await host.PersonAsync();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LiveHost.Secret);
        var page = await OpenAsync(address, "en-US");

        foreach (var file in Files)
        {
            using var form = Form(file);
            (await http.PostAsync($"/v3/directline/conversations/{ada.ConversationId}/upload?userId=dl_ada", form)).EnsureSuccessStatusCode();
            var log = await http.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{ada.ConversationId}/activities");
            var sent = log.GetProperty("activities").EnumerateArray().Last(line => line.TryGetProperty("attachments", out _));
            await OpensAsync(page, sent.GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!, file);
        }
    }

    [Fact]
    public async Task What_an_agent_sends_opens_as_it_was()
    {
        await using var host = new LiveHost(new Gallery());
        var address = host.Listen();
        using var ada = await host.PersonAsync();
        await ada.SaysAsync("hello");
        using var grace = await host.AgentAsync("Grace");
        (await grace.TakesControlAsync(ada.ConversationId)).EnsureSuccessStatusCode();
        var page = await OpenAsync(address, "en-US");

        foreach (var file in Files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/hub/api/conversations/{ada.ConversationId}/uploads");
            request.Content = Form(file);
            using var answer = await grace.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            await OpensAsync(page, (await answer.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("contentUrl").GetString()!, file);
        }
    }

    private static async Task OpensAsync(IPage page, string address, (string Name, string Type, byte[] Content, string? Shown) file)
    {
        if (file.Shown is { } shown)
        {
            // The browser's tools tell a text's characters, and not its bytes.
            using var http = new HttpClient();
            (await http.GetByteArrayAsync(address)).ShouldBe(file.Content, file.Name);
            var response = await page.GotoAsync(address);
            (await page.Locator("body").InnerTextAsync()).ShouldBe(shown, file.Name);
            (await response!.HeaderValueAsync("content-disposition"))!.ShouldStartWith("inline");
            return;
        }

        await page.GotoAsync("about:blank");
        await page.SetContentAsync($"<a href='{address}'>open</a>");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("open").ClickAsync());
        // Chromium takes what no file system bears for something else.
        download.SuggestedFilename.ShouldBe(file.Name.Replace('"', '_').Replace('\u200D', '_'));
        (await File.ReadAllBytesAsync(await download.PathAsync())).ShouldBe(file.Content, file.Name);
    }

    private static MultipartFormDataContent Form((string Name, string Type, byte[] Content, string? Shown) file)
    {
        var part = new ByteArrayContent(file.Content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.Type) } };
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=file; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}");
        return new MultipartFormDataContent { part };
    }
}
