using LiveTakeover.Handoff.Conversations.Files;

namespace LiveTakeover.AgentHub.Tests.Conversations;

/// <summary>The agent in control gives files first, then says a line that has them.</summary>
public sealed class UploadsTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    private readonly Hub hub = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Uploads:MaxBytes"] = "50000" });
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        await hub.AdaIsOnlineAsync();
        await grace.PostAsync("conversations/c1/control");
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Files_are_kept_under_plain_names_and_go_with_the_line()
    {
        var kept = (await grace.UploadsAsync(
            "conversations/c1/uploads", (@"C:\pictures\lamp.png", "image/png", Png),
            ("notes.txt", "text/plain", "hi"u8.ToArray()))).Body.AsArray();

        kept.Select(file => ((string?)file!["contentType"], (string?)file["name"]))
            .ShouldBe([("image/png", "lamp.png"), ("text/plain", "notes.txt")]);
        var lamp = new Uri((string)kept[0]!["contentUrl"]!).Segments[^1];
        (await LengthAsync(lamp)).ShouldBe(Png.Length);
        (await grace.PostAsync(
            "conversations/c1/messages", new { clientMessageId = "m1", attachments = kept })).Status.ShouldBe(HttpStatusCode.OK);
        var line = (await grace.ReadsAsync("conversations/c1/log"))["entries"]!.AsArray()[^1]!["activity"]!;
        ((string?)line["attachments"]![1]!["name"], line["attachments"]!.AsArray().Count).ShouldBe(("notes.txt", 2));

        hub.Clock.Advance(TimeSpan.FromHours(2));
        await hub.Get<SentFiles>().SweepAsync();
        (await LengthAsync(lamp)).ShouldBe(Png.Length);
    }

    [Fact]
    public async Task A_line_with_a_file_that_was_swept_away_meanwhile_or_is_of_another_conversation_is_refused()
    {
        var kept = (await grace.UploadsAsync("conversations/c1/uploads", ("lamp.png", "image/png", Png))).Body;
        await hub.AdaIsOnlineAsync("c2");
        await grace.PostAsync("conversations/c2/control");
        (await grace.PostAsync("conversations/c2/messages", new { clientMessageId = "m1", attachments = kept })).Code.ShouldBe("file-gone");
        var elsewhere = new[] { new { contentType = "image/png", contentUrl = "https://shop.example/lamp.png" } };
        (await grace.PostAsync(
            "conversations/c2/messages", new { clientMessageId = "m2", attachments = elsewhere })).Status.ShouldBe(HttpStatusCode.OK);

        hub.Clock.Advance(TimeSpan.FromHours(2));
        await hub.Get<SentFiles>().SweepAsync();
        (await grace.PostAsync("conversations/c1/messages", new { clientMessageId = "m1", attachments = kept })).Code.ShouldBe("file-gone");
    }

    [Fact]
    public async Task Only_whoever_is_in_control_gives_files()
    {
        var ana = await hub.MemberAsync("Ana", Role.SupportAgent);

        (await ana.UploadsAsync("conversations/c1/uploads", ("lamp.png", "image/png", Png))).Code.ShouldBe("not-in-control");
        (await grace.UploadsAsync("conversations/nowhere/uploads", ("lamp.png", "image/png", Png))).Code.ShouldBe("not-in-control");

        (await hub.Get<FileRegister>().OfAsync("c1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_limits_are_told_beforehand_and_hold()
    {
        var limits = await grace.ReadsAsync("conversations/c1/uploads/limits");
        ((int?)limits["mostBytes"], (int?)limits["mostFiles"]).ShouldBe((50_000, 10));

        (await grace.UploadsAsync(
            "conversations/c1/uploads", ("a.bin", "application/octet-stream", new byte[50_000]))).Status.ShouldBe(HttpStatusCode.OK);
        var large = await grace.UploadsAsync(
            "conversations/c1/uploads", ("a.bin", "application/octet-stream", new byte[25_000]),
            ("b.bin", "application/octet-stream", new byte[25_001]));
        (large.Status, (string?)large.Body["title"]).ShouldBe(
            (HttpStatusCode.RequestEntityTooLarge, "The files are larger than 48 kB together. Send smaller ones."));
        (await grace.UploadsAsync("conversations/c1/uploads", ("a.bin", "application/octet-stream", new byte[80_000]))).Status.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge);

        (await hub.Get<FileRegister>().OfAsync("c1")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_form_of_files_is_refused_in_words()
    {
        (await grace.PostAsync("conversations/c1/uploads", new { })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await grace.UploadsAsync("conversations/c1/uploads")).Status.ShouldBe(HttpStatusCode.BadRequest);
        var many = await grace.UploadsAsync("conversations/c1/uploads", [.. Enumerable.Repeat(("a.png", "image/png", Png), 11)]);
        (many.Status, (string?)many.Body["title"]).ShouldBe((HttpStatusCode.BadRequest, "Send 1 to 10 files at once."));
    }

    private async Task<long?> LengthAsync(string fileId)
    {
        if (await hub.Get<IUploads>().OpenAsync(fileId) is not { } file) return null;
        await using var content = file.Content;
        return content.Length;
    }
}
