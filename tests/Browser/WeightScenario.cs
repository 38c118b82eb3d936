using System.Collections.Concurrent;
using LiveTakeover.Bot.Tests;
using IRequest = Microsoft.Playwright.IRequest;

namespace LiveTakeover.Browser.Tests;

/// <summary>What a person's connection has to carry before they can talk.</summary>
public sealed class WeightScenario(Chromium chromium) : Scenario(chromium)
{
    /// <summary>In bytes, as they come over the wire.</summary>
    private const int MostForScripts = 450_000;

    [Fact]
    public async Task The_scripts_of_a_conversation_weigh_less_than_a_photograph()
    {
        await using var host = new LiveHost(new Gallery());
        var page = await OpenAsync(host.Listen(), "en-US");
        var scripts = new ConcurrentBag<IRequest>();
        page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType == "script") scripts.Add(request);
        };
        var chat = new ChatPage(page);
        await chat.OpensAsync();
        await chat.SaysAsync("hello");
        await chat.HasSentAsync(1);

        var weights = await Task.WhenAll(scripts.Select(script => script.SizesAsync()));
        weights.Length.ShouldBeGreaterThan(2);
        weights.Sum(weight => weight.ResponseBodySize).ShouldBeInRange(MostForScripts / 2, MostForScripts);
    }

    [Fact]
    public async Task The_page_shows_itself_before_the_chat_is_loaded()
    {
        await using var host = new LiveHost(new Gallery());
        var page = await OpenAsync(host.Listen(), "en-US");
        await page.RouteAsync("**/assets/botframework-*", _ => { });

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Maison Lumen" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Opening the conversation…")).ToBeVisibleAsync();
    }
}
