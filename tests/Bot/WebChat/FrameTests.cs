using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>Which sites may show the chat.</summary>
public sealed class FrameTests
{
    [Fact]
    public async Task Without_a_setting_only_this_host_may() => (await AncestorsAsync("/webchat/frame")).ShouldBe("frame-ancestors 'self'");

    [Fact]
    public async Task The_sites_of_the_settings_may_show_the_widget_and_nothing_else()
    {
        (string, string)[] sites = [("WebChat:Sites:0", "https://shop.example"), ("WebChat:Sites:1", "https://*.lumen.example:8443")];

        (await AncestorsAsync("/webchat/frame", sites)).ShouldBe(
            "frame-ancestors 'self' https://shop.example https://*.lumen.example:8443");
        (await AncestorsAsync("/", sites)).ShouldBe("frame-ancestors 'self'");
        (await AncestorsAsync("/hub/", sites)).ShouldBe("frame-ancestors 'self'");
    }

    [Fact]
    public async Task Any_site_may_only_where_it_is_called_dangerous() =>
        (await AncestorsAsync("/webchat/frame", ("WebChat:DangerouslyAllowAnySite", "true"))).ShouldBe("frame-ancestors *");

    [Theory]
    [InlineData("*")]
    [InlineData("shop.example")]
    [InlineData("https://shop.example/")]
    [InlineData("https://shop.example; script-src *")]
    public async Task What_is_no_origin_stops_the_start_by_its_name(string site)
    {
        await using var host = new LiveHost(furnish: web => web.UseSetting("WebChat:Sites:0", site));

        Should.Throw<OptionsValidationException>(() => host.CreateClient()).Message.ShouldContain($"WebChat:Sites has '{site}'");
    }

    [Fact]
    public async Task A_short_secret_stops_the_start()
    {
        await using var host = new LiveHost(furnish: web => web.UseSetting("WebChat:IdentitySecret", "short"));

        Should.Throw<OptionsValidationException>(() => host.CreateClient()).Message
            .ShouldContain("WebChat:IdentitySecret has 5 characters");
    }

    // Development allows sites of this machine.
    private static void Furnish(IWebHostBuilder web, (string Key, string Value)[] settings) =>
        Array.ForEach(settings, setting => web.UseSetting(setting.Key, setting.Value));

    private static async Task<string> AncestorsAsync(string path, params (string Key, string Value)[] settings)
    {
        await using var host = new LiveHost(furnish: web => Furnish(web.UseEnvironment("Production"), settings));
        using var browser = host.CreateClient();
        using var answer = await browser.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ")
            .Single(part => part.StartsWith("frame-ancestors", StringComparison.Ordinal));
    }
}
