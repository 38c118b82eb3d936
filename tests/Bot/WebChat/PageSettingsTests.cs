using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>What the settings say of the chat page.</summary>
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
        settings.GetProperty("tagline").GetProperty("fr").GetString().ShouldBe("Lampes");
    }
}
