using Microsoft.Data.Sqlite;

namespace LiveTakeover.Packages.Tests;

/// <summary>Somebody adds LiveTakeover.Middleware and two lines to a new bot on the SDK's CloudAdapter.</summary>
[Collection(nameof(Feed))]
public sealed class TakeoverTests(Feed feed)
{
    private const string Desk = $"/desk/{Channel.Conversation}";

    [Fact]
    public async Task A_new_bot_on_the_package_has_takeovers_and_few_tables()
    {
        await using var channel = await Channel.OpenAsync();
        await using var bot = await NewBot.StartAsync(feed);
        using var http = bot.CreateClient();
        await channel.AdaSaysAsync(http, "hello");

        (await PutAsync(http, $"{Desk}/control")).ShouldBe("Taken");
        await channel.AdaSaysAsync(http, "are you a human?");
        await PutAsync(http, $"{Desk}/lines/1?text=I am");
        await PutAsync(http, $"{Desk}/lines/1?text=I am");
        await channel.AdaSaysAsync(http, "thank you");
        await http.DeleteAsync($"{Desk}/control");
        await channel.ShowsAsync("An agent left the conversation");
        await channel.AdaSaysAsync(http, "goodbye");

        channel.Lines.Where(line => line != "handoff.status").ShouldBe(
            ["1: you said hello", "An agent joined the conversation", "I am", "An agent left the conversation", "2: you said goodbye"]);
        var tables = Tables(bot.Database);
        tables.Count.ShouldBeLessThanOrEqualTo(14, string.Join(", ", tables));
        tables.ShouldNotContain(table => table.Contains("account", StringComparison.Ordinal));
    }

    private static async Task<string> PutAsync(HttpClient http, string path)
    {
        using var response = await http.PutAsync(path, content: null);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private static List<string> Tables(string path)
    {
        using var database = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var query = new SqliteCommand(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", database);
        using var reader = query.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }
}
