using System.Text.Json;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.Push;
using Microsoft.AspNetCore.Hosting;

namespace LiveTakeover.Browser.Tests;

/// <summary>Grace is told of news while her hub is closed. The push service is of this machine; the worker is Chromium's.</summary>
public sealed class PushScenario(Chromium chromium) : Scenario(chromium)
{
    // Chromium reaches no push service here, so the page is told what one would have said.
    private const string Subscribes =
        """
        PushManager.prototype.getSubscription = () => Promise.resolve(null);
        PushManager.prototype.subscribe = () => Promise.resolve({ toJSON: () => (SUBSCRIPTION) });
        """;

    [Fact]
    public async Task A_browser_that_was_chosen_shows_what_the_host_sends_and_a_click_leads_into_the_hub()
    {
        await using var service = await PushService.StartAsync();
        await using var host = new LiveHost(
            new Gallery(), furnish: web => web.UseSetting("Push:DangerouslyAllowPrivateNetworks", "true"));
        var address = host.Listen();
        (await host.AgentAsync("Grace")).Dispose();
        var grace = new HubPage(await OpenAsync(address, "fr-FR"), HubWords.French);
        var page = grace.Page;
        var (endpoint, key, auth) = AddressOf(service);
        await page.AddInitScriptAsync(Subscribes.Replace(
            "SUBSCRIPTION", JsonSerializer.Serialize(new { endpoint, keys = new { p256dh = key, auth } }), StringComparison.Ordinal));
        await grace.SignsInAsync("grace@example.com", LiveHost.Password);
        await page.GotoAsync("/hub/settings/notifications");

        // Nothing asks for permission before she does.
        var here = page.GetByRole(AriaRole.Switch, new() { Name = "Me prévenir dans ce navigateur" });
        await page.Context.GrantPermissionsAsync(["notifications"]);
        await here.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(here).ToBeCheckedAsync();
        await page.ShouldBeAccessibleAsync();
        await new Screenshots("push").TakeAsync(page, "settings");
        var worker = await WorkerAsync(page);

        // She tries it: what the host sends goes by the push service to the worker.
        await page.GetByRole(AriaRole.Button, new() { Name = "Essayer : Me prévenir dans ce navigateur" }).ClickAsync();
        await service.TakesAsync();
        await worker(service.Read(service.Last).ToJsonString());

        var shown = await ShownAsync(page);
        shown.ShouldBe("Voici à quoi cela ressemble");
        // A click is shown in a tab that has the hub open.
        await page.EvaluateAsync(
            "navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { open: '/hub/stories' } }))");
        await Expect(page).ToHaveURLAsync(new Uri(address, "/hub/stories").ToString());
    }

    private static (string Endpoint, string Key, string Auth) AddressOf(PushService service)
    {
        var subscription = JsonSerializer.SerializeToElement(service.Subscription());
        string Of(string name) => subscription.GetProperty(name).GetString()!;
        return (Of("endpoint"), Of("key"), Of("auth"));
    }

    /// <summary>Hands the worker a message, as the browser does when one has come.</summary>
    private static async Task<Func<string, Task>> WorkerAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var registered = new TaskCompletionSource<string>();
        session.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            foreach (var one in told?.GetProperty("registrations").EnumerateArray() ?? [])
                registered.TrySetResult(one.GetProperty("registrationId").GetString()!);
        };
        await session.SendAsync("ServiceWorker.enable");
        var id = await registered.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var origin = new Uri(page.Url).GetLeftPart(UriPartial.Authority) + "/";
        return data => session.SendAsync(
            "ServiceWorker.deliverPushMessage",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["origin"] = origin, ["registrationId"] = id, ["data"] = data });
    }

    private static Task<string> ShownAsync(IPage page) => page.EvaluateAsync<string>(
        """
        async () => {
          const { getNotifications } = ServiceWorkerRegistration.prototype;
          const registration = await navigator.serviceWorker.ready;
          for (let tries = 0; tries < 600; tries++) {
            const [shown] = await getNotifications.call(registration);
            if (shown) return shown.title;
            await new Promise(resolve => setTimeout(resolve, 50));
          }

          return 'nothing';
        }
        """);
}
