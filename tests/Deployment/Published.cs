namespace LiveTakeover.Deployment.Tests;

/// <summary>What <c>dotnet publish</c> gives, once for all tests.</summary>
public sealed class Published : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public string Folder { get; } = Directory.CreateTempSubdirectory("livetakeover-published-").FullName;

    public async Task InitializeAsync()
    {
        var (code, printed) = await Program.RunAsync(
            "dotnet", "publish", "Bot", "--no-build", "--nologo", "--configuration", Configuration, "--output", Folder);
        code.ShouldBe(0, printed);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
