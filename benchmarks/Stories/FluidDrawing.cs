using LiveTakeover.DirectLine.Benchmarks;
using Microsoft.Playwright;

namespace LiveTakeover.Stories.Benchmarks;

/// <summary>Pans over the drawing, a frame at a time, and changes a step: how long each takes in Chromium.</summary>
internal sealed class FluidDrawing(IPage page, Processor processor, Plan plan)
{
    private const string Pan = """
        async frames => {
          const pane = document.querySelector('.react-flow__pane');
          const box = pane.getBoundingClientRect();
          let [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          const fire = (on, type) => on.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, view: window, buttons: 1 }));
          const next = () => new Promise(requestAnimationFrame);
          await next();
          fire(pane, 'mousedown');
          const times = [];
          let last = await next();
          for (let n = 0; n < frames; n++) {
            const way = Math.floor(n / 75) % 4;
            x += [9, -9, -9, 9][way];
            y += [5, 5, -5, -5][way];
            fire(window, 'mousemove');
            const now = await next();
            times.push(now - last);
            last = now;
          }
          fire(window, 'mouseup');
          times.sort((a, b) => a - b);
          const at = share => times[Math.floor((times.length - 1) * share)];
          return [1000 * times.length / times.reduce((sum, time) => sum + time, 0), at(0.5), at(0.99)];
        }
        """;

    private const string Edit = """
        async times => {
          const field = [...document.querySelectorAll('aside input')].find(each => each.value.startsWith('Step 0.1'));
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
          const took = [];
          for (let n = 0; n < times; n++) {
            await new Promise(done => setTimeout(done, 600));
            const name = `Step 0.1 ${n}`;
            const began = performance.now();
            set.call(field, name);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            while (performance.now() - began < 5000 && ![...document.querySelectorAll('.react-flow__node strong')].some(each => each.textContent === name))
              await new Promise(requestAnimationFrame);
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            took.push(performance.now() - began);
          }
          took.sort((a, b) => a - b);
          return [took[Math.floor(took.length / 2)], took[took.length - 1]];
        }
        """;

    public static async Task<Table> MeasureAsync(Plan plan)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var table = new Table(
            "The drawing of stories", "what", "frames/s", "a frame: p50 / p99 ms", "processor a frame, page: ms", "all processes: ms", "an edit: p50 / max ms");
        foreach (var (what, layout, isOneStory, zoom) in new[]
        {
            ("one story of all steps", "canvas", true, (string?)null),
            ("all stories, near", "all", false, null),
            ("all stories, from afar", "all", false, "Show all"),
        })
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
            var page = await context.NewPageAsync();
            await new HubStub(Built(), plan.Stories, isOneStory).ServeAsync(page);
            await page.AddInitScriptAsync($$"""sessionStorage.setItem('hub.story-layout', '"{{layout}}"')""");
            await new FluidDrawing(page, await Processor.OfAsync(browser, page), plan).AddToAsync(table, what, zoom);
        }

        return table;
    }

    private async Task AddToAsync(Table table, string what, string? zoom)
    {
        await page.GotoAsync($"{HubStub.Address}/hub/stories/{BigBot.StoryId(0)}/6f{0:00000000000}{1:00000000000}");
        await page.Locator(".react-flow__node").First.WaitForAsync();
        await page.WaitForTimeoutAsync(2_000);
        var edit = zoom is null ? await page.EvaluateAsync<double[]>(Edit, 10) : null;
        if (zoom is not null) await page.GetByRole(AriaRole.Button, new() { Name = zoom }).ClickAsync();
        await page.WaitForTimeoutAsync(1_500);
        if (plan.Picture is { } picture) await page.ScreenshotAsync(new() { Path = $"{picture}-{what.Replace(' ', '-')}.png" });
        var before = await processor.UsedAsync();
        var pan = await page.EvaluateAsync<double[]>(Pan, plan.Frames);
        var after = await processor.UsedAsync();
        table.Add(
            what, Table.Number(pan[0]), $"{Table.Number(pan[1])} / {Table.Number(pan[2])}",
            Table.Number((after.Page - before.Page) / plan.Frames), Table.Number((after.All - before.All) / plan.Frames),
            edit is null ? "" : $"{Table.Number(edit[0])} / {Table.Number(edit[1])}");
    }

    private static string Built()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LiveTakeover.sln"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "AgentHub", "client", "dist");
    }
}
