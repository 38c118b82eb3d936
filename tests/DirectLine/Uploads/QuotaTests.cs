namespace LiveTakeover.DirectLine.Tests.Uploads;

public sealed class QuotaTests
{
    [Fact]
    public async Task A_conversation_that_has_as_many_files_as_it_may_gets_no_more_and_says_why()
    {
        await using var host = await DirectLineHost.StartAsync(new Dictionary<string, string?>
        {
            ["Uploads:MaxBytes"] = "20000",
            ["Uploads:Quota:PerConversation"] = "25000",
        });
        var ada = await host.AdaAsync();
        (await UploadAsync(ada, 20_000)).ShouldBe(HttpStatusCode.OK);

        var refused = (await UploadAsync(ada, 20_000)).ShouldFail(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");

        refused.Json.GetRawText().ShouldContain("This conversation has as many files as one may have.");
        (await ada.ReadAsync()).Json.GetProperty("activities").GetArrayLength().ShouldBe(1);
        Directory.EnumerateFiles(Path.Combine(host.DataFolder, "uploads"), "*", SearchOption.AllDirectories).Count().ShouldBe(2);
    }

    [Fact]
    public async Task An_address_uploads_so_many_bytes_however_many_conversations_it_has()
    {
        await using var host = await DirectLineHost.StartAsync(new Dictionary<string, string?>
        {
            ["DirectLine:RateLimit:UploadedBytes:Burst"] = "50000",
            ["DirectLine:RateLimit:UploadedBytes:PerSecond"] = "1",
        });

        for (var n = 0; n < 2; n++) (await UploadAsync(await host.AdaAsync(), 20_000)).ShouldBe(HttpStatusCode.OK);
        (await UploadAsync(await host.AdaAsync(), 20_000)).ShouldFail(HttpStatusCode.TooManyRequests, "TooManyRequests");
    }

    private static Task<Answer> UploadAsync(Chat chat, int bytes) => chat.Client.SendAsync(
        HttpMethod.Post, $"{chat.Path}/upload?userId=dl_ada", new ByteArrayContent(new byte[bytes]));
}
