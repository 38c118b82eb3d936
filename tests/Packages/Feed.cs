using LiveTakeover.Tests;

namespace LiveTakeover.Packages.Tests;

/// <summary>A folder outside the project with its packages, as the build before the tests has made them.</summary>
public sealed class Feed : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public string Root { get; } = Directory.CreateTempSubdirectory("livetakeover-packages-").FullName;

    public string Folder => Path.Combine(Root, "feed");

    /// <summary>The ids of all packages, in their order.</summary>
    public IReadOnlyList<string> Ids =>
        [.. Directory.GetFiles(Folder, "*.nupkg").Select(file => PackageFile.Open(file).Id).Order(StringComparer.Ordinal)];

    public IEnumerable<PackageFile> Packages => Directory.GetFiles(Folder, "*.nupkg").Select(PackageFile.Open);

    public Task InitializeAsync() => DotnetCommand.RunAsync(
        ProjectFolder.Root, "pack", "LiveTakeover.sln", "--no-build", "--configuration", Configuration, "--output", Folder);

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }
}

[CollectionDefinition(nameof(Feed))]
public sealed class FeedCollection : ICollectionFixture<Feed>;
