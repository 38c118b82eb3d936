using System.Runtime.Versioning;
using System.Text;
using LiveTakeover.Handoff.Team.Archive;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>What the host keeps on its machine, for other accounts of that machine.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OwnerOnlyTests : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    private readonly string around = Directory.CreateTempSubdirectory("livetakeover-").FullName;

    private string Data => Path.Combine(around, "of", "the", "host");

    public void Dispose() => Directory.Delete(around, recursive: true);

    [Fact]
    public async Task Whatever_the_host_writes_is_for_its_own_account_alone()
    {
        await using var door = await UsedAsync();

        var (files, folders) = (Files(), Directory.GetDirectories(Data, "*", SearchOption.AllDirectories).Append(Data).ToList());
        files.Count.ShouldBeGreaterThanOrEqualTo(7, "database with its two files, secret, upload with its label, transcript");
        folders.Count.ShouldBeGreaterThanOrEqualTo(4);
        files.Where(file => System.IO.File.GetUnixFileMode(file) != File).ShouldBeEmpty();
        folders.Where(folder => System.IO.File.GetUnixFileMode(folder) != Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_earlier_release_left_open_is_closed_to_others_at_the_start()
    {
        await using (await UsedAsync()) OpenToAll();

        await using var again = Door();
        await again.ChatAsync(Secret(again));

        // The files of a closed folder cannot be reached.
        Files().Where(file => Parts(file).All(IsOpen)).ShouldBeEmpty();
    }

    private static bool IsOpen(string path) => (System.IO.File.GetUnixFileMode(path) & Others) != UnixFileMode.None;

    private DoorHost Door() => new(also: builder =>
    {
        builder.UseSetting("Handoff:DataFolder", Data);
        builder.UseSetting("DirectLine:Secret", "");
    });

    private async Task<DoorHost> UsedAsync()
    {
        var door = Door();
        var chat = await door.ChatAsync(Secret(door));
        using var file = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("hello")), "file", "hello.txt" } };
        var address = $"/v3/directline/conversations/{chat.Id}/upload?userId=dl_ada";
        using var sent = await door.SendAsync(HttpMethod.Post, address, file, chat.Token);
        sent.EnsureSuccessStatusCode();
        await door.Host.Services.GetRequiredService<TranscriptArchiver>().KeepIdleAsync(DateTimeOffset.MaxValue);
        return door;
    }

    private string Secret(DoorHost started)
    {
        _ = started.Address;
        return System.IO.File.ReadAllText(Path.Combine(Data, "directline.secret")).Trim();
    }

    private List<string> Files() => [.. Directory.GetFiles(Data, "*", SearchOption.AllDirectories)];

    // The secret has been its owner's alone in every release.
    private void OpenToAll()
    {
        foreach (var file in Files().Where(file => !file.EndsWith("directline.secret", StringComparison.Ordinal)))
            System.IO.File.SetUnixFileMode(file, File | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        foreach (var folder in Directory.GetDirectories(Data, "*", SearchOption.AllDirectories).Append(Data))
            System.IO.File.SetUnixFileMode(folder, Folder | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    private IEnumerable<string> Parts(string file)
    {
        for (var part = file; part.Length > Data.Length; part = Path.GetDirectoryName(part)!) yield return part;
    }
}
