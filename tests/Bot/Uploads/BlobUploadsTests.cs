using System.Text;
using Azure.Storage.Blobs;
using LiveTakeover.Bot.Uploads;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Archive;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Bot.Tests.Uploads;

public sealed class BlobUploadsTests(Azurite azurite) : IClassFixture<Azurite>
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(1024 * 1024)]
    [InlineData((2 * 1024 * 1024) + 1)]
    public async Task A_file_comes_back_as_it_was_sent(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        var uploads = Uploads("sizes");

        var kept = (await uploads.OpenAsync(await KeepAsync(uploads, content, "photo.png", "image/png"))).ShouldNotBeNull();

        (kept.Name, kept.ContentType).ShouldBe(("photo.png", "image/png"));
        (await ReadAsync(kept)).ShouldBe(content);
    }

    [Theory]
    [InlineData("été à la plage ☀️.jpg")]
    [InlineData("../../etc/passwd")]
    [InlineData("a\r\nb")]
    [InlineData("")]
    public async Task A_name_is_for_people_and_comes_back_whatever_is_in_it(string name)
    {
        var uploads = Uploads("names");

        var id = await KeepAsync(uploads, Encoding.UTF8.GetBytes("hello"), name, conversationId: "a:c1/é");

        await using var content = (await uploads.OpenAsync(id)).ShouldNotBeNull().Content;
        (await uploads.OpenAsync(id))!.Name.ShouldBe(name);
    }

    [Fact]
    public async Task Only_its_own_conversation_deletes_a_file()
    {
        var uploads = Uploads("deleted");
        var id = await KeepAsync(uploads, Encoding.UTF8.GetBytes("hello"));

        await uploads.DeleteAsync("c2", id);
        await using (var kept = (await uploads.OpenAsync(id)).ShouldNotBeNull().Content) kept.CanRead.ShouldBeTrue();
        await uploads.DeleteAsync("c1", id);

        (await uploads.OpenAsync(id)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdefghijkl")]
    [InlineData("../names/0123456789abc")]
    public async Task What_is_no_id_of_a_file_opens_none(string id) => (await Uploads("nothing-here").OpenAsync(id)).ShouldBeNull();

    [Fact]
    public async Task A_policy_deletes_what_was_sent_before()
    {
        var uploads = Uploads("old");
        (await uploads.DeleteOlderAsync(DateTimeOffset.MaxValue)).ShouldBe(0);
        var id = await KeepAsync(uploads, [1]);

        (await uploads.DeleteOlderAsync(TimeProvider.System.GetUtcNow().AddHours(-1))).ShouldBe(0);
        (await uploads.DeleteOlderAsync(TimeProvider.System.GetUtcNow().AddHours(1))).ShouldBe(1);

        (await uploads.OpenAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Archived_transcripts_come_back_are_written_over_and_are_deleted_by_their_last_line()
    {
        var archive = new BlobArchive(new BlobContainerClient(azurite.ConnectionString, "archive"));
        var now = TimeProvider.System.GetUtcNow();
        (await archive.OpenAsync("a:1/é")).ShouldBeNull();
        await archive.DeleteAsync("a:1/é");
        await archive.KeepAsync(new ArchivedTranscript("a:1/é", now.AddDays(-30), Parts("{}")));
        await archive.KeepAsync(new ArchivedTranscript("a:1/é", now.AddDays(-20), Parts("{ }")));
        await archive.KeepAsync(new ArchivedTranscript("c2", now, Parts("{}")));

        using (var kept = new StreamReader((await archive.OpenAsync("a:1/é"))!)) (await kept.ReadToEndAsync()).ShouldBe("{ }");
        (await archive.DeleteOlderAsync(now.AddDays(-7))).ShouldBe(1);

        (await archive.OpenAsync("a:1/é")).ShouldBeNull();
        await using var other = await archive.OpenAsync("c2");
        other.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_transcript_of_which_a_part_cannot_be_read_leaves_the_earlier_one()
    {
        var archive = new BlobArchive(new BlobContainerClient(azurite.ConnectionString, "long"));
        var now = TimeProvider.System.GetUtcNow();
        var page = new string(' ', 1_000_000);
        await archive.KeepAsync(new ArchivedTranscript("c1", now, Parts([.. Enumerable.Repeat(page, 12), "{}"])));

        await Should.ThrowAsync<IOException>(() => archive.KeepAsync(new ArchivedTranscript("c1", now, BrokenAsync())));

        using var kept = new StreamReader((await archive.OpenAsync("c1"))!);
        (await kept.ReadToEndAsync()).Length.ShouldBe((12 * page.Length) + 2);

        async IAsyncEnumerable<ReadOnlyMemory<byte>> BrokenAsync()
        {
            for (var part = 0; part < 10; part++) yield return Encoding.UTF8.GetBytes(page);
            await Task.Yield();
            throw new IOException("The database is away.");
        }
    }

    [Fact]
    public async Task A_file_that_was_never_sent_is_swept_away()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = new LiveHost(furnish: builder =>
        {
            builder.UseSetting("Uploads:ConnectionString", azurite.ConnectionString);
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
        });
        var files = host.Services.GetRequiredService<SentFiles>();
        var id = await files.KeepAsync("c1", AuthorKind.User, "a.txt", "text/plain", Encoding.UTF8.GetBytes("hello"));

        clock.AdjustTime(clock.GetUtcNow().AddHours(2));
        await files.SweepAsync();

        (await host.Services.GetRequiredService<IUploads>().OpenAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Files_sent_at_the_same_time_make_their_container_once()
    {
        var uploads = Uploads("together");

        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            KeepAsync(uploads, [(byte)i])));

        for (var i = 0; i < ids.Length; i++) (await ReadAsync((await uploads.OpenAsync(ids[i]))!)).ShouldBe([(byte)i]);
    }

    [Fact]
    public async Task The_account_itself_shows_nothing_to_strangers()
    {
        var uploads = Uploads("private");
        var id = await KeepAsync(uploads, [1]);
        using var mallory = new HttpClient();

        using var response = await mallory.GetAsync(new BlobContainerClient(azurite.ConnectionString, "private").GetBlobClient(id).Uri);

        response.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task The_host_uses_blobs_where_the_settings_name_an_account_and_a_folder_otherwise()
    {
        await using var withBlobs = new LiveHost(
            furnish: builder => builder.UseSetting("Uploads:ConnectionString", azurite.ConnectionString));
        await using var without = new LiveHost();

        withBlobs.Services.GetRequiredService<IUploads>().ShouldBeOfType<BlobUploads>();
        withBlobs.Services.GetRequiredService<ITranscriptArchive>().ShouldBeOfType<BlobArchive>();
        without.Services.GetRequiredService<IUploads>().ShouldNotBeOfType<BlobUploads>();
    }

    [Fact]
    public async Task An_account_may_be_opened_by_the_hosts_identity_and_only_over_tls()
    {
        await using var host = new LiveHost(
            furnish: builder => builder.UseSetting("Uploads:AccountUrl", "https://account.blob.core.windows.net"));
        using var plain = new LiveHost(
            furnish: builder => builder.UseSetting("Uploads:AccountUrl", "http://account.blob.core.windows.net"));

        host.Services.GetRequiredService<BlobServiceClient>().Uri.Host.ShouldBe("account.blob.core.windows.net");
        Should.Throw<OptionsValidationException>(() => plain.CreateClient()).Message.ShouldContain("Uploads:AccountUrl");
    }

    [Theory]
    [InlineData("Uploads:ConnectionString", "my storage")]
    [InlineData("Uploads:Container", "Up Loads")]
    [InlineData("Uploads:Container", "a")]
    [InlineData("Uploads:TranscriptsContainer", "uploads")]
    public void A_setting_that_cannot_work_stops_the_start_by_its_name(string key, string value)
    {
        using var host = new LiveHost(furnish: builder =>
        {
            builder.UseSetting("Uploads:ConnectionString", azurite.ConnectionString);
            builder.UseSetting(key, value);
        });

        Should.Throw<OptionsValidationException>(() => host.CreateClient()).Message.ShouldContain(key);
    }

    private BlobUploads Uploads(string container) => new(new BlobContainerClient(azurite.ConnectionString, container));

    private static async Task<string> KeepAsync(
        BlobUploads uploads, byte[] content, string name = "a.txt", string contentType = "text/plain", string conversationId = "c1")
    {
        var id = OpaqueId.New();
        await uploads.KeepAsync(new Upload(id, conversationId, name, contentType, content));
        return id;
    }

    private static async Task<byte[]> ReadAsync(StoredUpload kept)
    {
        await using var content = kept.Content;
        var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static IAsyncEnumerable<ReadOnlyMemory<byte>> Parts(params string[] parts) =>
        parts.Select(part => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(part))).ToAsyncEnumerable();
}
