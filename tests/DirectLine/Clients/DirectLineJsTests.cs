using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.DirectLine.Tests.Clients;

/// <summary>What the real client makes of this server, on good days and on bad ones.</summary>
public sealed class DirectLineJsTests
{
    [Fact]
    public async Task Two_hundred_rapid_messages_are_in_the_log_once_and_come_back_in_its_order()
    {
        await using var host = await DirectLineHost.StartAsync();
        var ada = host.With(await TokenAsync(host));
        await using var client = DirectLineJs.Start(ada);
        await client.UntilOpenAsync();

        await client.SayAsync("line", count: 200);
        await client.UntilTextsAsync(200);

        client.Texts.ShouldBe(await LoggedAsync(host, ada));
        client.Texts.Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public async Task A_cut_connection_is_mended_without_a_gap_or_a_double()
    {
        await using var host = await DirectLineHost.StartAsync();
        var ada = host.With(await TokenAsync(host));
        await using var client = DirectLineJs.Start(ada);
        await client.UntilOpenAsync();
        await client.SayAsync("before");
        await client.UntilTextsAsync(1);

        await client.CutAsync();
        await client.UntilCutAsync();
        foreach (var n in Enumerable.Range(1, 5)) await host.SayAsBotAsync(ConversationOf(ada), Bot.Message($"meanwhile {n}"));
        await client.UntilOpenAsync();
        await client.SayAsync("after");
        await client.UntilTextsAsync(7);

        client.Texts.ShouldBe(["before", "meanwhile 1", "meanwhile 2", "meanwhile 3", "meanwhile 4", "meanwhile 5", "after"]);
    }

    [Fact]
    public async Task A_restart_of_the_host_is_a_pause_and_nothing_more()
    {
        using var folder = new TemporaryFolder();
        await using var first = await DirectLineHost.StartAsync(folder: folder.Path);
        var address = first.Address.ToString();
        var ada = first.With(await TokenAsync(first));
        await using var client = DirectLineJs.Start(ada);
        await client.UntilOpenAsync();
        await client.SayAsync("before");
        await client.UntilTextsAsync(1);

        await first.DisposeAsync();
        await client.UntilCutAsync();
        await using var second = await DirectLineHost.StartAsync(folder: folder.Path, url: address);
        await second.SayAsBotAsync(ConversationOf(ada), Bot.Message("I am back"));
        await client.UntilOpenAsync();
        await client.SayAsync("after");
        await client.UntilTextsAsync(3);

        client.Texts.ShouldBe(["before", "I am back", "after"]);
    }

    private static async Task<string> TokenAsync(DirectLineHost host) =>
        (await host.WithSecret().PostAsync("/tokens/generate", new { user = new { id = "dl_ada" } })).ShouldBe(HttpStatusCode.OK)
            .Text("token");

    private static async Task<string[]> LoggedAsync(DirectLineHost host, Client ada)
    {
        var entries = await host.Log.ReadAsync(ConversationOf(ada), 0);
        return [.. entries.Where(entry => entry.Author.Kind == AuthorKind.User).Select(entry => entry.Activity.Text!)];
    }

    private static string ConversationOf(Client ada) => Claims.Of(ada.Credential!).GetProperty("conv").GetString()!;
}
