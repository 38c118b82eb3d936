using LiveTakeover.Bot.Tests;
using LiveTakeover.Tests;

namespace LiveTakeover.Packages.Tests;

/// <summary>The bot of <c>Sample/</c>, built outside of the project on its packages alone, and started.</summary>
internal sealed class NewBot(HostProcess process, string dataFolder) : IAsyncDisposable
{
    public string Database { get; } = Path.Combine(dataFolder, "livetakeover.db");

    public HttpClient CreateClient() => process.CreateClient();

    public static async Task<NewBot> StartAsync(Feed feed)
    {
        var folder = Directory.CreateDirectory(Path.Combine(feed.Root, "bot")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(ProjectFolder.Root, "tests", "Packages", "Sample")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        await BuildAsync(feed, folder);

        var data = Directory.CreateDirectory(Path.Combine(feed.Root, "data")).FullName;
        var process = new HostProcess(
            Path.Combine(folder, "out", "SampleBot.dll"), new Dictionary<string, string> { ["Handoff__DataFolder"] = data });
        await process.StartAsync();
        return new NewBot(process, data);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    // The packages of this project are taken from the feed and unpacked beside it; all others are on this machine already.
    private static Task BuildAsync(Feed feed, string folder) => DotnetCommand.RunAsync(
        folder,
        "build",
        "--output",
        "out",
        $"-p:LiveTakeoverVersion={feed.Packages.First().Version}",
        $"-p:RestoreAdditionalProjectSources={feed.Folder}",
        $"-p:RestorePackagesPath={Path.Combine(feed.Root, "packages")}",
        $"-p:RestoreFallbackFolders={PackagesOfThisMachine}",
        "-p:UseSharedCompilation=false");

    private static string PackagesOfThisMachine => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
