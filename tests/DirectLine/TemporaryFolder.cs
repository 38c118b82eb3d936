namespace LiveTakeover.DirectLine.Tests;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("directline-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
