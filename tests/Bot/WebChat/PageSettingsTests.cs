using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>How the chat page presents itself to a stranger: by the host's settings first, then as an administrator says.</summary>
public sealed class PageSettingsTests
{
    [Fact]
    public async Task The_page_is_called_what_the_settings_say()
    {
        await using var host = new LiveHost(
            furnish: web => web.UseSetting("WebChat:Name", "Lamps & co.").UseSetting("WebChat:Tagline:fr", "Lampes"));
        using var http = host.CreateClient();

        var settings = await http.GetFromJsonAsync<JsonElement>("/webchat/settings");

        settings.GetProperty("name").GetString().ShouldBe("Lamps & co.");
        settings.GetProperty("words").GetProperty("fr").GetProperty("tagline").GetString().ShouldBe("Lampes");
    }

    [Fact]
    public async Task The_demo_shop_is_a_file_of_settings()
    {
        await using var host = new LiveHost(furnish: web => web.UseEnvironment("Development").UseSetting("WebChat:Name", ""));
        using var http = host.CreateClient();

        var settings = await http.GetFromJsonAsync<JsonElement>("/webchat/settings");

        settings.GetProperty("name").GetString().ShouldBe("Maison Lumen");
        using var logo = await http.GetAsync(settings.GetProperty("logo").GetString());
        logo.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Theory]
    [InlineData("WebChat:AppearanceFile", "nowhere.json")]
    [InlineData("WebChat:LogoFile", "demo/chat.json")]
    [InlineData("WebChat:Tagline:xx", "In a language without words")]
    public async Task A_brand_that_cannot_be_shown_stops_the_start_by_its_name(string key, string value)
    {
        await using var host = new LiveHost(furnish: web => web.UseSetting(key, value));

        Should.Throw<OptionsValidationException>(() => host.CreateClient()).Message.ShouldContain("WebChat:AppearanceFile");
    }

    [Fact]
    public async Task What_an_administrator_saves_is_in_the_page_and_in_the_widget_and_ends_no_script()
    {
        await using var host = new LiveHost();
        using var root = await host.AgentAsync("Root", Role.Administrator);
        using var saved = await root.SendAsync(
            HttpMethod.Put, "/chat/appearance", new { name = "</script><script>alert(1)</script>\u2028!", showsHours = true });
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var http = host.CreateClient();

        var settings = await http.GetFromJsonAsync<JsonElement>("/webchat/settings");
        settings.GetProperty("name").GetString().ShouldBe("</script><script>alert(1)</script>\u2028!");
        settings.GetProperty("support").GetProperty("nextChange").ValueKind.ShouldBe(JsonValueKind.String);
        foreach (var file in new[] { "/", "/webchat/frame", "/webchat/embed.js" })
        {
            var text = await http.GetStringAsync(file);
            text.ShouldContain("\\u003C/script\\u003E");
            text.ShouldNotContain("<script>alert");
        }
    }

    [Fact]
    public async Task The_open_hours_of_the_week_are_told_where_an_administrator_wants_them_on_the_teams_clock()
    {
        await using var host = new LiveHost();
        using var root = await host.AgentAsync("Root", Role.Administrator);
        using var http = host.CreateClient();
        (await root.SendAsync(HttpMethod.Put, "/chat/appearance", new { showsHours = true })).EnsureSuccessStatusCode();
        (await http.GetFromJsonAsync<JsonElement>("/webchat/settings")).GetProperty("support").GetProperty("week").ValueKind
            .ShouldBe(JsonValueKind.Null);

        (await root.SendAsync(HttpMethod.Put, "/chat/appearance", new { showsWeek = true })).EnsureSuccessStatusCode();

        var week = (await http.GetFromJsonAsync<JsonElement>("/webchat/settings")).GetProperty("support").GetProperty("week");
        week.GetProperty("timeZone").GetString().ShouldBe("Europe/Paris");
        var days = week.GetProperty("days").EnumerateArray().ToList();
        days.Count.ShouldBe(7);
        foreach (var day in days)
        {
            var date = DateOnly.Parse(day.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            day.GetProperty("open").GetRawText().ShouldBe(
                date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "[]" : """[{"from":540,"to":1080}]""");
        }
    }

    [Fact]
    public async Task Another_site_may_show_the_logo_and_nothing_is_told_that_was_not_asked_for()
    {
        await using var host = new LiveHost(furnish: web => web.UseSetting("WebChat:AppearanceFile", ""));
        using var root = await host.AgentAsync("Root", Role.Administrator);
        using var picture = new ByteArrayContent([0xFF, 0xD8, 0xFF]);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/hub/api/chat/logo") { Content = picture };
        (await root.SendAsync(request)).EnsureSuccessStatusCode();
        using var http = host.CreateClient();
        var settings = await http.GetFromJsonAsync<JsonElement>("/webchat/settings");

        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await http.GetAsync(settings.GetProperty("logo").GetString())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/webchat/logo/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        settings.GetProperty("support").ValueKind.ShouldBe(JsonValueKind.Null);
        settings.GetProperty("answersWithin").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
