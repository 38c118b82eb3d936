using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Files;

namespace LiveTakeover.DirectLine.Tests.Uploads;

public sealed class UploadTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1, 2, 3];

    private DirectLineHost host = null!;
    private Chat ada = null!;

    public async Task InitializeAsync()
    {
        host = await DirectLineHost.StartAsync();
        ada = await host.AdaAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_policy_deletes_what_was_sent_before()
    {
        var (uploads, id) = (host.Uploads, OpaqueId.New());
        (await uploads.DeleteOlderAsync(DateTimeOffset.MaxValue)).ShouldBe(0);
        await uploads.KeepAsync(new Upload(id, "c1", "a.png", "image/png", Png));

        (await uploads.DeleteOlderAsync(TimeProvider.System.GetUtcNow().AddHours(-1))).ShouldBe(0);
        (await uploads.DeleteOlderAsync(TimeProvider.System.GetUtcNow().AddHours(1))).ShouldBe(1);

        (await uploads.OpenAsync(id)).ShouldBeNull();
        Directory.EnumerateFiles(Path.Combine(host.DataFolder, "uploads"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_become_the_attachments_of_the_message_in_their_order()
    {
        var message = new
        {
            type = "message",
            text = "two files",
            attachments = new[] { new { contentType = "image/png", name = "a.png" } },
            channelData = new { clientActivityID = "u1" },
        };
        var form = new MultipartFormDataContent
        {
            { Part(JsonSerializer.SerializeToUtf8Bytes(message), "application/vnd.microsoft.activity"), "activity", "blob" },
            { Part(Png, "image/png"), "file", "a.png" },
            { Part("hello"u8.ToArray(), "text/plain"), "file", "b.txt" },
        };

        var id = (await UploadAsync(form)).ShouldBe(HttpStatusCode.OK).Text("id");

        var echo = await EchoAsync();
        echo.GetProperty("id").GetString().ShouldBe(id);
        echo.GetProperty("text").GetString().ShouldBe("two files");
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("u1");
        echo.GetProperty("attachments").EnumerateArray().Select(a => a.GetProperty("name").GetString()).ShouldBe(["a.png", "b.txt"]);
        (await FetchAsync(echo, 0)).Body.ShouldBe(Png);
        (await FetchAsync(echo, 1)).Body.ShouldBe("hello"u8.ToArray());
    }

    [Fact]
    public async Task Files_alone_are_an_empty_message_from_the_user()
    {
        (await UploadAsync(new MultipartFormDataContent { { Part(Png, "image/png"), "file", "a.png" } })).ShouldBe(HttpStatusCode.OK);

        var echo = await EchoAsync();
        echo.GetProperty("type").GetString().ShouldBe("message");
        echo.GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_ada");
    }

    [Fact]
    public async Task An_upload_cannot_come_from_somebody_else()
    {
        var form = new MultipartFormDataContent { { Part(Png, "image/png"), "file", "a.png" } };
        await ada.Client.SendAsync(HttpMethod.Post, $"{ada.Path}/upload?userId=dl_manager", form);

        (await EchoAsync()).GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_ada");
    }

    [Fact]
    public async Task One_file_may_be_the_whole_body()
    {
        var content = Part(Png, "image/png");
        content.Headers.TryAddWithoutValidation("Content-Disposition", "name=\"file\"; filename=\"cat.png\"");

        (await UploadAsync(content)).ShouldBe(HttpStatusCode.OK);

        var attachment = (await EchoAsync()).GetProperty("attachments")[0];
        attachment.GetProperty("contentType").GetString().ShouldBe("image/png");
        attachment.GetProperty("name").GetString().ShouldBe("cat.png");
        (await FetchAsync(await EchoAsync(), 0)).Body.ShouldBe(Png);
    }

    [Fact]
    public async Task A_file_without_a_name_is_called_blob()
    {
        await UploadAsync(Part(Png, "image/png"));

        (await EchoAsync()).GetProperty("attachments")[0].GetProperty("name").GetString().ShouldBe("blob");
    }

    [Fact]
    public async Task A_file_name_never_becomes_a_path()
    {
        await UploadAsync(new MultipartFormDataContent { { Part(Png, "image/png"), "file", "../../../etc/passwd" } });

        (await EchoAsync()).GetProperty("attachments")[0].GetProperty("name").GetString().ShouldBe("passwd");
        Directory.EnumerateFiles(host.DataFolder, "passwd*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.EnumerateFiles(Path.Combine(host.DataFolder, "uploads"), "*", SearchOption.AllDirectories).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("image/png", false)]
    [InlineData("audio/mpeg", false)]
    [InlineData("text/html", true)]
    [InlineData("image/svg+xml", true)]
    [InlineData("application/javascript", true)]
    [InlineData("application/xml", true)]
    public async Task What_could_run_as_a_page_is_only_given_to_be_saved(string contentType, bool saved)
    {
        await UploadAsync(new MultipartFormDataContent { { Part("<script>alert(1)</script>"u8.ToArray(), contentType), "file", "x" } });

        var answer = await FetchAsync(await EchoAsync(), 0);
        answer.ContentHeaders.ContentType!.MediaType.ShouldBe(contentType);
        (answer.ContentHeaders.ContentDisposition?.DispositionType == "attachment").ShouldBe(saved);
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Content-Security-Policy").ShouldContain("sandbox");
    }

    [Theory]
    [InlineData("text/plain", "é👨‍👩‍👧‍👦", "utf-8", "utf-8")]
    [InlineData("text/plain", "é", "iso-8859-1", "windows-1252")]
    [InlineData("text/plain", "\uFEFFé", "utf-16", "utf-16le")]
    [InlineData("text/plain", "\uFEFFé", "utf-16BE", "utf-16be")]
    [InlineData("text/plain; charset=iso-8859-1", "é", "iso-8859-1", "iso-8859-1")]
    [InlineData("text/plain; charset=\"\"", "é", "utf-8", "utf-8")]
    [InlineData("text/markdown", "é", "utf-8", "utf-8")]
    [InlineData("TEXT/PLAIN", "", "utf-8", "utf-8")]
    public async Task A_text_says_in_what_charset_it_is(string contentType, string text, string encoding, string charset)
    {
        var file = Part(Encoding.GetEncoding(encoding).GetBytes(text), contentType);
        await UploadAsync(new MultipartFormDataContent { { file, "file", "a.txt" } });

        var answer = await FetchAsync(await EchoAsync(), 0);
        answer.ContentHeaders.ContentType!.CharSet.ShouldBe(charset);
        Encoding.GetEncoding(encoding).GetString(answer.Body).ShouldBe(text);
    }

    [Theory]
    [InlineData("image/png", "inline")]
    [InlineData("text/plain", "inline")]
    [InlineData("video/mp4", "inline")]
    [InlineData("application/pdf", "attachment")]
    [InlineData("text/html", "attachment")]
    public async Task A_file_has_its_own_name_whether_it_is_shown_or_saved(string contentType, string disposition)
    {
        foreach (var name in new[] { "cat.png", "l'été \"à Łódź\".png", "明子 👨‍👩‍👧‍👦.png", "a;b=c,d.png", "100%.png" })
        {
            await ada.Client.SendAsync(
                HttpMethod.Post, $"{ada.Path}/upload?userId=dl_ada", new MultipartFormDataContent { Named(Part(Png, contentType), name) });

            var answer = await FetchAsync((await ada.ReadAsync()).Json.GetProperty("activities").EnumerateArray().Last(), 0);
            answer.ContentHeaders.ContentDisposition!.DispositionType.ShouldBe(disposition);
            answer.ContentHeaders.ContentDisposition.FileNameStar.ShouldBe(name);
        }
    }

    [Theory]
    [InlineData("/attachments/nothing")]
    [InlineData("/attachments/0123456789012345678901")]
    [InlineData("/attachments/..%2F..%2Flivetakeover.db")]
    public async Task An_attachment_that_is_not_there_is_404(string path) =>
        (await host.Anyone().GetAsync(path)).ShouldFail(HttpStatusCode.NotFound, "BadArgument");

    [Fact]
    public async Task Above_4_MB_it_is_413_and_just_below_it_is_stored()
    {
        (await UploadAsync(Part(new byte[(4 * 1024 * 1024) + 1], "image/png"))).ShouldFail(
            HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        (await UploadAsync(Part(new byte[30 * 1024 * 1024], "image/png"))).ShouldFail(
            HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");

        (await UploadAsync(Part(new byte[(4 * 1024 * 1024) - 1024], "image/png"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_that_sends_everything_before_it_reads_still_gets_its_413()
    {
        using var tcp = new TcpClient("127.0.0.1", host.Address.Port);
        var stream = tcp.GetStream();
        const int length = 12 * 1024 * 1024;
        var head = $"POST /v3/directline{ada.Path}/upload HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {ada.Client.Credential}\r\n"
            + $"Content-Type: image/png\r\nContent-Length: {length}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(new byte[length]);

        var buffer = new byte[64];
        var read = await stream.ReadAsync(buffer);
        Encoding.ASCII.GetString(buffer, 0, read).ShouldStartWith("HTTP/1.1 413");
    }

    [Fact]
    public async Task A_broken_form_is_400()
    {
        var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nabc");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        (await UploadAsync(broken)).ShouldFail(HttpStatusCode.BadRequest, "BadSyntax");
        (await UploadAsync(null)).ShouldFail(HttpStatusCode.BadRequest, "BadArgument");
    }

    private Task<Answer> UploadAsync(HttpContent? content) =>
        ada.Client.SendAsync(HttpMethod.Post, $"{ada.Path}/upload?userId=dl_ada", content);

    private async Task<JsonElement> EchoAsync() => (await ada.ReadAsync()).Json.GetProperty("activities")[0];

    private async Task<Answer> FetchAsync(JsonElement activity, int index)
    {
        var url = new Uri(activity.GetProperty("attachments")[index].GetProperty("contentUrl").GetString()!);
        return (await host.Anyone().GetAsync(url.AbsolutePath["/v3/directline".Length..])).ShouldBe(HttpStatusCode.OK);
    }

    private static ByteArrayContent Named(ByteArrayContent part, string name)
    {
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=file; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        return part;
    }

    private static ByteArrayContent Part(byte[] content, string type) =>
        new(content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
}
