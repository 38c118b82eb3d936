using System.IO.Compression;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>A folder of stories as one zip file. The same stories always produce the same bytes.</summary>
public static class StoryBundle
{
    public const int MaxBytes = 16 * 1024 * 1024;

    public const int MaxFiles = 2000;

    private const long MaxUnpacked = 32 * 1024 * 1024;

    // A zip file stores a time for each entry. A constant time keeps the bytes the same.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Not compressed, so that the bytes do not depend on the compressor.</summary>
    public static byte[] Write(IReadOnlyList<StoryText> stories)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var story in stories)
            {
                var entry = zip.CreateEntry(story.File, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoTime;
                using var file = entry.Open();
                file.Write(System.Text.Encoding.UTF8.GetBytes(story.Text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The files of a bundle, stories and story tests, in its order.</summary>
    /// <returns>The files, or null if a finding is an error.</returns>
    public static (IReadOnlyList<(string File, ReadOnlyMemory<byte> Json)>? Files, IReadOnlyList<Finding> Findings) Read(byte[] bundle)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bundle, writable: false), ZipArchiveMode.Read);
            var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
            return Problem(entries) is { } problem ? (null, [problem]) : ([.. entries.Select(Unpack)], []);
        }
        catch (InvalidDataException)
        {
            return (null, [Error("(this bundle)", "is not a zip file, or it is damaged.", "Send a zip file of story files, as the export makes it.")]);
        }
    }

    private static Finding? Problem(List<ZipArchiveEntry> entries)
    {
        if (entries.Count > MaxFiles)
            return Error("(this bundle)", $"holds {entries.Count} files, and {MaxFiles} are allowed.", "Leave out what is no story.");
        if (entries.Sum(entry => entry.Length) > MaxUnpacked)
            return Error("(this bundle)", $"unpacks to more than {MaxUnpacked} bytes.", "Leave out what is no story.");
        if (entries.Find(entry => !IsPlain(entry.FullName)) is { } odd)
            return Error(
                odd.FullName, "is not the name of a story file.", "Name files as in a folder of stories, e.g. orders/status.json.");
        if (entries.GroupBy(
            entry => entry.FullName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } doubled)
            return Error(doubled.Key, "is in the bundle more than once.", "Keep one of them.");
        return null;
    }

    private static bool IsPlain(string name) =>
        name.Length <= 200
        && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !name.Any(sign => char.IsControl(sign) || sign is '\\' or ':')
        && name.Split('/').All(part => part is not ("" or "." or ".."));

    // Reads at most the length that the entry declares, and at most one byte more than a story may have.
    private static (string, ReadOnlyMemory<byte>) Unpack(ZipArchiveEntry entry)
    {
        var json = new byte[Math.Clamp(entry.Length + 1, 1, StoryFile.MaxBytes + 1)];
        using var file = entry.Open();
        var length = file.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
        return (entry.FullName, json.AsMemory(0, length));
    }

    private static Finding Error(string file, string problem, string remedy) => new(Severity.Error, file, "", problem, remedy);
}
