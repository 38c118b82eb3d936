using System.Net.WebSockets;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.DirectLine.Tests.Activities;

/// <summary>What a read of a long conversation gives at once is limited in bytes, for every kind of reader.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private const int LineLength = 100_000, Lines = 12, LongestPage = ConversationLog.PageBytes + LineLength + (16 * 1024);

    private static readonly string[] Said = [.. Enumerable.Range(0, Lines).Select(n => $"{n} {new string('x', LineLength)}")];

    private DirectLineHost host = null!;
    private Chat ada = null!;

    public async Task InitializeAsync()
    {
        host = await DirectLineHost.StartAsync();
        ada = await host.AdaAsync();
        foreach (var text in Said) (await ada.SayAsync(text)).ShouldBe(HttpStatusCode.OK);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_poll_ends_with_the_line_that_fills_its_page_and_its_watermark_goes_on()
    {
        var read = new List<string>();
        var pages = new List<Answer> { await ada.ReadAsync() };
        while (Chat.Texts(pages[^1].Json) is { Length: > 0 } texts)
        {
            read.AddRange(texts);
            pages.Add(await ada.ReadAsync(pages[^1].Text("watermark")));
        }

        read.ShouldBe(Said);
        pages.Max(page => page.Body.Length).ShouldBeLessThan(LongestPage);
        pages.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task A_poll_is_not_cut_within_a_line_however_long_it_is()
    {
        var text = new string('x', 250_000);
        (await ada.SayAsync(text)).ShouldBe(HttpStatusCode.OK);

        (await ada.TextsAsync($"{Lines}")).Where(line => line == text).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_socket_gets_a_long_line_in_frames_of_64_kB_and_every_line_in_order()
    {
        await using var stream = await ada.OpenAsync();
        var frame = await stream.Socket.ReceiveAsync(new ArraySegment<byte>(new byte[1024 * 1024]), CancellationToken.None);
        frame.Count.ShouldBeLessThanOrEqualTo(64 * 1024);
        frame.EndOfMessage.ShouldBeFalse();
        frame.MessageType.ShouldBe(WebSocketMessageType.Text);

        await using var whole = await ada.ReopenAsync();
        (await whole.TextsAsync(Lines)).ShouldBe(Said);
    }
}
