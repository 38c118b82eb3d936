using System.Net.Http.Headers;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.DirectLine.Tests.Uploads;

public sealed class SweepTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private DirectLineHost host = null!;
    private Chat ada = null!;

    public async Task InitializeAsync()
    {
        host = await DirectLineHost.StartAsync(clock: clock);
        ada = await host.AdaAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_file_that_came_twice_is_kept_once_and_one_that_was_never_sent_not_at_all()
    {
        await UploadAsync("u1");
        await UploadAsync("u1");
        await host.Files.KeepAsync(ada.Id, AuthorKind.User, "forgotten.png", "image/png", new byte[] { 1 });
        Kept().ShouldBe(3);

        clock.Advance(TimeSpan.FromMinutes(59));
        await host.Files.SweepAsync();
        Kept().ShouldBe(3);
        clock.Advance(TimeSpan.FromMinutes(2));
        await host.Files.SweepAsync();

        Kept().ShouldBe(1);
        var address = (await ada.ReadAsync()).Json.GetProperty("activities")[0].GetProperty("attachments")[0].GetProperty("contentUrl")
            .GetString()!;
        (await host.Anyone().GetAsync(new Uri(address).AbsolutePath["/v3/directline".Length..])).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_crash_left_half_written_goes_too()
    {
        var id = await host.Files.KeepAsync(ada.Id, AuthorKind.User, "half.png", "image/png", new byte[] { 1 });
        File.Delete(Directory.EnumerateFiles(host.DataFolder, $"{id}.json", SearchOption.AllDirectories).Single());

        clock.Advance(TimeSpan.FromMinutes(61));
        await host.Files.SweepAsync();

        Directory.EnumerateFiles(host.DataFolder, id, SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_done_by_itself()
    {
        await host.Files.KeepAsync(ada.Id, AuthorKind.User, "forgotten.png", "image/png", new byte[] { 1 });

        clock.Advance(TimeSpan.FromMinutes(71));

        while (Kept() > 0) await Task.Yield();
    }

    [Fact]
    public async Task With_its_conversation_a_file_is_gone_at_once()
    {
        await UploadAsync("u1");

        await host.Erasure.EraseAsync(ada.Id);
        await host.Files.DeleteAsync(ada.Id);

        Kept().ShouldBe(0);
    }

    private async Task UploadAsync(string clientActivityId)
    {
        var message = new { type = "message", channelData = new { clientActivityID = clientActivityId } };
        var form = new MultipartFormDataContent
        {
            { Part(JsonSerializer.SerializeToUtf8Bytes(message), "application/vnd.microsoft.activity"), "activity", "blob" },
            { Part([1, 2, 3], "image/png"), "file", "a.png" },
        };
        (await ada.Client.SendAsync(HttpMethod.Post, $"{ada.Path}/upload?userId=dl_ada", form)).ShouldBe(HttpStatusCode.OK);
    }

    private int Kept() => Directory.EnumerateFiles(Path.Combine(host.DataFolder, "uploads"), "*.json", SearchOption.AllDirectories).Count();

    private static ByteArrayContent Part(byte[] content, string type) =>
        new(content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
}
