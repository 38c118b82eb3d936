using System.Net;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.Channels;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Browser.Tests;

/// <summary>Somebody writes from Teams, and Teams does not take everything.</summary>
public sealed class ChannelScenario(Chromium chromium) : Scenario(chromium)
{
    private const int Minutes = 3;

    [Fact]
    public async Task An_agent_sees_what_did_not_arrive_in_teams_and_sends_it_again()
    {
        var pictures = new Screenshots("channel");
        var channel = new FakeChannel { Clock = new(TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(Minutes)) };
        await using var room = new ChannelRoom(new AsksForAHuman(), channel: channel);
        var address = room.Host.Listen();
        (await room.Host.AgentAsync("Grace", Role.Administrator)).Dispose();
        await room.AdaSaysAsync("give me a human");
        var grace = new HubPage(await OpenAsync(address, "en-US"), HubWords.English);
        await grace.SignsInAsync("grace@example.com", LiveHost.Password);

        // Teams tells no presence: the hub says when she was heard of, and control can be taken.
        await grace.OpensRequestAsync("give me a human");
        await Expect(grace.Page.GetByText($"Heard of {Minutes} min ago on Teams").First).ToBeVisibleAsync();
        await grace.TakesControlAsync();
        await room.Journal.UntilAsync("An agent joined the conversation");

        // One line is refused, the next one arrives.
        room.Journal.AnswerNext(HttpStatusCode.Forbidden);
        await grace.SaysAsync("Good day, Ada. What is it about?");
        await Expect(grace.Panel.GetByText("Not delivered")).ToBeVisibleAsync();
        await grace.SaysAsync("Are you there?");
        await room.Journal.UntilAsync("Are you there?");
        await pictures.TakeAsync(grace.Page, "not-delivered");
        await grace.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await pictures.TakeAsync(grace.Page, "not-delivered-dark");

        // The list for whoever looks after the channels.
        await grace.Page.GotoAsync("/hub/settings/channels");
        await Expect(grace.Page.GetByText("One line was not delivered.")).ToBeVisibleAsync();
        await grace.Page.ShouldBeAccessibleAsync();
        await pictures.TakeAsync(grace.Page, "settings-dark");
        await grace.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await pictures.TakeAsync(grace.Page, "settings");
        await grace.Page.SetViewportSizeAsync(360, 720);
        await pictures.TakeAsync(grace.Page, "settings-narrow");
        await grace.Page.SetViewportSizeAsync(1280, 800);

        // It goes again once, and nothing is left to do.
        await grace.Panel.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        (await room.Journal.UntilAsync("Good day, Ada. What is it about?")).ShouldBe(
            ["An agent is on the way.", "An agent joined the conversation", "Are you there?", "Good day, Ada. What is it about?"]);
        await Expect(grace.Page.GetByText("Everything arrived.")).ToBeVisibleAsync();
        await Expect(grace.Panel.GetByText("Not delivered")).ToHaveCountAsync(0);

        // A busy channel is not a failure: the agent sees that the line waits.
        room.Journal.AnswerNext(HttpStatusCode.TooManyRequests, retryAfterSeconds: 60);
        await grace.SaysAsync("I will wait for you.");
        await Expect(grace.Panel.GetByText("Teams has not taken anything")).ToBeVisibleAsync();
        await pictures.TakeAsync(grace.Page, "waiting");
        room.Channel.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Journal.UntilAsync("I will wait for you.");
        await Expect(grace.Panel.GetByText("Teams has not taken anything")).ToHaveCountAsync(0);
    }

    private sealed class AsksForAHuman : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync("An agent is on the way.", cancellationToken: cancellationToken);
            await turnContext.SendActivityAsync(
                EventFactory.CreateHandoffInitiation(turnContext, new { message = turnContext.Activity.Text }), cancellationToken);
        }
    }
}
