namespace LiveTakeover.Browser.Tests;

/// <summary>An agent's browser: the hub, through what a person can see and do there.</summary>
public sealed class HubPage(IPage page, HubWords words)
{
    public IPage Page => page;

    public ILocator Panel => page.GetByRole(AriaRole.Complementary, new() { Name = words.Panel });

    /// <summary>Offers and news, at the top of every screen.</summary>
    public ILocator News => page.GetByRole(AriaRole.Region, new() { Name = "News for you" });

    private ILocator Badge => page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Note);

    private ILocator Main => page.GetByRole(AriaRole.Main);

    public async Task SetsUpAsync(string link, string name, string email, string password)
    {
        await page.GotoAsync(link);
        await page.GetByLabel(words.YourName).FillAsync(name);
        await page.GetByLabel(words.Email).FillAsync(email);
        await page.GetByLabel(words.Password).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = words.CreateAccount }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = words.Requests }).First).ToBeVisibleAsync();
    }

    /// <summary>Follows the link of an invitation.</summary>
    public async Task JoinsAsync(string link, string name, string password)
    {
        await page.GotoAsync(link);
        await page.GetByLabel(words.YourName).FillAsync(name);
        await page.GetByLabel(words.Password).FillAsync(password);
        await page.GetByLabel(words.Password).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = words.Requests }).First).ToBeVisibleAsync();
    }

    public async Task SignsInAsync(string email, string password)
    {
        await page.GotoAsync("/hub/");
        await page.GetByLabel(words.Email).FillAsync(email);
        await page.GetByLabel(words.Password).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = words.SignIn }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = words.Requests }).First).ToBeVisibleAsync();
    }

    public Task GoesToAsync(string screen) =>
        page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = screen }).ClickAsync();

    /// <summary>Opens the list of commands, so that what is typed next is looked for there.</summary>
    public async Task OpensCommandsAsync()
    {
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
    }

    public Task SeesRequestAsync(string message) => Expect(Main.GetByText(message).First).ToBeVisibleAsync();

    public Task OpensRequestAsync(string message) => Main.GetByText(message).First.ClickAsync();

    /// <summary>One that nobody has taken yet.</summary>
    public Task OpensWaitingRequestAsync(string message) => Waiting(message).ClickAsync();

    public Task SeesWaitingRequestAsync(string message) => Expect(Waiting(message)).ToBeVisibleAsync();

    public Task SeesUserOnlineAsync() =>
        Expect(Main.GetByRole(AriaRole.Article).GetByText(words.Online, new() { Exact = true }).First).ToBeVisibleAsync();

    public Task TakesControlAsync() => Main.GetByRole(AriaRole.Button, new() { Name = words.TakeControl }).ClickAsync();

    public Task ReleasesControlAsync() => Panel.GetByRole(AriaRole.Button, new() { Name = words.ReleaseControl }).ClickAsync();

    public async Task SaysAsync(string text)
    {
        await Panel.GetByRole(AriaRole.Textbox).FillAsync(text);
        await Panel.GetByRole(AriaRole.Button, new() { Name = words.Send, Exact = true }).ClickAsync();
    }

    /// <summary>As from a screenshot tool.</summary>
    public Task PastesAsync(string name, byte[] picture) => GivesAsync("paste", name, picture);

    /// <summary>Lets a file fall on what was said.</summary>
    public Task DropsAsync(string name, byte[] picture) => GivesAsync("drop", name, picture);

    public Task StartsTypingAsync(string text) => Panel.GetByRole(AriaRole.Textbox).PressSequentiallyAsync(text, new() { Delay = 40 });

    public Task SeesInPanelAsync(string text) => Expect(Panel.GetByText(text).Last).ToBeVisibleAsync();

    public Task SeesTypingAsync() => Expect(Panel.GetByText(words.IsTyping)).ToBeVisibleAsync();

    /// <summary>On a narrow window it covers the screen.</summary>
    public Task HidesPanelAsync() =>
        Panel.GetByRole(AriaRole.Button, new() { Name = "Hide the live conversation panel" }).ClickAsync();

    public Task OpensTabAsync(int number) => Panel.GetByRole(AriaRole.Tab).Nth(number - 1).ClickAsync();

    public async Task SeesAllLiveConversationsAsync(int count)
    {
        await Main.GetByText(words.AllLive).First.ClickAsync();
        await Expect(Main.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(count);
    }

    public Task SeesSupportAsync(string text) => Expect(Badge).ToContainTextAsync(text);

    public async Task SeesSupportCountDownAsync()
    {
        var before = await Badge.InnerTextAsync();
        await Expect(Badge).Not.ToHaveTextAsync(before);
    }

    public Task FollowsRequestLinkAsync() => Panel.GetByText(words.SeeRequest).ClickAsync();

    private ILocator Waiting(string message) => Main.GetByRole(AriaRole.Region, new() { Name = words.NeedsHuman }).GetByText(message).First;

    private async Task GivesAsync(string way, string name, byte[] picture) =>
        await (way == "paste" ? Panel.GetByRole(AriaRole.Textbox) : Panel.GetByRole(AriaRole.Log)).EvaluateAsync(
            """
            (element, [way, name, base64]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: 'image/png' }));
              const how = { bubbles: true, cancelable: true };
              element.dispatchEvent(way === 'paste' ? new ClipboardEvent('paste', { ...how, clipboardData: data }) : new DragEvent('drop', { ...how, dataTransfer: data }));
            }
            """,
            new[] { way, name, Convert.ToBase64String(picture) });
}
